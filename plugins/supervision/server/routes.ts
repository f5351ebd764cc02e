import { ok, route, type Route } from '@rongqiao/strapi-kit/server/routes/route.ts';
import { supervisionApi } from '../contract.ts';
import { publicFigures } from './public-figures.ts';

export const supervisionRoutes: Route[] = [
  route({
    ...supervisionApi.publicFigures,
    summary: '平台的公开数据：产品、机构、政策、需求、企业的数量',
    access: { rule: 'anyone' },
    limit: { perVisitor: 120, seconds: 60 },
    handle: async () => ok(await publicFigures(new Date())),
  }),
];
