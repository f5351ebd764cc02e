/** 信用修复 of a firm's published records, below `/api/credit-scoring`. */
import { codeList } from '@rongqiao/contracts/code-list.ts';
import { endpoint } from '@rongqiao/contracts/endpoint.ts';
import { IsoDay } from '@rongqiao/contracts/values/period.ts';
import { z } from 'zod';

export const repairStateLabels = { 'may-apply': '现在可以申请', 'too-early': '还不到可以申请的日期', repaired: '已修复', ended: '公示期已满' } as const;

export const RepairItem = z.object({
  factId: z.string(),
  text: z.string(),
  sourceName: z.string(),
  state: codeList(repairStateLabels),
  from: IsoDay,
  endsOn: IsoDay.nullable(),
  where: z.string(),
  first: z.string(),
});
export type RepairItem = z.infer<typeof RepairItem>;

export const repairApi = { listRepairs: endpoint({ method: 'GET', path: '/repairs', answer: z.object({ items: z.array(RepairItem) }) }) };
