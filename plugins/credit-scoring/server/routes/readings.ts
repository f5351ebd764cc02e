/** 信用查询 and 等级权益: institutions and departments. */
import { created, ok, route } from '@rongqiao/strapi-kit/server/routes/route.ts';
import { benefitApi } from '../../contract/benefits.ts';
import { readingApi } from '../../contract/readings.ts';
import { addBenefit, endBenefit, listOwnBenefits } from '../benefits/benefits.ts';
import { handOutPaper } from '../reports/own-reports.ts';
import { closedBecause, listConsentingFirms, listReadings, openReading, readFirm, showReading } from '../reports/readings.ts';

const reader = { rule: 'acting-for', kind: 'institution' } as const;
const worker = { rule: 'acting-for', kind: 'institution', roles: ['administrator', 'operator'] } as const;

export const readingRoutes = [
  route({ ...readingApi.listConsentingFirms, summary: '列出授权本机构查询的企业', access: reader, handle: async ({ organisation }) => ok({ firms: await listConsentingFirms(organisation), closedBecause: closedBecause() }) }),
  route({ ...readingApi.readFirm, summary: '查询一家企业的报告', access: worker, limit: { perVisitor: 60, seconds: 3600 }, handle: async ({ organisation, person, body }) => created(await readFirm(organisation, body, person.userId)) }),
  route({ ...readingApi.listReadings, summary: '列出本机构查询过的报告', access: reader, handle: async ({ organisation }) => ok({ readings: await listReadings(organisation) }) }),
  route({
    ...readingApi.openReading,
    summary: '打开查询到的一份报告',
    access: worker,
    handle: async ({ organisation, params }) => {
      const row = await openReading(organisation, params.id);
      return ok({ ...showReading(row), content: row.content });
    },
  }),
  route({ ...readingApi.openReadingPaper, summary: '下载查询到的一份报告', access: worker, handle: async ({ organisation, params }) => handOutPaper((await openReading(organisation, params.id)).documentId) }),
  route({ ...benefitApi.listOwnBenefits, summary: '列出本单位的等级权益', access: reader, handle: async ({ organisation }) => ok({ benefits: await listOwnBenefits(organisation) }) }),
  route({ ...benefitApi.addBenefit, summary: '发布一项等级权益', access: worker, handle: async ({ organisation, body }) => created(await addBenefit(organisation, body)) }),
  route({ ...benefitApi.endBenefit, summary: '停用一项等级权益', access: worker, handle: async ({ organisation, params, body }) => ok(await endBenefit(organisation, params.id, body.version)) }),
];
