import { ok, route, type Route } from '@rongqiao/strapi-kit/server/routes/route.ts';
import { FallbackAnswer, FallbackQuery } from '../contract.ts';
import { fallbackSearch } from './fallback-search.ts';

export const routes: Route[] = [
  route({
    method: 'GET',
    path: '/fallback',
    summary: '搜索服务不可用时，直接在已发布的内容里查找',
    access: { rule: 'anyone' },
    limit: { perVisitor: 60, seconds: 60 },
    query: FallbackQuery,
    answer: FallbackAnswer,
    handle: async ({ query }) => ok(await fallbackSearch(query)),
  }),
];
