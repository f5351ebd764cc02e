import { ok, route, type Route } from '@rongqiao/strapi-kit/server/routes/route.ts';
import { guaranteeFiguresApi, supervisionActions, supervisionApi, supervisionStaffApi } from '../contract.ts';
import { listOwnFigures, reportFigures } from './guarantee/keep-figures.ts';
import { listAlerts } from './list-alerts.ts';
import { publicFigures } from './public-figures.ts';

export const supervisionRoutes: Route[] = [
  route({
    ...supervisionApi.publicFigures,
    summary: '平台的公开数据：产品、机构、政策、需求、企业的数量',
    access: { rule: 'anyone' },
    limit: { perVisitor: 120, seconds: 60 },
    handle: async () => ok(await publicFigures(new Date())),
  }),
  route({ ...guaranteeFiguresApi.listOwnFigures, summary: '查看本机构填报的担保数据', access: { rule: 'acting-for', kind: 'institution' }, handle: async ({ organisation }) => ok(await listOwnFigures(organisation)) }),
  route({
    ...guaranteeFiguresApi.reportFigures,
    summary: '填报一个月的担保责任余额和净资产',
    access: { rule: 'acting-for', kind: 'institution', roles: ['administrator', 'operator'] },
    handle: async ({ person, organisation, body }) => ok(await reportFigures(person, organisation, body)),
  }),
  route({ ...supervisionStaffApi.listAlerts, summary: '监管：列出本地区的预警', access: { rule: 'staff', action: supervisionActions.watch }, handle: async ({ staff, query }) => ok(await listAlerts(staff, query.state, query.page)) }),
];
