/** A person asks for a code and gets it by mail or SMS, also when the mail server was away; the code is found nowhere else. */
import request from 'supertest';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openOutside, type Outside, some, until } from '../api/notifications/outside.ts';
import { type RunningCms, startCms } from '../harness/cms.ts';
import { asVisitor } from '../harness/visitor.ts';

const password = 'Kao-shan9527';
let cms: RunningCms;
let outside: Outside;
const logged: string[] = [];
beforeAll(async () => {
  outside = await openOutside();
  cms = await startCms({ RUN_SCHEDULES: 'no', LOG_LEVEL: 'http', PUBLIC_URL: 'https://rongqiao.example', ...outside.settings });
  cms.strapi.log.on('data', (entry: object) => logged.push(JSON.stringify(entry)));
});
afterAll(async () => {
  await cms?.stop();
  await outside?.close();
});
afterEach(async () => {
  await outside.reopen();
  await outside.mend();
});

let visitors = 0;
const post = (path: string, body: object) => request(cms.server).post(`/api/accounts${path}`).set(asVisitor(cms, `203.0.113.${(visitors += 1)}`)).send(body);
const askForCode = (purpose: 'registration' | 'password-reset', address: string) => post(`/${purpose}/codes`, { address });
const sent: string[] = [];
function codeIn(text = ''): string {
  const code = /验证码：?(\d{6})/.exec(text)?.[1] ?? '';
  if (code) sent.push(code);
  return code;
}
const mailTo = async (address: string) => (await until(() => outside.mails(address), some))[0];
const register = (address: string, code: string) => post('/registration', { address, code, displayName: '王建国', password });

test('the code that arrives by mail opens an account, whose owner is welcomed on the site', async () => {
  expect((await askForCode('registration', 'Wang@Example.com')).status).toBe(202);
  const mail = await mailTo('wang@example.com');
  expect(mail?.subject).toBe('【融桥】注册验证码');
  const registered = await register('wang@example.com', codeIn(mail?.text));
  expect(registered.status).toBe(201);
  const box = () => request(cms.server).get('/api/notifications/messages').set('Authorization', `Bearer ${registered.body.data.token}`);
  const { body } = await until(async () => box(), ({ body: { data } }) => data.messages.length > 0);
  expect(body.data.messages).toMatchObject([{ kind: 'account', title: '欢迎使用融桥', link: '/enterprise/claims' }]);
});

test('asked to register again, the owner is told to sign in; asked to reset what does not exist, to register', async () => {
  await askForCode('registration', 'li@example.com');
  await register('li@example.com', codeIn((await mailTo('li@example.com'))?.text));
  await cms.strapi.db.connection.raw('truncate rate_limits');
  const answers = [await askForCode('registration', 'li@example.com'), await askForCode('password-reset', 'nobody@example.com')];
  expect(answers.map(({ status }) => status)).toEqual([202, 202]);
  const [again] = await until(() => outside.mails('li@example.com'), (mails) => mails.length > 1);
  expect(again).toMatchObject({ subject: '【融桥】您已经注册过融桥', links: ['https://rongqiao.example/sign-in', 'https://rongqiao.example'] });
  expect(await mailTo('nobody@example.com')).toMatchObject({ subject: '【融桥】这个地址还没有融桥账号' });
  for (const mail of [again, await mailTo('nobody@example.com')]) expect(codeIn(mail?.text)).toBe('');
});

test('a mobile number gets its code by SMS, and its new password is told there too', async () => {
  await askForCode('registration', '138 1234 0001');
  const [text] = await until(() => outside.texts('13812340001'), some);
  expect((await register('13812340001', codeIn(text?.text))).status).toBe(201);
  await cms.strapi.db.connection.raw('truncate rate_limits');
  await askForCode('password-reset', '13812340001');
  const [reset] = await until(() => outside.texts('13812340001'), (texts) => texts.length > 1);
  expect((await post('/password-reset', { address: '13812340001', code: codeIn(reset?.text), password: 'Shan-hai4488' })).status).toBe(204);
  const [told] = await until(() => outside.texts('13812340001'), (texts) => texts.length > 2);
  expect(told?.text).toContain('登录密码刚刚用验证码重设');
});

test('the mail server is away: asking is answered as ever, known or unknown, and the code arrives when it is back', async () => {
  await outside.close();
  const known = await askForCode('password-reset', 'wang@example.com');
  const unknown = await askForCode('password-reset', 'unknown@example.com');
  expect([known.status, known.body]).toEqual([202, unknown.body]);
  await new Promise((resolve) => setTimeout(resolve, 700));
  await outside.reopen();
  const code = codeIn((await mailTo('wang@example.com'))?.text);
  expect((await post('/password-reset', { address: 'wang@example.com', code, password: 'Shan-hai4488' })).status).toBe(204);
});

test('a mailbox that refuses for good ends as a dead letter, and the asker learns nothing', async () => {
  await outside.fail({ smtp: 'refuse-5xx' });
  const { status, body } = await askForCode('registration', 'closed@example.com');
  expect([status, body.error]).toEqual([202, undefined]);
  const dead = async () => (await cms.strapi.db.connection.raw("select data from pgboss.job where name = 'dead-letters' and data ->> 'to' = 'c***d@example.com'")).rows as unknown[];
  expect(await until(dead, some)).toHaveLength(1);
});

test('no code that was sent stands in a log, in the queue, among the dead letters, in a message or in the ledger', async () => {
  expect(sent.length).toBeGreaterThanOrEqual(5);
  const everywhere = `
    select data::text || coalesce(output::text, '') as text from pgboss.job
    union all select title || text from messages
    union all select (to_jsonb(c) - 'created_at' - 'expires_at' - 'used_at' - 'code_hash' - 'id')::text from verification_codes c
    union all select change::text from ledger where subject not in ('sessions', 'people', 'up_users')`;
  const { rows } = await cms.strapi.db.connection.raw(everywhere);
  const kept = rows.map(({ text }: { text: string }) => text).join('\n');
  expect(rows.length).toBeGreaterThan(5);
  expect(logged.join('')).toContain('job send-urgent-mail');
  for (const code of sent) {
    expect(kept).not.toMatch(new RegExp(`\\b${code}\\b`));
    expect(logged.join('')).not.toMatch(new RegExp(`\\b${code}\\b`));
  }
});
