import { endless, ok, route, type Route } from '@rongqiao/strapi-kit/server/routes/route.ts';
import { FallbackAnswer, FallbackQuery } from '../contract.ts';
import { changeLines } from './change-feed.ts';
import { fallbackSearch } from './fallback-search.ts';

export const routes: Route[] = [
  route({
    method: 'GET',
    path: '/changes',
    summary: '已发布内容的变更，逐行告诉门户，门户据此更新缓存的页面',
    access: { rule: 'the-site' },
    handle: async () => endless(await changeLines()),
  }),
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
