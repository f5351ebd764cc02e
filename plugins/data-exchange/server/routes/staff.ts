import { findGrantees } from '@rongqiao/strapi-kit/server/consent/grantees.ts';
import { created, ok, route } from '@rongqiao/strapi-kit/server/routes/route.ts';
import { dataExchangeActions, feedApi, sourceStaffApi } from '../../contract/staff.ts';
import { addSource, changeSource, readDefinition } from '../sources/keep-sources.ts';
import { tryMapping } from '../sources/try-mapping.ts';
import { changeFeed, listFeedsForStaff } from '../feeds/keep-feeds.ts';

const may = (action: keyof typeof dataExchangeActions) => ({ rule: 'staff', action: dataExchangeActions[action] }) as const;

export const staffRoutes = [
  route({ ...feedApi.listFeeds, summary: '列出全部数据源和新鲜度', access: may('watchFeeds'), handle: async () => ok({ feeds: await listFeedsForStaff(new Date()) }) }),
  route({ ...feedApi.changeFeed, summary: '修改一个数据源的报送周期，或停用', access: may('keepSources'), handle: async ({ params, body }) => ok(await changeFeed(params.code, body, new Date())) }),
  route({ ...sourceStaffApi.readDefinition, summary: '查看一个数据源的定义', access: may('keepSources'), handle: async ({ params }) => ok(await readDefinition(params.code)) }),
  route({ ...sourceStaffApi.findOwners, summary: '查找可以报送数据的单位', access: may('keepSources'), handle: async ({ query }) => ok({ owners: await findGrantees(query.q) }) }),
  route({ ...sourceStaffApi.addSource, summary: '新建一个数据源', access: may('keepSources'), handle: async ({ body }) => created(await addSource(body)) }),
  route({ ...sourceStaffApi.changeSource, summary: '修改一个数据源的定义', access: may('keepSources'), handle: async ({ params, body }) => ok(await changeSource(params.code, body)) }),
  route({ ...sourceStaffApi.tryMapping, summary: '用样例文件试一试列的对应', access: may('keepSources'), limit: { perVisitor: 30, seconds: 60 }, handle: async ({ body }) => ok(await tryMapping(body)) }),
];
