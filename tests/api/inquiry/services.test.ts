/** What goes through 我要咨询 beside questions: bookings, appointments, intentions, published answers, reminders. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addDays, chineseDayAt } from '../../../plugins/contracts/values/period.ts';
import { uids } from '../../../plugins/contracts/uids.ts';
import { sendReminders } from '../../../plugins/inquiry/server/reminders/send-reminders.ts';
import { anInstitution, aPolicy } from '../../fixtures/content.ts';
import { publish } from '../../harness/publish.ts';
import { anOperator } from '../accounts/world.ts';
import { until } from '../notifications/outside.ts';
import { type DeskWorld, startDeskWorld } from './desk-world.ts';

const today = chineseDayAt(new Date());
const contact = { contactName: '王老板', contactPhone: '138 0000 1234' };
const wishedDays = [addDays(today, 3), addDays(today, 4)];

let world: DeskWorld;
let staff: Awaited<ReturnType<typeof anOperator>>;
const atStaff = (method: string, path: string, body?: unknown) => staff.ask(method, `/../inquiry${path}`, body);
beforeAll(async () => {
  world = await startDeskWorld();
  staff = await anOperator(world);
});
afterAll(() => world?.stop());

const service = { category: 'tax', name: '税务健康检查', provider: '演示税务师事务所', summary: '查一遍申报和优惠', gives: '检查报告\n优惠清单', price: '2000 元起', isFree: false, duration: '3天', regionCodes: ['210000'] };
const own = async (id: string) => (await world.as(world.wang)('GET', `/inquiries/${id}`)).data;
const step = async (who: { token: string }, side: '/inquiries' | '/desk/inquiries', id: string, body: object) => {
  const { version } = (await world.as(who)('GET', `${side}/${id}`)).data;
  return world.as(who)('POST', `${side}/${id}/moves`, { version, ...body });
};

describe('a service of the catalogue', () => {
  let slug: string;
  beforeAll(async () => {
    slug = (await atStaff('POST', '/services', service)).data.slug;
    await world.rows("update advisers set topics = array_append(topics, 'services') where id = ?", [world.near.adviserId]);
  });
  const book = (more: object = {}) => world.as(world.wang)('POST', '/inquiries', { kind: 'service-booking', serviceSlug: slug, regionCode: '210100', text: '', wishedDays, contact, ...more });

  test('is found by category, region and price, and taken off by the operator', async () => {
    const list = async (query: string) => (await world.ask('GET', `/api/inquiry/services?${query}`)).data.services.map((one: { slug: string }) => one.slug);
    expect(await list('category=tax&region=210100')).toEqual([slug]);
    expect(await list('free=yes')).toEqual([]);
    expect(await list('region=110000')).toEqual([]);
    const [row] = (await atStaff('GET', '/services')).data.services;
    const off = await atStaff('PUT', `/services/${row.id}`, { ...service, isActive: false, version: row.version });
    expect(await list('')).toEqual([]);
    expect((await book()).status).toBe(404);
    await atStaff('PUT', `/services/${row.id}`, { ...service, isActive: true, version: off.data.version });
  });

  test('is booked: another time is proposed, refused, confirmed, done and rated', async () => {
    const { id } = (await book()).data;
    const seen = (await world.as(world.near)('GET', `/desk/inquiries/${id}`)).data;
    expect(seen.details).toContainEqual({ label: '联系电话', value: '138 0000 1234' });
    await step(world.near, '/desk/inquiries', id, { move: 'propose', text: '改到下周二上午可以吗' });
    expect(await own(id)).toMatchObject({ state: 'proposed', moves: ['accept', 'ask-again', 'withdraw'] });
    await step(world.wang, '/inquiries', id, { move: 'ask-again', text: '下周三下午' });
    await step(world.near, '/desk/inquiries', id, { move: 'confirm', text: '下周三14:00，带报表' });
    expect(await own(id)).toMatchObject({ state: 'confirmed', moves: ['withdraw'] });
    await step(world.near, '/desk/inquiries', id, { move: 'complete' });
    expect(await own(id)).toMatchObject({ state: 'closed', canRate: true });
  });

  test('is declined with a sentence, never without', async () => {
    const { id } = (await book({ text: '第二次' })).data;
    expect((await step(world.near, '/desk/inquiries', id, { move: 'decline', text: '' })).status).toBe(400);
    await step(world.near, '/desk/inquiries', id, { move: 'decline', text: '本月已满，请看其他提供方' });
    expect(await own(id)).toMatchObject({ state: 'declined', moves: [] });
  });

  test.each([['yesterday', -1], ['today', 0], ['in a year', 365]])('cannot be wished for %s', async (_when, days) => {
    const { status, error } = await book({ wishedDays: [addDays(today, days)], text: `不行${days}` });
    expect([status, error.details.fields?.[0]?.path]).toEqual([400, 'wishedDays']);
  });
});

/** The session of this token. */
const holds = "token_hash = encode(sha256(convert_to(?, 'UTF8')), 'hex')";

describe('an appointment at an outlet', () => {
  let slug: string;
  beforeAll(async () => {
    const outlets = [{ name: '和平支行', regionCode: '210102', address: '演示大街12号', hours: '9:00—17:00', phone: '024-00000111' }];
    slug = 'outlet-bank';
    const bank = await publish(world.cms.strapi, uids.institution, anInstitution({ slug, outlets }));
    const [{ user_id: userId } = {}] = await world.rows(`select user_id from sessions where ${holds}`, [world.li.token]);
    const [{ id } = {}] = await world.rows("insert into memberships (user_id, organisation_kind, organisation_id, roles) values (?, 'institution', ?, '{operator}') returning id", [userId, bank]);
    await world.rows(`update sessions set acting_for = ? where ${holds}`, [id, world.li.token]);
  });
  const appoint = (outletName: string) => world.as(world.wang)('POST', '/inquiries', { kind: 'outlet-appointment', institutionSlug: slug, outletName, text: '咨询信用贷', wishedDays, contact });

  test('goes to that institution’s own desk, and to no other', async () => {
    const { id } = (await appoint('和平支行')).data;
    expect((await own(id)).respondent).toMatchObject({ name: '', organisationName: expect.any(String) });
    expect((await world.as(world.near)('GET', `/desk/inquiries/${id}`)).status).toBe(404);
    expect((await world.as(world.li)('GET', '/desk')).data.inquiries.map((one: { id: string }) => one.id)).toContain(id);
    expect((await step(world.li, '/desk/inquiries', id, { move: 'confirm', text: '明早十点到柜台' })).status).toBe(200);
  });

  test('is refused where there is no such outlet', async () => {
    expect((await appoint('不存在的支行')).status).toBe(404);
  });
});

test('an intention about equity goes to an adviser of equity and is shown to nobody else', async () => {
  const asked = { kind: 'equity-intention', regionCode: '210100', text: '做精密铸造，想扩产', details: { stage: 'growth', round: 'a', amountFen: '1000000000' } };
  const { id } = (await world.as(world.wang)('POST', '/inquiries', asked)).data;
  const thread = await own(id);
  expect(thread).toMatchObject({ topic: 'equity', respondent: { name: '宽平' } });
  expect(thread.details).toContainEqual({ label: '希望融资', value: expect.stringContaining('10,000,000') });
  expect((await world.as(world.near)('GET', `/desk/inquiries/${id}`)).status).toBe(404);
});

describe('published answers', () => {
  test('an adviser suggests one from its thread; visitors see it when an editor has published it, and no longer', async () => {
    const { id } = (await world.as(world.wang)('POST', '/inquiries', { kind: 'question', topic: 'loan', regionCode: '210100', text: '贷款要带什么材料去柜台？' })).data;
    const suggestion = { question: '去柜台办贷款要带什么？', answer: '带营业执照、法人身份证和近半年流水。' };
    expect((await world.as(world.wide)('POST', `/desk/inquiries/${id}/faq`, suggestion)).status).toBe(404);
    expect((await world.as(world.near)('POST', `/desk/inquiries/${id}/faq`, suggestion)).status).toBe(204);
    const draft = (await atStaff('GET', '/faqs?state=draft')).data.faqs[0];
    expect(draft).toMatchObject({ question: suggestion.question, isSuggested: true });
    const path = `/api/inquiry/faqs/${draft.slug}`;
    expect((await world.ask('GET', path)).status).toBe(404);
    const published = await atStaff('POST', `/faqs/${draft.id}/publication`, { version: draft.version });
    expect((await world.ask('GET', path)).data).toMatchObject(suggestion);
    expect((await world.ask('GET', `/api/inquiry/faqs?q=${encodeURIComponent('柜台带什么')}`)).data).toMatchObject({ total: 1, faqs: [{ slug: draft.slug }] });
    expect((await atStaff('POST', `/faqs/${draft.id}/withdrawal`, { version: draft.version })).status).toBe(409);
    await atStaff('POST', `/faqs/${draft.id}/withdrawal`, { version: published.data.version });
    expect((await world.ask('GET', path)).status).toBe(404);
  });
});

describe('a reminder before a policy closes', () => {
  const slug = 'closing-policy';
  const closesOn = addDays(today, 20);
  const at = (day: string) => new Date(`${day}T09:05:00+08:00`);
  beforeAll(() => publish(world.cms.strapi, uids.policy, aPolicy({ slug, windowOpensOn: today, windowClosesOn: closesOn })));
  beforeEach(() => world.rows('delete from policy_reminders'));
  const wanted = { policySlug: slug, daysBefore: 7 };
  const told = async () => (await world.rows("select title from messages where kind = 'reminder'")).length;

  test('reaches a person once, on its day, however often the job runs', async () => {
    expect((await world.as(world.wang)('POST', '/policy-reminders', wanted)).data).toMatchObject({ closesOn, isSent: false });
    await sendReminders(at(addDays(closesOn, -8)));
    expect(await told()).toBe(0);
    await Promise.all([sendReminders(at(addDays(closesOn, -7))), sendReminders(at(addDays(closesOn, -7)))]);
    await sendReminders(at(addDays(closesOn, -6)));
    await until(told, (count) => count > 0);
    expect(await told()).toBe(1);
  });

  test('reaches a guest only after the address was confirmed, and stops when the guest ends it', async () => {
    const mail = 'later@example.com';
    expect((await world.guest('/guest-policy-reminders', { ...wanted, mail })).status).toBe(204);
    const [letter] = await until(() => world.mailsTo(mail), (mails) => mails.length > 0);
    const token = /\/reminders\/([\w-]{43})/.exec(letter?.links.join(' ') ?? '')?.[1] ?? '';
    await sendReminders(at(addDays(closesOn, -7)));
    expect((await world.guest('/policy-reminder', { token })).data).toMatchObject({ isConfirmed: false, isSent: false });
    expect((await world.guest('/policy-reminder/confirmation', { token })).data.isConfirmed).toBe(true);
    await sendReminders(at(addDays(closesOn, -7)));
    const mails = await until(() => world.mailsTo(mail), (found) => found.length > 1);
    expect(mails.some(({ subject }) => subject.includes('快截止了'))).toBe(true);
    expect((await world.guest('/policy-reminder/ending', { token })).status).toBe(204);
    expect((await world.guest('/policy-reminder', { token })).status).toBe(404);
    expect(await world.rows('select 1 from policy_reminders where mail = ?', [mail])).toEqual([]);
  });

  test('is refused with the reason where it would come too late', async () => {
    const { status, error } = await world.as(world.wang)('POST', '/policy-reminders', { policySlug: slug, daysBefore: 30 });
    expect([status, error.details.fields?.[0]?.message]).toEqual([409, expect.stringContaining('只有20天')]);
  });

  test('belongs to one person', async () => {
    const { id } = (await world.as(world.wang)('POST', '/policy-reminders', wanted)).data;
    expect((await world.as(world.li)('DELETE', `/policy-reminders/${id}`)).status).toBe(404);
    expect((await world.as(world.wang)('DELETE', `/policy-reminders/${id}`)).status).toBe(204);
  });
});
