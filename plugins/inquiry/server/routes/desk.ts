import { faqDeskApi } from '../../contract/faqs.ts';
import { database } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { done, ok, refuse, route } from '@rongqiao/strapi-kit/server/routes/route.ts';
import { deskApi } from '../../contract/desk.ts';
import { deskOf, findInHands, listDesk, showAtDesk } from '../desk/desk.ts';
import { addFaq } from '../faqs/keep-faqs.ts';
import { moveAtDesk, noSuchInquiry } from '../desk/move-at-desk.ts';

/** Whoever acts for an organisation may look at its desk; what is in nobody's hands here is not there. */
const member = { rule: 'acting-for' } as const;

export const deskRoutes = [
  route({ ...deskApi.listDesk, summary: '查看待答复的咨询和预约', access: member, handle: async ({ organisation, query }) => ok(await listDesk(await deskOf(organisation), query.view, query.page)) }),
  route({
    ...deskApi.readDesk,
    summary: '查看一件咨询或预约',
    access: member,
    handle: async ({ organisation, params }) => {
      const row = await findInHands(await deskOf(organisation), params.id, database());
      return row ? ok(await showAtDesk(row)) : refuse(noSuchInquiry);
    },
  }),
  route({
    ...deskApi.moveDesk,
    summary: '答复、转交、说明不归我答、结束，或处理预约',
    access: member,
    handle: async ({ person, organisation, params, body }) => ok({ inquiry: await moveAtDesk(person, organisation, params.id, body) }),
  }),
  route({
    ...faqDeskApi.suggestFaq,
    summary: '把答复整理成常见问题，交编辑发布',
    access: member,
    limit: { perVisitor: 30, seconds: 3600 },
    handle: async ({ person, organisation, params, body }) => {
      const row = await findInHands(await deskOf(organisation), params.id, database());
      if (!row) return refuse(noSuchInquiry);
      await addFaq({ topic: row.topic, ...body }, { inquiryId: row.id, userId: person.userId });
      return done;
    },
  }),
];
