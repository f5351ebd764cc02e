import { done, ok, created, accepted, refuse, route } from '@rongqiao/strapi-kit/server/routes/route.ts';
import { problem } from '@rongqiao/strapi-kit/server/http/problem.ts';
import { sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { peopleApi } from '../../contract/people.ts';
import { asCaller } from '../as-caller.ts';
import { changePassword, resetPassword } from '../people/change-password.ts';
import { describeMe } from '../people/describe-me.ts';
import { registerPerson } from '../people/register-person.ts';
import { signIn } from '../people/sign-in.ts';
import { issueCode } from '../people/verification-codes.ts';
import { actFor, endSession, endSessionsOf, listSessions } from '../sessions/sessions.ts';

const anyone = { rule: 'anyone' } as const;
const signedIn = { rule: 'signed-in' } as const;
const noSuchSession = problem(404, 'no-such-session', '没有这个登录，它可能已经退出，请刷新列表。');
const notYours = problem(404, 'no-such-membership', '您不是这个单位的成员，请刷新页面后重新选择。');

export const peopleRoutes = [
  route({
    ...peopleApi.askRegistrationCode,
    summary: '获取注册验证码',
    access: anyone,
    limit: { perVisitor: 20, seconds: 3600 },
    handle: async ({ body }) => accepted(await issueCode('registration', body.address)),
  }),
  route({
    ...peopleApi.register,
    summary: '注册',
    access: anyone,
    limit: { perVisitor: 30, seconds: 3600 },
    handle: async ({ body, visitor, ctx }) =>
      created(await registerPerson({ ...body, userAgent: body.userAgent ?? ctx.get('user-agent'), visitor })),
  }),
  route({
    ...peopleApi.askPasswordResetCode,
    summary: '获取重设密码的验证码',
    access: anyone,
    limit: { perVisitor: 20, seconds: 3600 },
    handle: async ({ body }) => accepted(await issueCode('password-reset', body.address)),
  }),
  route({
    ...peopleApi.resetPassword,
    summary: '用验证码重设密码',
    access: anyone,
    limit: { perVisitor: 30, seconds: 3600 },
    handle: async ({ body }) => {
      await resetPassword(body.address, body.code, body.password);
      return done;
    },
  }),
  route({
    ...peopleApi.signIn,
    summary: '登录',
    access: anyone,
    limit: { perVisitor: 60, seconds: 900 },
    handle: async ({ body, visitor, ctx }) =>
      created(await signIn({ ...body, userAgent: body.userAgent ?? ctx.get('user-agent'), visitor })),
  }),
  route({
    ...peopleApi.signOut,
    summary: '退出登录',
    access: signedIn,
    handle: async ({ person }) => {
      await asCaller((tx) => endSession(tx, person.userId, person.sessionId, 'signed-out'));
      return done;
    },
  }),
  route({
    ...peopleApi.listSessions,
    summary: '查看自己的登录',
    access: signedIn,
    handle: async ({ person }) => ok({ sessions: await listSessions(person) }),
  }),
  route({
    ...peopleApi.endSession,
    summary: '结束自己的一个登录',
    access: signedIn,
    handle: async ({ person, params }) => {
      const ended = await asCaller((tx) => endSession(tx, person.userId, params.id, 'ended-elsewhere'));
      return ended === 1 ? done : refuse(noSuchSession);
    },
  }),
  route({
    ...peopleApi.endOtherSessions,
    summary: '结束自己的其他登录',
    access: signedIn,
    handle: async ({ person }) =>
      ok({ ended: await asCaller((tx) => endSessionsOf(tx, person.userId, 'ended-elsewhere', person.sessionId)) }),
  }),
  route({
    ...peopleApi.whoAmI,
    summary: '查看自己的账号',
    access: signedIn,
    handle: async ({ person }) => ok(await describeMe(person)),
  }),
  route({
    ...peopleApi.actFor,
    summary: '选择代表哪个单位办事',
    access: signedIn,
    handle: async ({ person, body }) => {
      const actingFor = person.memberships.find(({ id }) => id === body.membershipId);
      if (body.membershipId !== null && !actingFor) return refuse(notYours);
      await asCaller((tx) => actFor(tx, person.sessionId, body.membershipId));
      return ok(await describeMe({ ...person, actingFor }));
    },
  }),
  route({
    ...peopleApi.changePassword,
    summary: '修改密码',
    access: signedIn,
    handle: async ({ person, body }) => {
      await changePassword(person, body.currentPassword, body.newPassword);
      return done;
    },
  }),
  route({
    ...peopleApi.changeName,
    summary: '修改姓名',
    access: signedIn,
    handle: async ({ person, body }) => {
      await asCaller((tx) =>
        tx.run(sql`
        insert into people (user_id, display_name) values (${person.userId}, ${body.displayName})
        on conflict (user_id) do update set display_name = excluded.display_name`),
      );
      return ok(await describeMe(person));
    },
  }),
];
