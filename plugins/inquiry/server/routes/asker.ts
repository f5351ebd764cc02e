import { created, ok, route } from '@rongqiao/strapi-kit/server/routes/route.ts';
import { askerApi } from '../../contract/asker.ts';
import { askAsGuest, askAsPerson } from '../inquiries/ask.ts';
import { listOwn, moveOwn, ofLink, ofPerson, rateOwn, readOwn } from '../inquiries/own-inquiries.ts';

const signedIn = { rule: 'signed-in' } as const;
const anyone = { rule: 'anyone' } as const;
/** Guessing a link is hopeless; trying is slow as well. */
const byLink = { perVisitor: 120, seconds: 600 };

export const askerRoutes = [
  route({ ...askerApi.ask, summary: '提出咨询、意向或预约', access: signedIn, limit: { perVisitor: 30, seconds: 3600 }, handle: async ({ person, body }) => created(await askAsPerson(person, body)) }),
  route({ ...askerApi.listOwn, summary: '查看自己的咨询', access: signedIn, handle: async ({ person, query }) => ok(await listOwn(person.userId, query.page)) }),
  route({ ...askerApi.readOwn, summary: '查看自己的一件咨询', access: signedIn, handle: async ({ person, params }) => ok(await readOwn(ofPerson(person.userId, params.id))) }),
  route({
    ...askerApi.moveOwn,
    summary: '追问、结束、接受或撤回',
    access: signedIn,
    limit: { perVisitor: 60, seconds: 3600 },
    handle: async ({ person, params, body }) => ok(await moveOwn(ofPerson(person.userId, params.id), body)),
  }),
  route({ ...askerApi.rateOwn, summary: '评价一件已结束的咨询', access: signedIn, handle: async ({ person, params, body }) => ok(await rateOwn(ofPerson(person.userId, params.id), body)) }),
  route({
    ...askerApi.askAsGuest,
    summary: '不登录提出咨询、意向或预约',
    access: anyone,
    limit: { perVisitor: 10, seconds: 3600 },
    handle: async ({ body: { mail, ...asked } }) => created(await askAsGuest(mail, asked)),
  }),
  route({ ...askerApi.readAsGuest, summary: '凭私密链接查看咨询', access: anyone, limit: byLink, handle: async ({ body }) => ok(await readOwn(ofLink(body.token))) }),
  route({ ...askerApi.moveAsGuest, summary: '凭私密链接追问、结束、接受或撤回', access: anyone, limit: byLink, handle: async ({ body }) => ok(await moveOwn(ofLink(body.token), body.step)) }),
  route({ ...askerApi.rateAsGuest, summary: '凭私密链接评价', access: anyone, limit: byLink, handle: async ({ body }) => ok(await rateOwn(ofLink(body.token), body.rating)) }),
];
