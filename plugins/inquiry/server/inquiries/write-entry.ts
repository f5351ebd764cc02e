import type { Transaction } from '@rongqiao/strapi-kit/server/database/in-transaction.ts';
import { sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import type { Side } from '../../domain/inquiry-moves.ts';

export interface NewEntry {
  inquiryId: string;
  move: string;
  author: Side;
  authorName: string;
  authorUserId?: number | undefined;
  text: string;
  isInternal?: boolean;
  fromAdviserId?: string | null | undefined;
}

export async function writeEntry(tx: Transaction, entry: NewEntry): Promise<void> {
  await tx.run(sql`
    insert into inquiry_entries (inquiry_id, move, author, author_name, author_user_id, text, is_internal, from_adviser_id)
    values (${entry.inquiryId}, ${entry.move}, ${entry.author}, ${entry.authorName}, ${entry.authorUserId ?? null}, ${entry.text},
      ${entry.isInternal ?? false}, ${entry.fromAdviserId ?? null})`);
}
