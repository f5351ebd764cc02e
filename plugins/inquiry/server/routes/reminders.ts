import { problem } from '@rongqiao/strapi-kit/server/http/problem.ts';
import { created, done, ok, refuse, route } from '@rongqiao/strapi-kit/server/routes/route.ts';
import { reminderApi } from '../../contract/reminders.ts';
import { confirmReminder, dropReminder, endReminder, listReminders, readReminder, remindGuest, remindPerson } from '../reminders/reminders.ts';

const signedIn = { rule: 'signed-in' } as const;
const anyone = { rule: 'anyone' } as const;
const byLink = { perVisitor: 60, seconds: 600 };

export const reminderRoutes = [
  route({ ...reminderApi.remindMe, summary: '设政策截止提醒', access: signedIn, limit: { perVisitor: 60, seconds: 3600 }, handle: async ({ person, body }) => created(await remindPerson(person.userId, body)) }),
  route({ ...reminderApi.listReminders, summary: '查看自己的提醒', access: signedIn, handle: async ({ person }) => ok({ reminders: await listReminders(person.userId) }) }),
  route({
    ...reminderApi.dropReminder,
    summary: '取消自己的提醒',
    access: signedIn,
    handle: async ({ person, params }) => ((await dropReminder(person.userId, params.id)) > 0 ? done : refuse(problem(404, 'no-such-reminder', '没有这个提醒，它可能已经取消。'))),
  }),
  route({
    ...reminderApi.remindGuest,
    summary: '不登录设政策截止提醒',
    access: anyone,
    limit: { perVisitor: 10, seconds: 3600 },
    handle: async ({ body: { mail, ...wanted } }) => {
      await remindGuest(mail, wanted);
      return done;
    },
  }),
  route({ ...reminderApi.readReminder, summary: '凭链接查看提醒', access: anyone, limit: byLink, handle: async ({ body }) => ok(await readReminder(body.token)) }),
  route({ ...reminderApi.confirmReminder, summary: '凭链接确认提醒', access: anyone, limit: byLink, handle: async ({ body }) => ok(await confirmReminder(body.token)) }),
  route({
    ...reminderApi.endReminder,
    summary: '凭链接取消提醒',
    access: anyone,
    limit: byLink,
    handle: async ({ body }) => {
      await endReminder(body.token);
      return done;
    },
  }),
];
