/** The adviser's workbench: what waits, the thread, what can be done with it, one's own record. */
import { z } from 'zod';
import { endpoint } from '@rongqiao/contracts/endpoint.ts';
import { ById, Id, PageNumber, Version, words } from './fields.ts';
import { DeskInquiry, InquiryBrief } from './thread.ts';

const move = <Name extends string, Shape extends z.ZodRawShape>(name: Name, shape: Shape) =>
  z.object({ move: z.literal(name), version: Version, ...shape });
const Answer = words(4, 4000, '请写下答复（至少4个字）。');

export const DeskMove = z.discriminatedUnion('move', [
  move('answer', { text: Answer }),
  /** The asker's promised moment stays; the note is for the colleague only. */
  move('hand-over', { adviserId: Id, text: words(2, 1000, '请给同事写一句交接说明。') }),
  /** 不归我答: the platform looks for the next adviser, and takes it itself when there is none. */
  move('not-for-me', { text: words(2, 500, '请写明应该由谁答，便于转交。') }),
  move('conclude', {}),
  move('propose', { text: words(2, 500, '请写明建议的时间。') }),
  move('confirm', { text: words(2, 500, '请写明确认的时间、地点和要带的材料。') }),
  move('decline', { text: words(4, 500, '请写明原因，并告诉对方可以怎么办。') }),
  move('complete', {}),
], '没有这一步，请刷新页面后重试。');
export type DeskMove = z.infer<typeof DeskMove>;

export const DeskRecord = z.object({
  /** Of the last 90 days. */
  answered: z.int(),
  answeredInTime: z.int(),
  /** Hours from question to first answer, the middle one; null without answers. */
  medianHours: z.number().nullable(),
  rated: z.int(),
  useful: z.int(),
});
export type DeskRecord = z.infer<typeof DeskRecord>;

export const deskViews = { open: '待处理', answered: '已答复', ended: '已结束' } as const;

export const DeskList = z.object({
  /** Null: no adviser here; appointments of one's institution may still wait. */
  adviser: z.object({ title: z.string(), topics: z.array(z.string()), regionCodes: z.array(z.string()) }).nullable(),
  inquiries: z.array(InquiryBrief),
  total: z.int(),
  counts: z.object({ open: z.int(), late: z.int(), answered: z.int(), ended: z.int() }),
  record: DeskRecord,
});
export type DeskList = z.infer<typeof DeskList>;

export const deskApi = {
  listDesk: endpoint({
    method: 'GET',
    path: '/desk',
    query: z.object({ page: PageNumber, view: z.enum(['open', 'answered', 'ended'], '没有这一栏。').default('open') }),
    answer: DeskList,
  }),
  readDesk: endpoint({ method: 'GET', path: '/desk/inquiries/:id', params: ById, answer: DeskInquiry }),
  moveDesk: endpoint({
    method: 'POST',
    path: '/desk/inquiries/:id/moves',
    params: ById,
    body: DeskMove,
    /** Null: it is in other hands now. */
    answer: z.object({ inquiry: DeskInquiry.nullable() }),
  }),
};
