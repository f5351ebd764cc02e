import { chineseDayAt } from '@rongqiao/contracts/values/period.ts';
import { ok, route, type Route } from '@rongqiao/strapi-kit/server/routes/route.ts';
import { matchingApi } from '../contract.ts';
import { saidProfile } from '../domain/said-profile.ts';
import { findForFirm } from './find-for-firm.ts';
import { findProducts } from './find-products.ts';

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
];
