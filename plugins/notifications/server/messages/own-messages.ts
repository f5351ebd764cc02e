/** A person's messages: listed, marked as read. Every statement names whose they are. */
import type { Transaction } from '@rongqiao/strapi-kit/server/database/in-transaction.ts';
import { database, sql, timeColumn } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { z } from 'zod';
import { type Message, MESSAGES_PER_PAGE, MessageKind } from '../../contract.ts';

const Row = z
  .object({
    id: z.uuid(),
    kind: MessageKind,
    title: z.string(),
    text: z.string(),
    link: z.string().nullable(),
    created_at: timeColumn,
    read_at: timeColumn.nullable(),
  })
  .transform(({ created_at, read_at, ...message }): Message => ({ ...message, createdAt: created_at, readAt: read_at }));

const columns = sql`id, kind, title, text, link, created_at, read_at`;
const Counts = z.object({ total: z.int(), unread: z.int() });

export async function listMessages(userId: number, page: number, only: 'all' | 'unread') {
  const wanted = only === 'unread' ? sql`user_id = ${userId} and read_at is null` : sql`user_id = ${userId}`;
  const messages = await database().many(Row, sql`
    select ${columns} from messages where ${wanted} order by (read_at is null) desc, created_at desc, id desc
    limit ${MESSAGES_PER_PAGE} offset ${(page - 1) * MESSAGES_PER_PAGE}`);
  const counts = await database().one(Counts, sql`
    select count(*)::int as total, count(*) filter (where read_at is null)::int as unread from messages where ${wanted}`);
  return { messages, ...counts };
}

/** Undefined when this person has no such message. */
export const readMessage = (tx: Transaction, userId: number, id: string): Promise<Message | undefined> =>
  tx.maybeOne(Row, sql`update messages set read_at = coalesce(read_at, now()) where id = ${id} and user_id = ${userId} returning ${columns}`);

/** How many it marked. */
export const readMessagesUntil = (tx: Transaction, userId: number, until: string): Promise<number> =>
  tx.run(sql`update messages set read_at = now() where user_id = ${userId} and read_at is null and created_at <= ${until}::timestamptz`);
