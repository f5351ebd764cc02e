/** Deliveries: what came, what was found in it, what became of it. */
import { endpoint } from '@rongqiao/contracts/endpoint.ts';
import { z } from 'zod';
import { IntakeCounts } from '../domain/intake/intake-counts.ts';
import { BatchState, BatchWay, ByCode, ById, Id, Moment, PageNumber, Version } from './fields.ts';

export const PER_PAGE = 20;
export const FINDINGS_PER_PAGE = 50;
/** What the way over the web takes at once; more comes zipped or through the drop folder. */
export const UPLOAD_BYTES_MAX = 20 * 1024 * 1024;

/** What became of the good rows. */
const LoadedCounts = z.object({ added: z.int(), changed: z.int(), unchanged: z.int(), ended: z.int(), firms: z.int() });

const BatchReference = z.object({ id: Id, number: z.int() });

export const BatchBrief = z.object({
  id: Id,
  number: z.int(),
  state: BatchState,
  way: BatchWay,
  fileName: z.string(),
  counts: IntakeCounts.nullable(),
  loaded: LoadedCounts.nullable(),
  /** Rows read so far, while it is being checked. */
  rowsRead: z.int(),
  receivedAt: Moment,
});
export type BatchBrief = z.infer<typeof BatchBrief>;

export const Batch = BatchBrief.extend({
  sourceCode: z.string(),
  sourceItem: z.string(),
  corrects: BatchReference.nullable(),
  correctedBy: BatchReference.nullable(),
  findings: z.int(),
  rules: z.array(z.object({ rule: z.string(), label: z.string(), count: z.int(), isNotice: z.boolean() })),
  /** Why it was refused or quarantined, and what to do. */
  reason: z.string().nullable(),
  periodFrom: z.string().nullable(),
  periodTo: z.string().nullable(),
  receivedBy: z.string(),
  checkedAt: Moment.nullable(),
  decidedAt: Moment.nullable(),
  decidedBy: z.string().nullable(),
  fileHash: z.string().nullable(),
  moves: z.array(z.enum(['accept-good-rows', 'withdraw', 'correct'])),
  version: z.int(),
});
export type Batch = z.infer<typeof Batch>;

export const Finding = z.object({ number: z.int(), row: z.int().nullable(), column: z.string().nullable(), rule: z.string(), label: z.string(), value: z.string().nullable(), sentence: z.string(), isNotice: z.boolean() });
export type Finding = z.infer<typeof Finding>;

const Rule = z.string().regex(/^[a-z][a-z-]{1,60}$/, '没有这条规则。').optional();

export const batchApi = {
  listBatches: endpoint({ method: 'GET', path: '/sources/:code/batches', params: ByCode, query: z.object({ page: PageNumber }), answer: z.object({ batches: z.array(BatchBrief), total: z.int() }) }),
  /** Multipart: one file in `files`, and in `correctsId` the batch whose place it takes. */
  uploadBatch: endpoint({
    method: 'POST',
    path: '/sources/:code/batches',
    params: ByCode,
    body: z.object({ correctsId: z.union([Id, z.literal('')], '编号不对，请从列表中重新进入。').optional() }),
    answer: Batch,
  }),
  readBatch: endpoint({ method: 'GET', path: '/batches/:id', params: ById, answer: Batch }),
  listFindings: endpoint({ method: 'GET', path: '/batches/:id/findings', params: ById, query: z.object({ page: PageNumber, rule: Rule }), answer: z.object({ findings: z.array(Finding), total: z.int() }) }),
  /** The whole report as a file. */
  downloadReport: endpoint({ method: 'GET', path: '/batches/:id/report', params: ById, query: z.object({ format: z.enum(['csv', 'xlsx'], '只有 csv 和 xlsx 两种。').default('xlsx') }) }),
  decideBatch: endpoint({
    method: 'POST',
    path: '/batches/:id/decision',
    params: ById,
    body: z.object({ decision: z.enum(['accept-good-rows', 'withdraw'], '请选择收下合格的行，或者撤回整批。'), version: Version }),
    answer: Batch,
  }),
};
