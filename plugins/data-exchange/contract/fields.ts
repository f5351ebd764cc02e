/** Fields that several requests share. */
import { codeList } from '@rongqiao/contracts/code-list.ts';
import { z } from 'zod';
import { batchStateLabels, batchWayLabels } from '../domain/batch-states.ts';
import { feedStateLabels } from '../domain/due-day.ts';

export const Id = z.uuid('编号不对，请从列表中重新进入。');
export const ById = z.object({ id: Id });
const Code = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, '数据源编号不对，请从列表中重新进入。').max(60, '数据源编号不对，请从列表中重新进入。');
export const ByCode = z.object({ code: Code });
export const Moment = z.string().meta({ description: 'ISO 8601, UTC' });
/** The version that the caller has seen; when somebody was faster, the answer is 409 `changed`. */
export const Version = z.coerce.number('缺少版本号，请刷新页面后重试。').int('缺少版本号，请刷新页面后重试。').min(1).max(2_000_000_000);
export const PageNumber = z.coerce.number('页码应是正整数。').int('页码应是正整数。').min(1, '页码应是正整数。').max(1000, '只能翻到第1000页。').default(1);

export const BatchState = codeList(batchStateLabels);
export const BatchWay = codeList(batchWayLabels);
export const FeedState = codeList(feedStateLabels);
