import { inTransaction } from '@rongqiao/strapi-kit/server/database/in-transaction.ts';
import { problem } from '@rongqiao/strapi-kit/server/http/problem.ts';
import { ok, refuse, route } from '@rongqiao/strapi-kit/server/routes/route.ts';
import { notificationsApi } from '../contract.ts';
import { listMessages, readMessage, readMessagesUntil } from './messages/own-messages.ts';

const signedIn = { rule: 'signed-in' } as const;
const noSuchMessage = problem(404, 'no-such-message', '没有这条消息，请从消息列表中重新进入。');
const asPerson = (userId: number) => ({ kind: 'person', id: String(userId) }) as const;

export const notificationRoutes = [
  route({
    ...notificationsApi.listMessages,
    summary: '查看自己的消息',
    access: signedIn,
    handle: async ({ person, query }) => ok(await listMessages(person.userId, query.page, query.only)),
  }),
  route({
    ...notificationsApi.readMessage,
    summary: '把自己的一条消息标为已读',
    access: signedIn,
    handle: async ({ person, params }) => {
      const message = await inTransaction(asPerson(person.userId), (tx) => readMessage(tx, person.userId, params.id));
      return message ? ok(message) : refuse(noSuchMessage);
    },
  }),
  route({
    ...notificationsApi.readAllMessages,
    summary: '把自己的消息全部标为已读',
    access: signedIn,
    handle: async ({ person, body }) => ok({ read: await inTransaction(asPerson(person.userId), (tx) => readMessagesUntil(tx, person.userId, body.until)) }),
  }),
];
