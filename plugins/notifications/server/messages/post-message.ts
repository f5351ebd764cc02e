/** Puts a message into a person's box on the site. */
import type { Transaction } from '@rongqiao/strapi-kit/server/database/in-transaction.ts';
import { sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import type { MessageKind } from '../../contract.ts';
import type { Notice } from '../../domain/notice.ts';

export interface MessageToPost {
  userId: number;
  kind: MessageKind;
  notice: Notice;
  /** The same key twice is one message. */
  dedupeKey: string;
}

/** Nobody is told whose account is gone. */
export async function postMessage(tx: Transaction, { userId, kind, notice, dedupeKey }: MessageToPost): Promise<void> {
  if (notice.code) throw new Error(`a notice with a code is never kept as a message: ${notice.title}`);
  await tx.run(sql`
    insert into messages (user_id, kind, title, text, link, dedupe_key)
    select id, ${kind}, ${notice.title}, ${notice.paragraphs.join('\n')}, ${notice.link?.path ?? null}, ${dedupeKey} from up_users where id = ${userId}
    on conflict (dedupe_key) do nothing`);
}
