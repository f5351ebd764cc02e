import { ok, route } from '@rongqiao/strapi-kit/server/routes/route.ts';
import { dataExchangeActions, feedApi } from '../../contract/staff.ts';
import { changeFeed, listFeedsForStaff } from '../feeds/keep-feeds.ts';

const may = (action: keyof typeof dataExchangeActions) => ({ rule: 'staff', action: dataExchangeActions[action] }) as const;

export const staffRoutes = [
  route({ ...feedApi.listFeeds, summary: '列出全部数据源和新鲜度', access: may('watchFeeds'), handle: async () => ok({ feeds: await listFeedsForStaff(new Date()) }) }),
  route({ ...feedApi.changeFeed, summary: '修改一个数据源的报送周期，或停用', access: may('keepSources'), handle: async ({ params, body }) => ok(await changeFeed(params.code, body, new Date())) }),
];
