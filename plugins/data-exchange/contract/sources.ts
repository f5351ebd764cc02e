/** Sources as their owners see them: what is expected of them, and how good what they deliver is. */
import { CreditCategory } from '@rongqiao/contracts/credit-category.ts';
import { FactKind } from '@rongqiao/contracts/credit-fact.ts';
import { endpoint } from '@rongqiao/contracts/endpoint.ts';
import { IsoDay } from '@rongqiao/contracts/values/period.ts';
import { z } from 'zod';
import { BatchState, ByCode, FeedState, Id, Moment } from './fields.ts';

export const SourceBrief = z.object({
  code: z.string(),
  item: z.string(),
  ownerName: z.string(),
  kind: FactKind,
  category: CreditCategory,
  feed: FeedState,
  dueOn: IsoDay.nullable(),
  everyDays: z.int().nullable(),
  lastBatch: z.object({ id: Id, number: z.int(), state: BatchState, receivedAt: Moment }).nullable(),
  /** Batches that wait for a decision. */
  quarantined: z.int(),
  isDemo: z.boolean(),
});
export type SourceBrief = z.infer<typeof SourceBrief>;

/** What a column may be called in the file, and what it says. */
const ExpectedColumn = z.object({ field: z.string(), names: z.array(z.string()), form: z.string(), isRequired: z.boolean() });

/** One month of deliveries. */
export const QualityMonth = z.object({
  month: z.string(),
  batches: z.int(),
  rows: z.int(),
  good: z.int(),
  /** Facts of that month's batches that took the place of earlier ones. */
  corrected: z.int(),
  /** Days from the end of the period to its delivery, the middle one. */
  ageDays: z.int().nullable(),
});
export type QualityMonth = z.infer<typeof QualityMonth>;

export const SourceKey = z.object({ id: Id, label: z.string(), createdAt: Moment, lastUsedAt: Moment.nullable() });
export type SourceKey = z.infer<typeof SourceKey>;

export const Source = SourceBrief.extend({
  legalBasis: z.string(),
  retentionMonths: z.int(),
  lateAfterDays: z.int(),
  acceptance: z.enum(['whole', 'rows']),
  isCompletePerPeriod: z.boolean(),
  columns: z.array(ExpectedColumn),
  formatLabel: z.string(),
  quality: z.array(QualityMonth),
  totals: z.object({ facts: z.int(), periodFrom: z.string().nullable(), periodTo: z.string().nullable(), lastCollectedAt: Moment.nullable() }),
  keys: z.array(SourceKey),
});
export type Source = z.infer<typeof Source>;

const KeyLabel = z.string('请写明这把钥匙给哪个系统用。').trim().min(1, '请写明这把钥匙给哪个系统用。').max(60, '请控制在60字以内。');

export const sourceApi = {
  listSources: endpoint({ method: 'GET', path: '/sources', answer: z.object({ sources: z.array(SourceBrief) }) }),
  readSource: endpoint({ method: 'GET', path: '/sources/:code', params: ByCode, answer: Source }),
  /** The key is told this once; only its hash is kept. */
  addKey: endpoint({ method: 'POST', path: '/sources/:code/keys', params: ByCode, body: z.object({ label: KeyLabel }), answer: z.object({ key: z.string(), id: Id }) }),
  revokeKey: endpoint({ method: 'DELETE', path: '/sources/:code/keys/:keyId', params: ByCode.extend({ keyId: Id }) }),
};
