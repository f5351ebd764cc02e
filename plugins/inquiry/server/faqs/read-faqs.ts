/** What everybody reads: only what is published. */
import { database, sql, timeColumn } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { z } from 'zod';
import { type Faq, type FaqBrief, FAQS_PER_PAGE } from '../../contract/faqs.ts';
import { Topic } from '../../contract/topics.ts';
import { rankFaqs } from '../../domain/rank-faqs.ts';

const Row = z.object({ slug: z.string(), topic: Topic, question: z.string(), answer: z.string(), is_demo: z.boolean(), published_at: timeColumn });
type Row = z.infer<typeof Row>;

const published = sql`select slug, topic, question, answer, is_demo, published_at from faqs where state = 'published'`;
const newestFirst = sql`order by published_at desc, slug`;
/** Past this many, what is old is only found by topic. */
const SEARCHED_MAX = 2000;
const RELATED = 4;
const EXCERPT_LENGTH = 70;

export interface FaqQuery {
  topic?: Topic | undefined;
  q?: string | undefined;
  page: number;
}

export async function listFaqs({ topic, q, page }: FaqQuery) {
  const all = await database().many(Row, sql`${published} ${newestFirst} limit ${SEARCHED_MAX}`);
  const ofTopic = all.filter((row) => !topic || row.topic === topic);
  const found = q?.trim() ? rankFaqs(q, ofTopic) : ofTopic;
  const byTopic = Topic.options.map((one) => ({ topic: one, count: all.filter((row) => row.topic === one).length })).filter(({ count }) => count > 0);
  return { faqs: found.slice((page - 1) * FAQS_PER_PAGE, page * FAQS_PER_PAGE).map(briefOf), total: found.length, byTopic };
}

/** Undefined when nothing published has this slug. */
export async function readFaq(slug: string): Promise<Faq | undefined> {
  const row = await database().maybeOne(Row, sql`${published} and slug = ${slug}`);
  if (!row) return undefined;
  const others = await database().many(Row, sql`${published} and topic = ${row.topic} and slug <> ${slug} ${newestFirst} limit 200`);
  const near = [...new Set([...rankFaqs(row.question, others), ...others])].slice(0, RELATED);
  return { slug: row.slug, topic: row.topic, question: row.question, answer: row.answer, isDemo: row.is_demo, publishedAt: row.published_at, related: near.map(briefOf) };
}

function briefOf({ slug, topic, question, answer, is_demo }: Row): FaqBrief {
  const text = [...answer.replace(/\s+/g, ' ')];
  return { slug, topic, question, excerpt: text.length > EXCERPT_LENGTH ? `${text.slice(0, EXCERPT_LENGTH).join('')}…` : text.join(''), isDemo: is_demo };
}
