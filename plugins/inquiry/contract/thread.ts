/** A thread as its two sides see it. */
import { RegionCode } from '@rongqiao/contracts/values/region.ts';
import { z } from 'zod';
import { Id, Moment } from './fields.ts';
import { InquiryKind, InquiryState, Outcome, Topic, Usefulness } from './topics.ts';

export const Rating = z.object({
  wasContacted: z.boolean(),
  usefulness: Usefulness,
  outcome: Outcome,
  comment: z.string(),
});
export type Rating = z.infer<typeof Rating>;

export const Entry = z.object({
  id: z.string(),
  move: z.string(),
  author: z.enum(['asker', 'desk', 'staff', 'platform']),
  authorName: z.string(),
  text: z.string(),
  /** Only among those who answer. */
  isInternal: z.boolean(),
  at: Moment,
});
export type Entry = z.infer<typeof Entry>;

/** Who answers: a person with its title and house, or a house. */
export const Respondent = z.object({ name: z.string(), title: z.string(), organisationName: z.string() });
export type Respondent = z.infer<typeof Respondent>;

export const INQUIRIES_PER_PAGE = 20;

const brief = {
  id: Id,
  kind: InquiryKind,
  topic: Topic,
  regionCode: RegionCode,
  state: InquiryState,
  /** The question, or what an intention or booking says. */
  text: z.string(),
  /** Until when an answer is promised; null while nobody waits for one. */
  dueAt: Moment.nullable(),
  isLate: z.boolean(),
  /** Null: the operator is looking for somebody. */
  respondent: Respondent.nullable(),
  createdAt: Moment,
  updatedAt: Moment,
  version: z.int(),
  isDemo: z.boolean(),
};

export const InquiryBrief = z.object(brief);
export type InquiryBrief = z.infer<typeof InquiryBrief>;

const whole = {
  ...brief,
  about: z.object({ kind: z.enum(['product', 'policy', 'institution']), slug: z.string(), title: z.string() }).nullable(),
  /** Label and value, ready to read: 希望的日期, 联系电话, 融资轮次 … */
  details: z.array(z.object({ label: z.string(), value: z.string() })),
  entries: z.array(Entry),
  /** What this side can do now. */
  moves: z.array(z.string()),
  rating: Rating.nullable(),
};

export const OwnInquiry = z.object({ ...whole, canRate: z.boolean(), isGuest: z.boolean() });
export type OwnInquiry = z.infer<typeof OwnInquiry>;

export const DeskInquiry = z.object({
  ...whole,
  asker: z.object({ name: z.string(), organisationName: z.string().nullable() }),
  /** Other advisers of the topic, nearest first: to whom one hands over. */
  colleagues: z.array(z.object({ id: Id, name: z.string(), title: z.string(), organisationName: z.string() })),
});
export type DeskInquiry = z.infer<typeof DeskInquiry>;
