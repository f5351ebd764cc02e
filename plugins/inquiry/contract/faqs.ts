/** Answers for everybody: read by visitors, suggested by advisers, published by editors. */
import { z } from 'zod';
import { endpoint } from '@rongqiao/contracts/endpoint.ts';
import { ById, Id, Moment, PageNumber, Version, words } from './fields.ts';
import { Topic } from './topics.ts';

export const FAQS_PER_PAGE = 20;
const Slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, '没有这个问题，请从列表中进入。').max(100, '没有这个问题，请从列表中进入。');
export const BySlug = z.object({ slug: Slug });

export const FaqBrief = z.object({ slug: z.string(), topic: Topic, question: z.string(), excerpt: z.string(), isDemo: z.boolean() });
export type FaqBrief = z.infer<typeof FaqBrief>;

export const Faq = z.object({
  slug: z.string(),
  topic: Topic,
  question: z.string(),
  answer: z.string(),
  isDemo: z.boolean(),
  publishedAt: Moment,
  related: z.array(FaqBrief),
});
export type Faq = z.infer<typeof Faq>;

export const faqApi = {
  /** With `q`: the nearest first. Without: the newest first. */
  listFaqs: endpoint({
    method: 'GET',
    path: '/faqs',
    query: z.object({ topic: Topic.optional(), q: z.string().max(100, '请用短一点的词来找。').optional(), page: PageNumber }),
    answer: z.object({ faqs: z.array(FaqBrief), total: z.int(), byTopic: z.array(z.object({ topic: Topic, count: z.int() })) }),
  }),
  readFaq: endpoint({ method: 'GET', path: '/faqs/:slug', params: BySlug, answer: Faq }),
};

const written = {
  topic: Topic,
  question: words(4, 120, '请写下问题（至少4个字）。'),
  answer: words(10, 4000, '请写下答案（至少10个字），不要出现提问人的信息。'),
};

export const FaqForStaff = z.object({
  id: Id,
  slug: z.string(),
  topic: Topic,
  question: z.string(),
  answer: z.string(),
  state: z.enum(['draft', 'published']),
  /** An adviser suggested it from a thread. */
  isSuggested: z.boolean(),
  updatedAt: Moment,
  version: z.int(),
});
export type FaqForStaff = z.infer<typeof FaqForStaff>;

export const faqDeskApi = {
  /** The answer of a thread, generalised by who gave it; an editor publishes it. */
  suggestFaq: endpoint({ method: 'POST', path: '/desk/inquiries/:id/faq', params: ById, body: z.object({ question: written.question, answer: written.answer }) }),
};

export const faqStaffApi = {
  listFaqsForStaff: endpoint({
    method: 'GET',
    path: '/faqs',
    query: z.object({ state: z.enum(['draft', 'published'], '没有这一栏。').default('draft'), page: PageNumber }),
    answer: z.object({ faqs: z.array(FaqForStaff), total: z.int() }),
  }),
  addFaq: endpoint({ method: 'POST', path: '/faqs', body: z.object(written), answer: FaqForStaff }),
  changeFaq: endpoint({ method: 'PUT', path: '/faqs/:id', params: ById, body: z.object({ ...written, version: Version }), answer: FaqForStaff }),
  publishFaq: endpoint({ method: 'POST', path: '/faqs/:id/publication', params: ById, body: z.object({ version: Version }), answer: FaqForStaff }),
  withdrawFaq: endpoint({ method: 'POST', path: '/faqs/:id/withdrawal', params: ById, body: z.object({ version: Version }), answer: FaqForStaff }),
};
