/** 我要咨询: a question finds its adviser, is answered against its clock, and is closed to everybody else. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { promiseText } from '../../../plugins/inquiry/domain/answer-clock.ts';
import { watchClocks } from '../../../plugins/inquiry/server/clocks/watch-clocks.ts';
import { until } from '../notifications/outside.ts';
import { makeStaff } from '../../harness/admin.ts';
import { anOperator } from '../accounts/world.ts';
import { type DeskWorld, startDeskWorld } from './desk-world.ts';

let world: DeskWorld;
beforeAll(async () => {
  world = await startDeskWorld();
});
afterAll(() => world?.stop());

let asked = 0;
const aQuestion = (more: object = {}) => {
  asked += 1;
  return { kind: 'question', topic: 'loan', regionCode: '210100', text: `想借50万进货，没有抵押，找谁？（第${asked}问）`, ...more };
};
const ask = async (more: object = {}, who: { token: string } = world.wang) => {
  const { status, data, error } = await world.as(who)('POST', '/inquiries', aQuestion(more));
  expect([status, error]).toEqual([201, undefined]);
  return data.id as string;
};
const own = async (id: string, who: { token: string } = world.wang) => (await world.as(who)('GET', `/inquiries/${id}`)).data;
const atDesk = async (id: string, who: { token: string }) => (await world.as(who)('GET', `/desk/inquiries/${id}`)).data;
const move = async (id: string, who: { token: string }, step: object) => {
  const { version } = await atDesk(id, who);
  return world.as(who)('POST', `/desk/inquiries/${id}/moves`, { version, ...step });
};
const answer = (id: string, who: { token: string }, text = '可以看信用贷，凭纳税和流水就能申请。') => move(id, who, { move: 'answer', text });
const follow = async (id: string, step: object, who: { token: string } = world.wang) => world.as(who)('POST', `/inquiries/${id}/moves`, { version: (await own(id, who)).version, ...step });
const rating = { wasContacted: 'yes', usefulness: 'useful', outcome: 'solved', comment: '很快' };

describe('routing', () => {
  test('a question goes to the adviser of its topic whose region is nearest', async () => {
    expect((await own(await ask())).respondent).toMatchObject({ name: '刘近', title: '客户经理' });
    expect((await own(await ask({ regionCode: '211000' }))).respondent).toMatchObject({ name: '宽平' });
    expect((await own(await ask({ regionCode: '210203' }))).respondent).toMatchObject({ name: '郑远', organisationName: '大连测试局' });
  });

  test('where nobody answers, the operator’s basket takes it, and the operator gives it to an adviser', async () => {
    const id = await ask({ topic: 'credit' });
    expect((await own(id)).respondent).toBeNull();
    const staff = await anOperator(world);
    const at = (method: string, path: string, body?: unknown) => staff.ask(method, `/../inquiry${path}`, body);
    const basket = (await at('GET', '/basket?view=basket')).data;
    const inBasket = basket.inquiries.find((one: { id: string }) => one.id === id);
    expect(inBasket).toMatchObject({ topic: 'credit', state: 'waiting' });
    expect((await at('GET', '/basket/counts')).data.basket).toBeGreaterThan(0);
    expect((await at('POST', `/inquiries/${id}/assignment`, { adviserId: world.far.adviserId, version: inBasket.version })).status).toBe(200);
    expect((await at('POST', `/inquiries/${id}/assignment`, { adviserId: world.near.adviserId, version: inBasket.version })).status).toBe(409);
    expect((await own(id)).respondent).toMatchObject({ name: '郑远' });
    await answer(id, world.far);
  });

  test('operators keep the advisers: only members of institutions and departments, one version at a time', async () => {
    const staff = await anOperator(world);
    const at = (method: string, path: string, body?: unknown) => staff.ask(method, `/../inquiry${path}`, body);
    const { advisers } = (await at('GET', '/advisers')).data;
    const wide = advisers.find((one: { name: string }) => one.name === '宽平');
    const fields = { title: '产品经理', topics: ['loan', 'equity'], regionCodes: ['210000'], isActive: true };
    expect((await at('PUT', `/advisers/${wide.id}`, { ...fields, topics: [], version: wide.version })).status).toBe(400);
    expect((await at('PUT', `/advisers/${wide.id}`, { ...fields, version: wide.version })).status).toBe(200);
    expect((await at('PUT', `/advisers/${wide.id}`, { ...fields, version: wide.version })).status).toBe(409);
    expect((await at('POST', '/advisers', { ...fields, membershipId: wide.membershipId })).status).toBe(409);
    expect((await at('POST', '/advisers', { ...fields, membershipId: '0b0f7a80-6c5e-4b0e-9d27-3a1c5b9e0a11' })).status).toBe(404);
  });
});

describe('the thread', () => {
  test('asked, answered in time, followed up, answered again, closed, rated once', async () => {
    const id = await ask();
    expect(await own(id)).toMatchObject({ state: 'waiting', isLate: false, moves: ['follow-up', 'close'], canRate: false });
    expect((await answer(id, world.near)).status).toBe(200);
    expect(await own(id)).toMatchObject({ state: 'answered', dueAt: null });
    expect((await world.as(world.wang)('POST', `/inquiries/${id}/rating`, rating)).status).toBe(409);
    expect((await follow(id, { move: 'follow-up', text: '利率大概多少？' })).data).toMatchObject({ state: 'waiting', dueAt: expect.any(String) });
    await answer(id, world.near, '年利率百分之三点六起，以审批为准。');
    expect((await follow(id, { move: 'close' })).data).toMatchObject({ state: 'closed', canRate: true });
    expect((await world.as(world.wang)('POST', `/inquiries/${id}/rating`, rating)).data).toMatchObject({ canRate: false, rating: { wasContacted: true, usefulness: 'useful' } });
    expect((await world.as(world.wang)('POST', `/inquiries/${id}/rating`, { ...rating, usefulness: 'useless' })).status).toBe(409);
    expect((await follow(id, { move: 'follow-up', text: '还想再问' })).status).toBe(409);
    const [row] = await world.rows('select is_answered_in_time, first_answered_at < closed_at as ordered from inquiries where id = ?', [id]);
    expect(row).toEqual({ is_answered_in_time: true, ordered: true });
    const { record } = (await world.as(world.near)('GET', '/desk')).data;
    expect(record).toMatchObject({ useful: 1, rated: 1 });
  });

  test('a hand-over keeps every word and the promised moment; the note stays among those who answer', async () => {
    const id = await ask();
    const before = await own(id);
    const { colleagues } = await atDesk(id, world.near);
    expect(colleagues.map(({ name }: { name: string }) => name)).toEqual(['宽平']);
    const handed = await move(id, world.near, { move: 'hand-over', adviserId: world.wide.adviserId, text: '客户要信用贷，内部备注' });
    expect(handed.data).toEqual({ inquiry: null });
    const after = await own(id);
    expect(after).toMatchObject({ dueAt: before.dueAt, text: before.text, respondent: { name: '宽平' } });
    expect(JSON.stringify(after)).not.toContain('内部备注');
    expect((await atDesk(id, world.wide)).entries.map(({ text }: { text: string }) => text)).toEqual([before.text, '客户要信用贷，内部备注']);
    expect((await world.as(world.near)('GET', `/desk/inquiries/${id}`)).status).toBe(404);
  });

  test('不归我答 goes to the next adviser, never back, and in the end to the basket', async () => {
    const id = await ask();
    await move(id, world.near, { move: 'not-for-me', text: '应由省里答' });
    expect((await own(id)).respondent).toMatchObject({ name: '宽平' });
    await move(id, world.wide, { move: 'not-for-me', text: '也不归我' });
    expect(await own(id)).toMatchObject({ respondent: null, state: 'waiting' });
  });

  test('two at once: one answer, the other is told that something changed', async () => {
    const id = await ask();
    const { version } = await atDesk(id, world.near);
    const both = await Promise.all(['甲方案可以办理。', '乙方案可以办理。'].map((text) => world.as(world.near)('POST', `/desk/inquiries/${id}/moves`, { move: 'answer', text, version })));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await own(id)).entries).toHaveLength(2);
  });

  test('a double click asks once', async () => {
    const question = aQuestion();
    const first = await world.as(world.li)('POST', '/inquiries', question);
    const second = await world.as(world.li)('POST', '/inquiries', question);
    expect(second.data).toEqual(first.data);
  });

  test('what is wrong is said in a sentence, at its field', async () => {
    const { status, error } = await world.as(world.wang)('POST', '/inquiries', { kind: 'question', topic: 'nonsense', regionCode: '000000', text: '短' });
    expect(status).toBe(400);
    expect(error.details.fields?.map(({ path }) => path).sort()).toEqual(['regionCode', 'text', 'topic']);
    expect(error.details.fields?.find(({ path }) => path === 'text')?.message).toContain('至少6个字');
  });
});

describe('a guest', () => {
  const mail = 'guest@example.com';

  test('gets a private link that works without an account, by answer and by mail; tables keep only its hash', async () => {
    const { status, data } = await world.guest('/guest-inquiries', { ...aQuestion(), mail });
    expect(status).toBe(201);
    const { token } = data;
    expect(token).toMatch(/^[\w-]{43}$/);
    const found = await until(() => world.mailsTo(mail), (mails) => mails.length > 0);
    expect(found[0]?.links.some((link) => link.endsWith(`/consult/${token}`))).toBe(true);
    const thread = (await world.guest('/guest-inquiry', { token })).data;
    expect(thread).toMatchObject({ state: 'waiting', isGuest: true, respondent: { name: '刘近' } });
    await answer(thread.id, world.near);
    await until(() => world.mailsTo(mail), (mails) => mails.length > 1);
    const answered = (await world.guest('/guest-inquiry', { token })).data;
    expect(answered.entries).toHaveLength(2);
    expect((await world.guest('/guest-inquiry/moves', { token, step: { move: 'close', version: answered.version } })).data.state).toBe('closed');
    expect((await world.guest('/guest-inquiry/rating', { token, rating })).data.rating.outcome).toBe('solved');
    const kept = await world.rows("select data::text as text from pgboss.job union all select change::text from ledger union all select row_to_json(i)::text from inquiries i");
    expect(kept.map(({ text }) => text).join('\n')).not.toContain(token);
  });

  test('who answers never sees the guest’s address', async () => {
    const { token } = (await world.guest('/guest-inquiries', { ...aQuestion(), mail: 'hidden@example.com' })).data;
    const { id } = (await world.guest('/guest-inquiry', { token })).data;
    expect(JSON.stringify(await atDesk(id, world.near))).not.toContain('hidden@');
  });

  test('a wrong link and an id are answered like nothing at all', async () => {
    const wrong = await world.guest('/guest-inquiry', { token: 'x'.repeat(43) });
    const id = await ask();
    expect(wrong.status).toBe(404);
    expect((await world.guest('/guest-inquiry', { token: id })).status).toBe(400);
    expect((await world.ask('GET', `/api/inquiry/inquiries/${id}`)).status).toBe(401);
  });

  test('no address is flooded, and no visitor asks without end', async () => {
    const tries = [];
    for (let i = 0; i < 6; i += 1) tries.push((await world.guest('/guest-inquiries', { ...aQuestion(), mail: 'flooded@example.com' })).status);
    expect(tries).toEqual([201, 201, 201, 201, 201, 429]);
    const visitor = '10.9.8.7';
    const byOne = [];
    for (let i = 0; i < 11; i += 1) byOne.push((await world.guest('/guest-inquiries', { ...aQuestion(), mail: `one${i}@example.com` }, visitor)).status);
    expect(byOne.at(-1)).toBe(429);
  });
});

describe('closed to others', () => {
  test('nobody reads or moves a thread of somebody else, and nobody learns that it is there', async () => {
    const id = await ask();
    const missing = '0b0f7a80-6c5e-4b0e-9d27-3a1c5b9e0a11';
    for (const path of ['', '/moves', '/rating']) {
      const body = { '': undefined, '/moves': { move: 'close', version: 1 }, '/rating': rating }[path];
      const method = path === '' ? 'GET' : 'POST';
      const theirs = await world.as(world.li)(method, `/inquiries/${id}${path}`, body);
      const none = await world.as(world.li)(method, `/inquiries/${missing}${path}`, body);
      expect([theirs.status, theirs.error]).toEqual([404, none.error]);
    }
    for (const stranger of [world.wide, world.far]) {
      expect((await world.as(stranger)('GET', `/desk/inquiries/${id}`)).status).toBe(404);
      expect((await world.as(stranger)('POST', `/desk/inquiries/${id}/moves`, { move: 'answer', text: '我来抢答一下', version: 1 })).status).toBe(404);
    }
    expect((await world.as(world.wang)('GET', `/desk/inquiries/${id}`)).status).toBe(403);
    expect(await own(id)).toMatchObject({ state: 'waiting', version: 1 });
  });

  test('an asker does not do what advisers do, nor the other way round', async () => {
    const id = await ask();
    expect((await follow(id, { move: 'answer', text: '自己回答自己' })).status).toBe(400);
    expect((await move(id, world.near, { move: 'close' })).status).toBe(400);
    expect((await move(id, world.near, { move: 'conclude' })).status).toBe(409);
    expect((await move(id, world.near, { move: 'confirm', text: '确认预约' })).status).toBe(409);
  });

  test('handing over works only to an adviser of the topic', async () => {
    const id = await ask({ topic: 'collateral' });
    expect((await move(id, world.near, { move: 'hand-over', adviserId: world.far.adviserId, text: '请接手' })).status).toBe(404);
  });
});

describe('the clock', () => {
  const age = (id: string, due: string, remind: string) => world.rows(`update inquiries set due_at = now() + interval '${due}', remind_at = now() + interval '${remind}' where id = ?`, [id]);
  const told = async (who: { userId?: number; address: string }, title: RegExp) =>
    (await world.rows('select m.title from messages m join up_users u on u.id = m.user_id where u.email = ?', [who.address])).filter((row) => title.test(String(row.title)));

  test('the promised moment is told, and stored', async () => {
    const { dueAt } = await own(await ask());
    expect(promiseText(dueAt)).toMatch(/（星期[一二三四五六日]）17:00$/);
  });

  test('shortly before, the adviser is reminded; afterwards asker and operator hear of it; each once, however often it runs', async () => {
    const id = await ask({}, world.li);
    await age(id, '1 hour', '-1 hour');
    await Promise.all([watchClocks(), watchClocks()]);
    await watchClocks();
    const reminded = await until(() => told(world.near, /快到答复时限/), (rows) => rows.length > 0);
    expect(reminded).toHaveLength(1);
    await age(id, '-1 minute', '-4 hours');
    await Promise.all([watchClocks(), watchClocks()]);
    await watchClocks();
    const late = await until(() => told({ address: world.li.address }, /答复晚了/), (rows) => rows.length > 0);
    expect(late).toHaveLength(1);
    expect(await own(id, world.li)).toMatchObject({ isLate: true });
    const staff = await anOperator(world);
    const { inquiries } = (await staff.ask('GET', '/../inquiry/basket?view=late')).data;
    expect(inquiries.map((one: { id: string }) => one.id)).toContain(id);
    await answer(id, world.near);
    const [row] = await world.rows('select is_answered_in_time from inquiries where id = ?', [id]);
    expect(row?.is_answered_in_time).toBe(false);
  });

  test('the staff of that region get one letter about all that a round finds late; the next round finds nothing', async () => {
    const addresses = { shenyang: 'shenyang@staff.example', dalian: 'dalian@staff.example' };
    const scopes = world.cms.strapi.documents('plugin::editorial.staff-scope' as never) as unknown as { create(call: object): Promise<object> };
    for (const [regionCode, staffEmail] of [['210100', addresses.shenyang], ['210200', addresses.dalian]] as const) {
      await makeStaff(world.cms.strapi, staffEmail, 'rongqiao-operator');
      await scopes.create({ data: { staffEmail, regionCode } });
    }
    for (const regionCode of ['210100', '210102']) await age(await ask({ regionCode }), '-1 minute', '-4 hours');
    await Promise.all([watchClocks(), watchClocks()]);
    await watchClocks();
    const mails = await until(() => world.mailsTo(addresses.shenyang), (found) => found.length > 0);
    expect(mails.map(({ subject }) => subject)).toEqual(['【融桥】2件咨询超过了答复时限']);
    expect(mails[0]?.text).toContain('咨询分派');
    expect(await world.mailsTo(addresses.dalian)).toEqual([]);
  });

  test('an answered thread that stays quiet for two weeks ends by itself and asks for a rating', async () => {
    const id = await ask();
    await answer(id, world.near);
    await world.rows("update inquiries set updated_at = now() - interval '15 days' where id = ?", [id]);
    await watchClocks();
    expect(await own(id)).toMatchObject({ state: 'closed', canRate: true });
  });

  test('what waits for an adviser who has left goes to the next one', async () => {
    const id = await ask();
    await world.rows('update advisers set is_active = false where id = ?', [world.near.adviserId]);
    await watchClocks();
    expect((await own(id)).respondent).toMatchObject({ name: '宽平' });
    await world.rows('update advisers set is_active = true where id = ?', [world.near.adviserId]);
  });
});

test('every change of a thread is in the ledger, without words and addresses', async () => {
  const id = await ask();
  await answer(id, world.near, '秘密的答复内容在这里。');
  const entries = await world.rows('select actor ->> \'kind\' as kind, change::text as change from ledger where subject = \'inquiries\' and change -> \'after\' ->> \'id\' = ? order by seq', [id]);
  expect(entries.map(({ kind }) => kind)).toEqual(['person', 'person']);
  const all = await world.rows("select string_agg(change::text, '') as text from ledger where subject in ('inquiries', 'inquiry_entries')");
  expect(all[0]?.text).not.toContain('秘密的答复内容');
});
