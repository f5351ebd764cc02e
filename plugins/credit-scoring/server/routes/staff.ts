import { cmsSettings } from '@rongqiao/config';
import { problem } from '@rongqiao/strapi-kit/server/http/problem.ts';
import { ok, refuse, route } from '@rongqiao/strapi-kit/server/routes/route.ts';
import { complianceApi } from '../../contract/compliance.ts';
import { creditActions, creditStaffApi } from '../../contract/staff.ts';
import { checkCompliance } from '../../domain/compliance/check-compliance.ts';
import { readInstallation } from '../compliance/read-installation.ts';
import { listModels, promoteModel, shadowModel } from '../models/models-for-staff.ts';
import { verifyScore } from '../scores/verify-score.ts';

const may = (action: keyof typeof creditActions) => ({ rule: 'staff', action: creditActions[action] }) as const;

const noSuchScore = problem(404, 'no-such-score', '没有这次评价，请核对编号。');

export const staffRoutes = [
  route({ ...creditStaffApi.listModels, summary: '查看评分模型和监测', access: may('readModels'), handle: async () => ok({ models: await listModels(), pointsUrl: new URL('/credit/points', cmsSettings().PUBLIC_URL).href }) }),
  route({ ...creditStaffApi.promoteModel, summary: '启用一个评分模型版本', access: may('decideModels'), handle: async ({ params, body, staff }) => ok(await promoteModel({ id: params.id, because: body.because, staffName: staff.name })) }),
  route({ ...creditStaffApi.shadowModel, summary: '让一个评分模型版本影子运行', access: may('decideModels'), handle: async ({ params, body, staff }) => ok(await shadowModel({ id: params.id, because: body.because, staffName: staff.name })) }),
  route({
    ...complianceApi.readCompliance,
    summary: '查看合规自检',
    access: may('checkCompliance'),
    handle: async () => {
      const installation = await readInstallation();
      return ok({ mode: installation.mode, lines: checkCompliance(installation) });
    },
  }),
  route({
    ...creditStaffApi.verifyScore,
    summary: '重新计算一次评价，核对是否一致',
    access: may('verifyScores'),
    handle: async ({ params }) => {
      const check = await verifyScore(params.id);
      return check ? ok(check) : refuse(noSuchScore);
    },
  }),
];
