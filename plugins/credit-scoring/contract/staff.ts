/** Staff routes: below `/credit-scoring`, with an admin token and the named action in the role. */
import { codeList } from '@rongqiao/contracts/code-list.ts';
import { endpoint } from '@rongqiao/contracts/endpoint.ts';
import { z } from 'zod';
import { ById, Id, Moment } from './api-fields.ts';
import { MonitorRun } from './monitoring.ts';
import { ScoreCheck } from './scores.ts';

export const creditActions = {
  readModels: 'plugin::credit-scoring.models.read',
  decideModels: 'plugin::credit-scoring.models.decide',
  verifyScores: 'plugin::credit-scoring.scores.verify',
  checkCompliance: 'plugin::credit-scoring.compliance.read',
} as const;

export const modelStatusLabels = { draft: '草稿', shadow: '影子运行', champion: '正在使用', retired: '已退役' } as const;
const ModelStatus = codeList(modelStatusLabels);

export const ModelForStaff = z.object({
  id: Id,
  name: z.string(),
  version: z.string(),
  purpose: z.string(),
  owner: z.string(),
  sha256: z.string(),
  status: ModelStatus,
  scores: z.int(),
  createdAt: Moment,
  /** Newest first. */
  runs: z.array(MonitorRun),
});
export type ModelForStaff = z.infer<typeof ModelForStaff>;

const Because = z.object({ because: z.string('请写明理由。').trim().min(4, '请写明理由（至少4个字）。').max(300, '请控制在300字以内。') });

export const creditStaffApi = {
  listModels: endpoint({ method: 'GET', path: '/models', answer: z.object({ models: z.array(ModelForStaff), /** The published points table. */ pointsUrl: z.string() }) }),
  /** A recorded decision: it scores from now on, the one before retires. */
  promoteModel: endpoint({ method: 'POST', path: '/models/:id/promotion', params: ById, body: Because, answer: ModelForStaff }),
  /** Scored beside the champion each month, shown to nobody but staff. */
  shadowModel: endpoint({ method: 'POST', path: '/models/:id/shadow', params: ById, body: Because, answer: ModelForStaff }),
  verifyScore: endpoint({ method: 'POST', path: '/scores/:id/verification', params: ById, answer: ScoreCheck }),
};
