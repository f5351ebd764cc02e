/** The monthly look at a model: what is kept of it, and what everybody may read. */
import { codeList } from '@rongqiao/contracts/code-list.ts';
import { endpoint } from '@rongqiao/contracts/endpoint.ts';
import { z } from 'zod';
import { Moment } from './api-fields.ts';
import { ScoreGrade } from './score-result.ts';

export const lightLabels = { green: '正常', amber: '留意', red: '请复核', 'too-few': '样本不足' } as const;
export const Light = codeList(lightLabels);
export type Light = z.infer<typeof Light>;

/** Said wherever the model is shown, until outcomes say more. */
export const notValidated = [
  '各因素的权重是专家判断，没有用真实的违约结果验证过。平台还没有足够的还款结果，公开的数据集里也没有同时包含这五个因素和违约结果的。',
  '等级只表示相对高低，不代表违约概率；校准之前，平台不给出、也不使用违约概率。',
  '只有拿到贷款的企业才会有还款结果，将来用这些结果训练时会有偏差，届时在这里写明。',
  '不同行业、地区、规模之间的差别还没有检验。',
] as const;

export const MonitorResult = z.object({
  /** Firms scored in the month; of very many a fixed sample. */
  firms: z.int(),
  /** The month that it is compared with: the first with enough firms; null: there is none. */
  baseMonth: z.string().nullable(),
  baseFirms: z.int(),
  findings: z.array(z.object({ what: z.string(), light: z.enum(['green', 'amber', 'red']), message: z.string() })),
  grades: z.array(z.object({ grade: ScoreGrade, firms: z.int() })),
  /** From last month's grade to this month's, where a firm has both. */
  migration: z.array(z.object({ from: ScoreGrade, to: ScoreGrade, firms: z.int() })),
  /** Of the firms graded twelve months before: how many went into default since. */
  outcomes: z.array(z.object({ grade: ScoreGrade, firms: z.int(), bad: z.int() })),
  /** Only of a version in shadow: its scores beside those that count, of the same files. */
  shadow: z.object({ firms: z.int(), sameGrade: z.int(), better: z.int(), worse: z.int(), meanDifference: z.number() }).nullable(),
  /** In one sentence what there is to do. */
  sentence: z.string(),
});
export type MonitorResult = z.infer<typeof MonitorResult>;

export const MonitorRun = z.object({ month: z.string(), light: Light, result: MonitorResult, ranAt: Moment });
export type MonitorRun = z.infer<typeof MonitorRun>;

export const monitoringApi = {
  /** Of the model in use, newest first. */
  readMonitoring: endpoint({ method: 'GET', path: '/model/monitoring', answer: z.object({ runs: z.array(MonitorRun) }) }),
};

/** A model in use needs a look: told once for each month. */
export const modelAlarmed = { name: 'model.alarmed', data: z.object({ model: z.string(), version: z.string(), month: z.string(), light: z.enum(['amber', 'red']), sentence: z.string() }) };
