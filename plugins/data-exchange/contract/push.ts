/** A department's own system delivers: with a key of one source, and a name of its own for each delivery. */
import { endpoint } from '@rongqiao/contracts/endpoint.ts';
import { z } from 'zod';
import { BatchState, ByCode, Id } from './fields.ts';

const PUSH_ROWS_MAX = 2000;

const Cell = z.union([z.string().max(1000, '一个单元格最多1000字。'), z.number(), z.null()], '每个值应是文字、数字或空值。');
const Row = z.record(z.string().min(1).max(80), Cell, '每一行应是“列名: 值”的对象。').refine((row) => Object.keys(row).length <= 100, '一行最多100列。');

const Pushed = z.object({ batchId: Id, number: z.int(), state: BatchState, reason: z.string().nullable(), good: z.int().nullable(), bad: z.int().nullable() });

export const PushBody = z.object({
  /** The deliverer's name for this delivery: the same twice is one batch. */
  deliveryKey: z.string('请填写本次报送的编号 deliveryKey。').regex(/^[\x21-\x7e]{1,120}$/, 'deliveryKey 应为1至120个可见的 ASCII 字符。'),
  rows: z.array(Row, '请在 rows 中给出各行数据。').min(1, '至少要有一行。').max(PUSH_ROWS_MAX, `一次最多${PUSH_ROWS_MAX}行，请分次报送。`),
});
export type PushBody = z.infer<typeof PushBody>;

/** As a department's system asks for it; the source's code follows. */
export const PUSH_PATH = '/api/data-exchange/push';

/** With `Authorization: Bearer <key>`. */
export const pushApi = {
  push: endpoint({ method: 'POST', path: '/push/:code', params: ByCode, body: PushBody, answer: Pushed }),
  readPushed: endpoint({ method: 'GET', path: '/push/:code/:id', params: ByCode.extend({ id: Id }), answer: Pushed }),
};
