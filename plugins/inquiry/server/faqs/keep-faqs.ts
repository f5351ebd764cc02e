/** Drafts, from editors or from advisers' answers, and their way to everybody. */
import { randomUUID } from 'node:crypto';
import { database, type Sql, sql, timeColumn } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { problem } from '@rongqiao/strapi-kit/server/http/problem.ts';
import { Refusal } from '@rongqiao/strapi-kit/server/routes/route.ts';
import { z } from 'zod';
import { type FaqForStaff, FAQS_PER_PAGE } from '../../contract/faqs.ts';
import { Topic } from '../../contract/topics.ts';
import { asCaller } from '../as-caller.ts';

const Row = z
  .object({
    id: z.uuid(), slug: z.string(), topic: Topic, question: z.string(), answer: z.string(), state: z.enum(['draft', 'published']),
    inquiry_id: z.string().nullable(), updated_at: timeColumn, version: z.int(),
  })
  .transform(({ inquiry_id, updated_at, ...faq }): FaqForStaff => ({ ...faq, isSuggested: inquiry_id !== null, updatedAt: updated_at }));

const columns = sql`id, slug, topic, question, answer, state, inquiry_id, updated_at, version`;
const changed = problem(409, 'changed', '这条问答刚刚被别人修改过，请刷新后再改。');
const noSuchFaq = problem(404, 'no-such-faq', '没有这条问答，请从列表中重新进入。');

interface Written {
  topic: Topic;
  question: string;
  answer: string;
}

export async function listFaqsForStaff(state: 'draft' | 'published', page: number) {
  const faqs = await database().many(Row, sql`select ${columns} from faqs where state = ${state} order by updated_at desc, id
    limit ${FAQS_PER_PAGE} offset ${(page - 1) * FAQS_PER_PAGE}`);
  const { total } = await database().one(z.object({ total: z.int() }), sql`select count(*)::int as total from faqs where state = ${state}`);
  return { faqs, total };
}

export const addFaq = ({ topic, question, answer }: Written, from: { inquiryId?: string; userId?: number } = {}): Promise<FaqForStaff> =>
  asCaller((tx) => {
    const id = randomUUID();
    return tx.one(Row, sql`
      insert into faqs (id, slug, topic, question, answer, inquiry_id, suggested_by)
      values (${id}, ${`wenda-${id.slice(0, 8)}`}, ${topic}, ${question}, ${answer}, ${from.inquiryId ?? null}, ${from.userId ?? null}) returning ${columns}`);
  });

const update = (id: string, version: number, set: Sql): Promise<FaqForStaff> =>
  asCaller(async (tx) => {
    const row = await tx.maybeOne(Row, sql`update faqs set ${set}, version = version + 1, updated_at = now() where id = ${id} and version = ${version} returning ${columns}`);
    if (row) return row;
    const isThere = await tx.run(sql`select 1 from faqs where id = ${id}`);
    throw new Refusal(isThere ? changed : noSuchFaq);
  });

export const changeFaq = (id: string, version: number, { topic, question, answer }: Written) =>
  update(id, version, sql`topic = ${topic}, question = ${question}, answer = ${answer}`);
export const publishFaq = (id: string, version: number) => update(id, version, sql`state = 'published', published_at = coalesce(published_at, now())`);
export const withdrawFaq = (id: string, version: number) => update(id, version, sql`state = 'draft', published_at = null`);
