import { problem } from '@rongqiao/strapi-kit/server/http/problem.ts';
import { ok, refuse, route, type Route } from '@rongqiao/strapi-kit/server/routes/route.ts';
import { financingApi } from '../../contract.ts';
import { findNeeds } from '../../domain/find-needs.ts';
import { publishedNeeds } from '../needs/published-needs.ts';

const gone = problem(404, 'no-such-need', '没有这条需求，或者它已经办结、过期。');

export const publicRoutes: Route[] = [
  route({
    ...financingApi.listNeeds,
    summary: '融资需求大厅：匿名的需求列表，可筛选、排序、分页',
    access: { rule: 'anyone' },
    limit: { perVisitor: 120, seconds: 60 },
    handle: async ({ query }) => ok(findNeeds(await publishedNeeds(new Date()), query)),
  }),
  route({
    ...financingApi.readNeed,
    summary: '融资需求大厅：一条匿名的需求',
    access: { rule: 'anyone' },
    limit: { perVisitor: 120, seconds: 60 },
    handle: async ({ params }) => {
      const need = (await publishedNeeds(new Date())).find(({ code }) => code === params.code);
      return need ? ok(need) : refuse(gone);
    },
  }),
];
