import { chineseDayAt } from '@rongqiao/contracts/values/period.ts';
import { ok, route, type Route } from '@rongqiao/strapi-kit/server/routes/route.ts';
import { matchingApi } from '../contract.ts';
import { saidProfile } from '../domain/said-profile.ts';
import { audienceOf } from './audience.ts';
import { findForFirm } from './find-for-firm.ts';
import { findProducts } from './find-products.ts';
import { choose, readOwnList } from './lists/own-list.ts';

export const matchingRoutes: Route[] = [
  route({
    ...matchingApi.findForVisitor,
    summary: '我要贷款：按访客说的情况，逐条核对每个产品的条件',
    access: { rule: 'anyone' },
    limit: { perVisitor: 60, seconds: 60 },
    handle: async ({ body: { firm, wish } }) => {
      const now = new Date();
      return ok(await findProducts(saidProfile(firm, chineseDayAt(now)), wish, now));
    },
  }),
  route({
    ...matchingApi.findForOwnFirm,
    summary: '我要贷款：按本企业在案的数据，逐条核对每个产品的条件',
    access: { rule: 'acting-for', kind: 'enterprise' },
    limit: { perVisitor: 60, seconds: 60 },
    handle: async ({ organisation, body: { wish, words } }) => ok(await findForFirm(organisation.organisationId, wish, words, new Date())),
  }),
  route({
    ...matchingApi.readOwnList,
    summary: '为我匹配：平台为本企业找到的产品和政策',
    access: { rule: 'acting-for', kind: 'enterprise' },
    handle: async ({ organisation, person }) => ok(await readOwnList(organisation.organisationId, person.userId)),
  }),
  route({ ...matchingApi.choosePersonalisation, summary: '打开或关闭个性化推荐', access: { rule: 'signed-in' }, handle: async ({ person, body }) => ok(await choose(person.userId, body.isPersonalised)) }),
  route({
    ...matchingApi.countAudience,
    summary: '写产品或政策时看有多少企业符合，哪个条件挡住多少家（少于5家不显示）',
    access: { rule: 'acting-for', kind: ['institution', 'department'] },
    limit: { perVisitor: 120, seconds: 3600 },
    handle: async ({ body }) => ok(await audienceOf(body)),
  }),
];
