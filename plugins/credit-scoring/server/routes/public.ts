/** What everybody may read: the published card, what grades are worth, whether a paper is genuine. */
import { problem } from '@rongqiao/strapi-kit/server/http/problem.ts';
import { ok, refuse, route } from '@rongqiao/strapi-kit/server/routes/route.ts';
import { benefitApi } from '../../contract/benefits.ts';
import { certificateApi } from '../../contract/certificates.ts';
import { monitoringApi } from '../../contract/monitoring.ts';
import { scoreApi } from '../../contract/scores.ts';
import { listBenefits } from '../benefits/benefits.ts';
import { verifyNumber } from '../certificates/verify-number.ts';
import { championModel } from '../models/models.ts';
import { newestRuns } from '../monitoring/monitor-runs.ts';

const anyone = { rule: 'anyone' } as const;
const limit = { perVisitor: 600, seconds: 60 };

const noSuchPaper = problem(404, 'no-such-paper', '本平台没有出具过这个编号的证书或报告，请核对编号。');

export const publicRoutes = [
  route({
    ...scoreApi.readModel,
    summary: '查看公开的评分规则',
    access: anyone,
    limit,
    handle: async () => {
      const { model, sha256 } = await championModel();
      return ok({ model, sha256, champion: model.version });
    },
  }),
  route({ ...monitoringApi.readMonitoring, summary: '查看评分模型每月检查的结果', access: anyone, limit, handle: async () => ok({ runs: await newestRuns((await championModel()).versionId, 12) }) }),
  route({ ...benefitApi.listBenefits, summary: '查看各等级的权益', access: anyone, limit, handle: async () => ok({ benefits: await listBenefits() }) }),
  route({
    ...certificateApi.verify,
    summary: '核验证书或报告的编号',
    access: anyone,
    // Numbers cannot be guessed; trying is slow as well.
    limit: { perVisitor: 60, seconds: 60 },
    handle: async ({ params }) => {
      const found = await verifyNumber(params.number);
      return found ? ok(found) : refuse(noSuchPaper);
    },
  }),
];
