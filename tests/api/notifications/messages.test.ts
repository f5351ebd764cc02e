import request from 'supertest';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Message } from '../../../plugins/notifications/contract.ts';
import { postMessage } from '../../../plugins/notifications/server/messages/post-message.ts';
import { inTransaction } from '../../../plugins/strapi-kit/server/database/in-transaction.ts';
import type { RunningCms } from '../../harness/cms.ts';
import { aPerson, as, startCmsWithPeople, system } from './someone.ts';

let cms: RunningCms;
let wang: number;
let li: number;
beforeAll(async () => {
  cms = await startCmsWithPeople({ RUN_JOBS: 'no' });
  wang = await aPerson(cms, 'wang@example.com');
  li = await aPerson(cms, 'li@example.com');
});
afterAll(() => cms?.stop());
beforeEach(() => cms.strapi.db.connection.raw('truncate messages'));

const aNotice = (title: string) => ({ title, paragraphs: ['一段话。', '又一段。'], link: { label: '查看', path: '/enterprise/claims' }, sms: title });
const post = (userId: number, title: string, dedupeKey = `${userId} ${title}`) =>
  inTransaction(system, (tx) => postMessage(tx, { userId, kind: 'claim', notice: aNotice(title), dedupeKey }));
const list = async (userId: number, query = '') => (await as(cms, userId).get(`/messages${query}`)).body.data as { messages: Message[]; total: number; unread: number };
const titles = async (userId: number, query = '') => (await list(userId, query)).messages.map(({ title }) => title);

test('a person sees its own messages, newest first, with how many are unread', async () => {
  await post(wang, '第一条');
  await post(wang, '第二条');
  await post(li, '别人的');
  const { messages, total, unread } = await list(wang);
  expect(messages.map(({ title }) => title)).toEqual(['第二条', '第一条']);
  expect([total, unread]).toEqual([2, 2]);
  expect(messages[0]).toEqual({
    id: expect.any(String),
    kind: 'claim',
    title: '第二条',
    text: '一段话。\n又一段。',
    link: '/enterprise/claims',
    createdAt: expect.stringMatching(/^\d{4}-.*Z$/),
    readAt: null,
  });
});

test('nobody else can read a message, nor learn that it exists', async () => {
  await post(wang, '王的');
  const [message] = (await list(wang)).messages;
  const byLi = await as(cms, li).put(`/messages/${message?.id}/reading`);
  const missing = await as(cms, li).put('/messages/11111111-1111-4111-8111-111111111111/reading');
  expect(byLi.status).toBe(404);
  expect(byLi.body).toEqual(missing.body);
  expect((await list(wang)).unread).toBe(1);
});

test('who is not signed in gets no message', async () => {
  expect((await request(cms.server).get('/api/notifications/messages')).status).toBe(401);
});

test('reading marks one message, and reading again keeps the first time', async () => {
  await post(wang, '甲');
  await post(wang, '乙');
  const [newest] = (await list(wang)).messages;
  const first = await as(cms, wang).put(`/messages/${newest?.id}/reading`);
  const again = await as(cms, wang).put(`/messages/${newest?.id}/reading`);
  expect(first.status).toBe(200);
  expect(first.body.data.readAt).toEqual(expect.any(String));
  expect(again.body).toEqual(first.body);
  expect(await titles(wang, '?only=unread')).toEqual(['甲']);
});

test('reading all leaves unread what came after the page was shown, and what is not mine', async () => {
  for (const title of ['甲', '乙', '丙']) await post(wang, title);
  await post(li, '李的');
  const until = (await list(wang)).messages[0]?.createdAt;
  await new Promise((resolve) => setTimeout(resolve, 5));
  await post(wang, '新到');
  const { body } = await as(cms, wang).put('/messages/reading', { until });
  expect(body.data).toEqual({ read: 3 });
  expect(await titles(wang, '?only=unread')).toEqual(['新到']);
  expect((await list(li)).unread).toBe(1);
});

test('messages come in pages of twenty', async () => {
  for (let i = 0; i < 23; i += 1) await post(wang, `第${i}条`);
  expect(await titles(wang)).toHaveLength(20);
  expect(await titles(wang, '?page=2')).toEqual(['第2条', '第1条', '第0条']);
  expect((await list(wang, '?page=2')).total).toBe(23);
  expect((await as(cms, wang).get('/messages?page=-1')).body.error.message).toContain('页码应是正整数');
});

test('the same occasion twice is one message', async () => {
  await Promise.all(Array.from({ length: 8 }, () => post(wang, '一次', 'occasion-1')));
  expect((await list(wang)).total).toBe(1);
});

test('nobody is told whose account is gone, and messages go with the account', async () => {
  const gone = await aPerson(cms, 'gone@example.com');
  await post(gone, '再见');
  await cms.strapi.db.connection.raw('delete from up_users where id = ?', [gone]);
  await post(gone, '没人收');
  const { rows } = await cms.strapi.db.connection.raw('select count(*)::int as n from messages');
  expect(rows[0].n).toBe(0);
});

test('a notice with a code is refused as a message', async () => {
  const withCode = { ...aNotice('验证码'), code: '123456' };
  await expect(inTransaction(system, (tx) => postMessage(tx, { userId: wang, kind: 'account', notice: withCode, dedupeKey: 'x' }))).rejects.toThrow('never kept');
  expect((await list(wang)).total).toBe(0);
});
