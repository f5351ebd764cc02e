/** Staff routes: below `/credit-scoring`, with an admin token and the named action in the role. */
import { endpoint } from '@rongqiao/contracts/endpoint.ts';
import { z } from 'zod';
import { ById, Id, Moment } from './api-fields.ts';
import { ScoreCheck } from './scores.ts';

export const creditActions = {
  readModels: 'plugin::credit-scoring.models.read',
  decideModels: 'plugin::credit-scoring.models.decide',
  verifyScores: 'plugin::credit-scoring.scores.verify',
} as const;

export const modelStatusLabels = { draft: '草稿', shadow: '影子运行', champion: '正在使用', retired: '已退役' } as const;

export const MonitorRun = z.object({ month: z.string(), light: z.enum(['green', 'amber', 'red', 'too-few']), result: z.unknown(), ranAt: Moment });
export type MonitorRun = z.infer<typeof MonitorRun>;

export const ModelForStaff = z.object({
  id: Id,
  name: z.string(),
  version: z.string(),
  purpose: z.string(),
  owner: z.string(),
  sha256: z.string(),
  status: z.enum(['draft', 'shadow', 'champion', 'retired']),
  scores: z.int(),
  createdAt: Moment,
  runs: z.array(MonitorRun),
});
export type ModelForStaff = z.infer<typeof ModelForStaff>;

export const creditStaffApi = {
  listModels: endpoint({ method: 'GET', path: '/models', answer: z.object({ models: z.array(ModelForStaff) }) }),
  /** A recorded decision: it scores from now on, the one before retires. */
  promoteModel: endpoint({ method: 'POST', path: '/models/:id/promotion', params: ById, body: z.object({ because: z.string('请写明理由。').min(4, '请写明理由（至少4个字）。').max(300) }), answer: ModelForStaff }),
  verifyScore: endpoint({ method: 'POST', path: '/scores/:id/verification', params: ById, answer: ScoreCheck }),
};
