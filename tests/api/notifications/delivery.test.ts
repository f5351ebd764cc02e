import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { sendMail } from '../../../plugins/notifications/server/mail/send-mail.ts';
import { sendSms } from '../../../plugins/notifications/server/sms/send-sms.ts';
import { inTransaction } from '../../../plugins/strapi-kit/server/database/in-transaction.ts';
import { queue } from '../../../plugins/strapi-kit/server/jobs/queue.ts';
import { type RunningCms, startCms } from '../../harness/cms.ts';
import { openOutside, type Outside, some, until } from './outside.ts';

const system = { kind: 'system', id: 'test' } as const;
let cms: RunningCms;
let outside: Outside;
beforeAll(async () => {
  outside = await openOutside();
  cms = await startCms({ RUN_SCHEDULES: 'no', PUBLIC_URL: 'https://rongqiao.example', ...outside.settings });
});
afterAll(async () => {
  await cms?.stop();
  await outside?.close();
});
afterEach(async () => {
  await outside.reopen();
  await outside.mend();
});

const aNotice = { title: '签约权限已恢复', paragraphs: ['您可以继续签约。', '有疑问请联系管理员 <他>。'], link: { label: '进入', path: '/enterprise' }, sms: '您可以继续签约。' };
const code = { ...aNotice, title: '注册验证码', code: '428913', sms: '验证码428913，请勿告诉他人。' };
type Order = Partial<Parameters<typeof sendMail>[1]>;
const mail = (to: string, order: Order = {}) => inTransaction(system, (tx) => sendMail(tx, { to, notice: aNotice, ...order }));
const sms = (to: string, order: Order = {}) => inTransaction(system, (tx) => sendSms(tx, { to, notice: aNotice, ...order }));

const deadLetterTo = (masked: string) =>
  until(
    async () => (await queue().findJobs<Record<string, string>>('dead-letters')).filter(({ data }) => data.to === masked),
    some,
    5_000,
  );

test('a mail arrives with subject, text, link, and a Message-ID that is its job', async () => {
  const id = 'a3f0c1de-0000-4000-8000-000000000001';
  await mail('zhang@example.com', { id });
  const [arrived] = await until(() => outside.mails('zhang@example.com'), some);
  expect(arrived).toMatchObject({
    subject: '【融桥】签约权限已恢复',
    to: ['zhang@example.com'],
    from: 'no-reply@rongqiao.example',
    links: ['https://rongqiao.example/enterprise', 'https://rongqiao.example'],
    messageId: `<${id}@rongqiao.example>`,
  });
  expect(arrived?.text).toContain('您可以继续签约。\n\n有疑问请联系管理员 <他>。');
});

test('a mail of a transaction that was rolled back is never sent', async () => {
  await inTransaction(system, async (tx) => {
    await sendMail(tx, { to: 'nobody@example.com', notice: aNotice });
    throw new Error('rolled back');
  }).catch(() => undefined);
  await mail('after@example.com');
  await until(() => outside.mails('after@example.com'), some);
  expect(await outside.mails('nobody@example.com')).toEqual([]);
});

test('the same id twice is one mail', async () => {
  const id = 'a3f0c1de-0000-4000-8000-000000000002';
  await mail('once@example.com', { id });
  await until(() => outside.mails('once@example.com'), some);
  await mail('once@example.com', { id });
  await wait(500);
  expect(await outside.mails('once@example.com')).toHaveLength(1);
});

test('line breaks in a title make no header, and an address with one is refused', async () => {
  await mail('lines@example.com', { notice: { ...aNotice, title: '标题\r\nBcc: spy@example.com' } });
  const [arrived] = await until(() => outside.mails('lines@example.com'), some);
  expect(arrived?.subject).toBe('【融桥】标题 Bcc: spy@example.com');
  expect(await outside.mails('spy@example.com')).toEqual([]);
  for (const to of ['a@example.com\r\nBcc: spy@example.com', 'a@example.com, spy@example.com', '"x" <spy@example.com>']) await expect(mail(to)).rejects.toThrow();
});

test('the mail server is gone: nobody notices but the reader, who gets it when it is back', async () => {
  await outside.close();
  const before = Date.now();
  await mail('later@example.com', { notice: code, pace: 'urgent' });
  expect(Date.now() - before).toBeLessThan(1_000);
  await wait(1_000);
  await outside.reopen();
  expect(await until(() => outside.mails('later@example.com'), some)).toHaveLength(1);
});

test('"try again later" is tried again later', async () => {
  await outside.fail({ smtp: 'refuse-4xx' });
  await mail('busy@example.com', { pace: 'urgent' });
  await wait(1_000);
  await outside.mend();
  expect(await until(() => outside.mails('busy@example.com'), some)).toHaveLength(1);
});

test('an ordinary mail waits one to two minutes, then longer, for about a day', async () => {
  await outside.fail({ smtp: 'refuse-4xx' });
  const id = 'a3f0c1de-0000-4000-8000-000000000003';
  await mail('patient@example.com', { id });
  const waiting = async () =>
    (await cms.strapi.db.connection.raw("select extract(epoch from start_after - now())::int as s, retry_limit, retry_delay_max from pgboss.job where id = ? and state = 'retry'", [id]))
      .rows as { s: number; retry_limit: number; retry_delay_max: number }[];
  const [job] = await until(waiting, some);
  expect(job?.s).toBeGreaterThan(50);
  expect(job?.s).toBeLessThanOrEqual(120);
  expect(job).toMatchObject({ retry_limit: 10, retry_delay_max: 21_600 });
});

test('the answer is lost after the server took it: the second copy has the same Message-ID', async () => {
  await outside.fail({ smtp: 'drop-after-accept' });
  await mail('twice@example.com', { pace: 'urgent' });
  await until(() => outside.mails('twice@example.com'), some);
  await outside.mend();
  const copies = await until(() => outside.mails('twice@example.com'), (found) => found.length > 1);
  expect(copies).toHaveLength(2);
  expect(copies[0]?.messageId).toBe(copies[1]?.messageId);
});

test('a refusal for good is a dead letter at once, which names nobody and no code', async () => {
  await outside.fail({ smtp: 'refuse-5xx' });
  await mail('refused@example.com', { notice: code, pace: 'urgent' });
  const [dead] = await deadLetterTo('r***d@example.com');
  expect(dead).toMatchObject({ sourceName: 'send-urgent-mail', sourceRetryCount: 0, data: { about: '注册验证码' } });
  expect(JSON.stringify(dead?.sourceOutput)).toContain('550');
  const all = await cms.strapi.db.connection.raw('select coalesce(string_agg(data::text, chr(10)), \'\') as text from pgboss.job');
  expect(all.rows[0].text).not.toMatch(/428913|refused@example\.com/);
});

test('what is useless by now is not sent', async () => {
  await mail('late@example.com', { notice: code, pace: 'urgent', usefulUntil: new Date(Date.now() - 1_000).toISOString() });
  expect(await deadLetterTo('l***e@example.com')).toHaveLength(1);
  expect(await outside.mails('late@example.com')).toEqual([]);
});

test('an SMS arrives once, though the gateway takes it and loses its answer', async () => {
  await outside.fail({ sms: 'drop-after-accept' });
  await sms('13800001234', { notice: code, pace: 'urgent' });
  await until(() => outside.texts('13800001234'), some);
  await outside.mend();
  const done = async () => (await cms.strapi.db.connection.raw("select id from pgboss.job where name = 'send-urgent-sms' and state = 'completed'")).rows as unknown[];
  expect(await until(done, some)).toHaveLength(1);
  expect((await outside.texts('13800001234')).map(({ text }) => text)).toEqual(['【融桥】验证码428913，请勿告诉他人。 https://rongqiao.example/enterprise']);
});
