/** From need to decision: applied for with consent, worked on against a clock, decided, taken; and closed to everybody else. */
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { watchApplications } from '../../../plugins/financing/server/clocks/watch-applications.ts';
import { decisionFacts } from '../../../plugins/financing/server/papers/decision-facts.ts';
import { anOperator, papers, type Reply } from '../accounts/world.ts';
import { until } from '../notifications/outside.ts';
import { accept, contact, type LendingWorld, refuse, startLendingWorld, terms, today } from './lending-world.ts';

let world: LendingWorld;
beforeAll(async () => {
  world = await startLendingWorld();
});
afterAll(() => world?.stop());

describe('a firm’s own needs', () => {
  test('nothing is asked that the platform knows; what is wrong is said with what to do', async () => {
    const firm = await world.aBorrower();
    const { code } = await firm.need();
    const { data } = await firm.ask('GET', `/own-needs/${code}`);
    expect(data).toMatchObject({ state: 'published', title: '采购原材料、备货 50万元', regionCode: '210102', moves: ['change', 'withdraw', 'close'], applications: [] });
    const wrong = async (more: object) => (await firm.ask('POST', '/own-needs', { purpose: 'stock', amountFen: '50000000', termMonths: 12, ...more })).error.details.fields;
    expect(await wrong({ amountFen: '100' })).toEqual([{ path: 'amountFen', message: '金额至少1,000元。' }]);
    expect(await wrong({ termMonths: null })).toEqual([{ path: 'termMonths', message: '请填写期限，例如 12 个月。' }]);
    expect(await wrong({ expiresOn: '2020-01-01' })).toEqual([{ path: 'expiresOn', message: '有效期不能早于今天。' }]);
    expect(await wrong({ projectCode: 'XM-2026-0001' })).toEqual([{ path: 'projectCode', message: '没有找到这个项目，请从本企业的项目中选择。' }]);
  });

  test('a draft may be applied with, unseen by the hall; it is published once, one version at a time; withdrawing it withdraws what was applied for with it', async () => {
    const firm = await world.aBorrower();
    const draft = await firm.need({ isDraft: true });
    const { id } = (await firm.apply(draft.code, [world.products.credit])).data.applications[0];
    expect(await firm.read(id)).toMatchObject({ state: 'submitted' });
    const published = await firm.ask('POST', `/own-needs/${draft.code}/moves`, { move: 'publish', seen: draft.seen });
    expect(published.data).toMatchObject({ state: 'published' });
    expect((await firm.ask('POST', `/own-needs/${draft.code}/moves`, { move: 'withdraw', seen: draft.seen })).status).toBe(409);
    const { data: busy } = await firm.ask('GET', `/own-needs/${draft.code}`);
    expect((await firm.ask('PUT', `/own-needs/${draft.code}`, { purpose: 'wages', amountFen: '60000000', termMonths: 6, seen: busy.seen })).error.details.code).toBe('has-applications');
    expect((await firm.ask('POST', `/own-needs/${draft.code}/moves`, { move: 'withdraw', seen: busy.seen })).data).toMatchObject({ state: 'withdrawn', moves: [] });
    expect(await firm.read(id)).toMatchObject({ state: 'withdrawn', clock: null, actions: [] });
  });
});

/** Asks again where the machine was too busy, as the sentence says. */
async function patiently(ask: () => Promise<Reply>): Promise<Reply> {
  const answer = await ask();
  if (answer.status !== 503) return answer;
  await wait(500);
  return patiently(ask);
}

describe('applying', () => {
  test('one need goes to two banks, each with its own consent, clock and the match of the day', async () => {
    const firm = await world.aBorrower();
    const { code } = await firm.need();
    const chosen = [world.products.tax, world.products.other];
    const form = (await firm.ask('GET', `/own-needs/${code}/application-form?product=${chosen.join('&product=')}`)).data;
    expect(form).toMatchObject({ openLeft: 5, institutions: [{ id: world.bank.id, categories: ['tax', 'loans'] }, { id: world.otherBank.id }] });
    expect(form.products.map(({ obstacle }: { obstacle: string | null }) => obstacle)).toEqual([null, null]);
    const { status, data } = await firm.apply(code, chosen, { consents: [firm.consentTo(world.bank.id), firm.consentTo(world.otherBank.id, ['tax'])], message: '旺季备货。' });
    expect(status).toBe(201);
    const [first, second] = data.applications;
    expect(first).toMatchObject({ state: 'submitted', productSlug: 'lend-tax', clock: { kind: 'accept', against: 'institution', isLate: false } });
    expect(first.clock.sentence).toMatch(/^机构须在\d+月\d+日（星期.）17:00前受理$/);
    const whole = await firm.read(first.id);
    expect(whole.match).toMatchObject({ version: 1, inputHash: expect.stringMatching(/^[0-9a-f]{64}$/), standing: 'eligible' });
    expect(whole.match.conditions.map(({ condition }: { condition: string }) => condition)).toContain('age');
    expect(whole.consents.map(({ category, state }: { category: string; state: string }) => [category, state])).toEqual([['invoices', 'live'], ['loans', 'live'], ['tax', 'live']]);
    expect((await firm.read(second.id)).consents).toHaveLength(1);
    expect(whole.timeline).toMatchObject([{ action: 'submit', side: 'enterprise', text: '旺季备货。' }]);
  });

  test('what cannot be is refused whole: neither application nor consent is left behind', async () => {
    const firm = await world.aBorrower();
    const { code } = await firm.need();
    await firm.apply(code, [world.products.credit]);
    const again = await firm.apply(code, [world.products.tax, world.products.credit], { consents: [firm.consentTo(world.bank.id)] });
    expect([again.status, again.error.details.fields]).toEqual([409, [{ path: 'products.1', message: 'lend-credit（演示）：已经申请了这个产品，正在办理。' }]]);
    expect((await firm.apply(code, ['nothing-here'])).error.details.fields).toEqual([{ path: 'products.0', message: '这个产品已经下架，请去掉它再申请。' }]);
    expect((await firm.apply(code, [world.products.tax], { consents: [firm.consentTo(world.otherBank.id)] })).status).toBe(400);
    expect((await firm.apply(code, [world.products.tax], { consents: [{ ...firm.consentTo(world.bank.id), validUntil: '2031-01-01' }] })).error.details.fields).toEqual([{ path: 'consents.0.validUntil', message: '一次授权最长366天；到期后可以再授权。' }]);
    expect(await world.rows('select 1 from applications where need_code = ?', [code])).toHaveLength(1);
    expect(await world.rows('select 1 from consents where enterprise_id = ?', [firm.id])).toEqual([]);
  });

  test('twenty at once are one; of ten different ones five are open', async () => {
    const firm = await world.aBorrower();
    const { code } = await firm.need();
    const same = await Promise.all(Array.from({ length: 20 }, (_, i) => patiently(() => firm.apply(code, [world.products.credit], {}, i % 2 ? { 'idempotency-key': 'the-same' } : {}))));
    expect(new Set(same.map(({ status }) => status))).toEqual(new Set([201, 409]));
    expect(await world.rows('select 1 from applications where need_code = ?', [code])).toHaveLength(1);
    const many = [world.products.tax, world.products.pledge, world.products.other, ...world.products.more];
    const answers = await Promise.all(many.map((slug) => patiently(() => firm.apply(code, [slug]))));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(4);
    expect(answers.find(({ status }) => status !== 201)?.error.message).toContain('最多申请5个产品');
    expect(await world.rows('select 1 from applications where need_code = ? and ended_at is null', [code])).toHaveLength(5);
  });
});

describe('at the desk', () => {
  test('accepted, called, looked into, papers asked for and given, approved: every step is seen, days of waiting do not count', async () => {
    const { liu } = world.officers;
    const firm = await world.aBorrower();
    const { id } = await firm.applied();
    const inbox = (await liu.ask('GET', '/desk/applications?view=inbox')).data;
    expect(inbox.applications.find((one: { id: string }) => one.id === id)).toMatchObject({ enterpriseName: firm.name, assigneeName: null, clock: { kind: 'accept' } });
    await world.through(liu, id, accept, contact);
    expect(await world.atDesk(liu, id)).toMatchObject({ isMine: true, clock: { kind: 'decide' }, suggested: { amountFen: '50000000', annualRate: '0.0360', termMonths: 12 } });
    const report = await liu.ask('POST', `/desk/applications/${id}/reports`, { kind: 'credit' });
    expect([report.status, report.data]).toMatchObject([201, { kind: 'credit', openedByName: '刘经办' }]);
    await world.through(liu, id, { move: 'request-documents', items: [{ name: '购销合同' }, { name: '近三月流水', isRequired: false }] });
    const asked = await firm.read(id);
    expect(asked).toMatchObject({ state: 'documents-requested', clock: { against: 'enterprise', kind: 'documents' } });
    expect((await firm.move(id, { move: 'submit-documents' })).error.message).toContain('还有必交的材料');
    const form = new FormData();
    form.set('files', papers.pdf());
    const item = asked.documents.find(({ name }: { name: string }) => name === '购销合同');
    expect((await firm.ask('POST', `/applications/${id}/documents?item=${item.id}`, form)).data).toMatchObject({ files: [{ fileName: '营业执照.pdf' }] });
    expect((await firm.move(id, { move: 'submit-documents', text: '合同已附。' })).data).toMatchObject({ state: 'due-diligence', clock: { kind: 'decide' } });
    const fileId = (await world.atDesk(liu, id)).documents[0].files[0].id;
    expect((await liu.ask('GET', `/desk/applications/${id}/documents/${fileId}`)).status).toBe(200);
    expect((await world.officers.other.ask('GET', `/desk/applications/${id}/documents/${fileId}`)).status).toBe(404);
    await world.through(liu, id, { move: 'note', text: '现场看过仓库，账实相符。' });
    const approved = await world.act(liu, id, { move: 'approve', terms: terms({ conditionsText: '开立结算账户' }), internalText: '同意，理由见备注。' });
    expect([approved.status, approved.error]).toEqual([200, undefined]);
    const seen = await firm.read(id);
    expect(seen).toMatchObject({ state: 'approved', clock: { kind: 'offer' }, actions: ['accept-offer', 'decline-offer', 'withdraw'] });
    expect(seen.offers).toMatchObject([{ state: 'open', kind: 'approval', amountFen: '40000000', cost: { feesFen: '50000', yearlyNominal: expect.stringMatching(/^0\.04\d+$/), fees: [{ payee: '信用演示银行', basis: '每次500元' }] } }]);
    expect(seen.timeline.map(({ action }: { action: string }) => action)).toEqual(['submit', 'accept', 'contact', 'open-report', 'request-documents', 'submit-documents', 'approve']);
    expect(JSON.stringify(seen)).not.toContain('仓库');
    expect((await world.rows('select is_decided_in_time from applications where id = ?', [id]))[0]).toEqual({ is_decided_in_time: true });
  });
});

describe('a decision', () => {
  const decided = async (slug: string, more: object = {}) => {
    const { liu } = world.officers;
    const firm = await world.aBorrower();
    const { id, needCode } = await firm.applied(slug);
    await world.through(liu, id, accept, contact, { move: 'approve', terms: terms(more) });
    return { firm, id, needCode };
  };

  test('offers stand side by side, the cheapest first; one is taken, the others give way in the same moment', async () => {
    const { liu, other } = world.officers;
    const firm = await world.aBorrower();
    const { code } = await firm.need();
    const [mine, theirs, third] = (await firm.apply(code, [world.products.credit, world.products.other, world.products.tax])).data.applications.map(({ id }: { id: string }) => id);
    await world.through(liu, mine, accept, contact, { move: 'counter-offer', terms: terms({ annualRate: '0.0450', message: '先给30万。', amountFen: '30000000' }) });
    await world.through(other, theirs, accept, contact, { move: 'approve', terms: terms({ annualRate: '0.0390' }) });
    const { offers } = (await firm.ask('GET', `/own-needs/${code}/offers`)).data;
    expect(offers.map(({ application }: { application: { id: string } }) => application.id)).toEqual([theirs, mine]);
    const [best] = offers;
    expect((await firm.move(theirs, { move: 'accept-offer', offerId: offers[1].offer.id })).error.details.code).toBe('offer-changed');
    expect((await firm.move(theirs, { move: 'accept-offer', offerId: best.offer.id })).data).toMatchObject({ state: 'offer-accepted', clock: null });
    expect((await firm.read(mine))).toMatchObject({ state: 'withdrawn', offers: [{ state: 'withdrawn' }] });
    expect((await firm.read(third)).timeline.at(-1)).toMatchObject({ action: 'give-way', side: 'platform', text: '企业接受了旁观演示银行的方案。'.replace('旁观演示银行', best.application.institution.shortName) });
    expect((await firm.ask('GET', `/own-needs/${code}`)).data.state).toBe('matched');
    expect((await firm.apply(code, [world.products.pledge])).status).toBe(409);
  });

  test('two officers decide at once: one wins, the other reads who was faster and how it stands', async () => {
    const { liu, chief } = world.officers;
    const firm = await world.aBorrower();
    const { id } = await firm.applied();
    await world.through(liu, id, accept, contact);
    const { version } = await world.atDesk(liu, id);
    const answers = await Promise.all([
      liu.ask('POST', `/desk/applications/${id}/moves`, { version, move: 'approve', terms: terms() }),
      chief.ask('POST', `/desk/applications/${id}/moves`, { version, ...refuse('no-quota') }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const lost = answers.find(({ status }) => status === 409);
    expect(lost?.error.details.code).toBe('changed');
    expect(lost?.error.message).toMatch(/^(刘经办刚刚办理了“批准”，现在是“已批准，待企业确认”|高主管刚刚办理了“未通过”，现在是“未通过”)。请刷新/);
    expect(await world.rows("select 1 from application_entries where application_id = ? and action in ('approve', 'refuse')", [id])).toHaveLength(1);
  });

  test('above the institution’s limit a second person confirms, who is not the one who proposed it; the firm sees nothing before', async () => {
    const { liu, he, chief } = world.officers;
    expect((await chief.ask('PUT', '/desk/lending-rules', { secondReviewAboveFen: '35000000', version: 0 })).data).toMatchObject({ secondReviewAboveFen: '35000000', version: 1 });
    expect((await liu.ask('PUT', '/desk/lending-rules', { secondReviewAboveFen: null, version: 1 })).status).toBe(403);
    const { firm, id } = await decided(world.products.credit, { message: '利率已是最低。' });
    expect(await firm.read(id)).toMatchObject({ state: 'second-review', offers: [] });
    expect(JSON.stringify(await firm.read(id))).not.toContain('利率已是最低');
    expect((await world.act(liu, id, { move: 'confirm-decision' })).status).toBe(403);
    expect((await he.ask('GET', '/desk/applications?view=review')).data.applications.map((one: { id: string }) => one.id)).toContain(id);
    expect((await world.act(he, id, { move: 'return-decision', text: '请补充还款来源。' })).data).toMatchObject({ state: 'due-diligence' });
    await world.through(liu, id, { move: 'approve', terms: terms() });
    expect((await world.act(he, id, { move: 'confirm-decision' })).data).toMatchObject({ state: 'approved' });
    expect(await firm.read(id)).toMatchObject({ offers: [{ state: 'open' }] });
    await chief.ask('PUT', '/desk/lending-rules', { secondReviewAboveFen: null, version: 1 });
  });

  test('each decision has one signed paper: what was read and when, on which consent, by whom; its words stay out of the ledger', async () => {
    const { liu } = world.officers;
    const firm = await world.aBorrower();
    const { id } = await firm.applied();
    await world.through(liu, id, accept, contact);
    await liu.ask('POST', `/desk/applications/${id}/reports`, { kind: 'credit' });
    await world.through(liu, id, { move: 'approve', terms: terms(), internalText: '内部理由不出本机构。' });
    const paper = await until(() => liu.ask('GET', `/desk/applications/${id}/decision-paper`), ({ status }) => status === 200);
    expect(paper.status).toBe(200);
    expect((await world.officers.other.ask('GET', `/desk/applications/${id}/decision-paper`)).status).toBe(404);
    const [entry] = await world.rows("select id::text as id from application_entries where application_id = ? and action = 'approve'", [id]);
    const facts = await decisionFacts(id, String(entry?.id));
    expect(facts).toMatchObject({ outcome: '批准', isInTime: true, madeByName: '刘经办', reads: [{ personName: '刘经办', ground: '企业授权' }], reports: [{ model: expect.stringContaining('（') }] });
    expect(facts.consents.map(({ category }) => category)).toEqual(['invoices', 'loans', 'tax']);
    expect(await world.rows('select 1 from decision_papers where application_id = ?', [id])).toHaveLength(1);
    const [{ text } = {}] = await world.rows("select string_agg(change::text, '') as text from ledger where subject in ('applications', 'application_entries', 'application_offers')");
    expect(text).not.toContain('内部理由');
    expect(text).not.toContain('核实了用途');
  });
});

describe('after a refusal', () => {
  test('the reason, its cure, what fits without what failed, one step to another lender, and somebody who calls', async () => {
    const { liu } = world.officers;
    const firm = await world.aBorrower();
    const { id, needCode } = await firm.applied(world.products.tax);
    await world.through(liu, id, accept, contact, { move: 'request-documents', items: [{ name: '购销合同' }] });
    const { documents } = await firm.read(id);
    const form = new FormData();
    form.set('files', papers.pdf());
    await firm.ask('POST', `/applications/${id}/documents?item=${documents[0].id}`, form);
    expect((await world.act(liu, id, { move: 'refuse', reason: 'nothing-such', text: '成立时间没有达到要求。' })).status).toBe(400);
    expect((await world.act(liu, id, { move: 'refuse', reason: 'short-history', text: '不行' })).status).toBe(400);
    await world.through(liu, id, refuse());
    const seen = await firm.read(id);
    expect(seen).toMatchObject({ state: 'refused', refused: { label: '成立时间不足', condition: 'age', sentence: '成立时间没有达到我行要求。', cure: expect.stringContaining('首贷') } });
    const again = (await firm.ask('GET', `/applications/${id}/rematch`)).data;
    const slugs = again.products.map(({ slug }: { slug: string }) => slug);
    expect(again.without).toBe('age');
    expect(slugs).toContain('lend-other');
    expect(slugs).not.toContain('lend-tax');
    const copied = (await firm.apply(needCode, ['lend-other'], { copiedFrom: id })).data.applications[0];
    expect((await firm.read(copied.id)).documents).toMatchObject([{ name: '购销合同', files: [{ fileName: '营业执照.pdf' }] }]);
    const asked = { text: '想知道缺什么、怎么补。', contactName: '王会计', contactPhone: '024-88886666' };
    expect((await firm.ask('POST', `/applications/${copied.id}/mediation`, asked)).error.details.code).toBe('not-now');
    expect((await firm.ask('POST', `/applications/${id}/mediation`, asked)).data).toMatchObject({ mediation: { state: 'open', isLate: false } });
    expect((await firm.ask('POST', `/applications/${id}/mediation`, asked)).error.details.code).toBe('already-asked');
    const staff = await anOperator(world);
    const { mediations } = (await staff.ask('GET', '/../financing/mediations?view=open')).data;
    const mine = mediations.find(({ enterpriseName }: { enterpriseName: string }) => enterpriseName === firm.name);
    expect(mine).toMatchObject({ contactName: '王会计', refused: { label: '成立时间不足' } });
    expect((await staff.ask('POST', `/../financing/mediations/${mine.id}/moves`, { move: 'conclude', version: 1, text: '先联系再下结论' })).status).toBe(409);
    expect((await staff.ask('POST', `/../financing/mediations/${mine.id}/moves`, { move: 'contact', version: 1, text: '已电话联系王会计。' })).data).toMatchObject({ state: 'contacted' });
    await staff.ask('POST', `/../financing/mediations/${mine.id}/moves`, { move: 'conclude', version: 2, text: '建议先办创业担保贷款。' });
    expect(await firm.read(id)).toMatchObject({ mediation: { state: 'concluded', conclusion: '建议先办创业担保贷款。' } });
  });
});

describe('closed to others', () => {
  test('another firm and another bank find nothing; who only looks cannot act; who has no case leaves it to who has it', async () => {
    const { liu, sun, chief, viewer, other, he } = world.officers;
    const [firm, stranger] = [await world.aBorrower(), await world.aBorrower()];
    const { id, needCode } = await firm.applied();
    for (const path of [`/applications/${id}`, `/applications/${id}/rematch`, `/own-needs/${needCode}`, `/own-needs/${needCode}/offers`]) expect((await stranger.ask('GET', path)).status).toBe(404);
    expect((await stranger.apply(needCode, [world.products.tax])).status).toBe(404);
    expect((await other.ask('GET', `/desk/applications/${id}`)).status).toBe(404);
    expect((await other.ask('POST', `/desk/applications/${id}/reports`, { kind: 'credit' })).status).toBe(404);
    expect((await viewer.ask('GET', `/desk/applications/${id}`)).status).toBe(403);
    expect((await world.act(he, id, accept)).status).toBe(403);
    await world.through(liu, id, accept);
    expect((await world.act(sun, id, contact)).error.message).toBe('这件申请由刘经办负责，请先请他交接，或由管理员分派。');
    expect((await world.act(sun, id, { move: 'assign', membershipId: sun.membershipId })).status).toBe(403);
    await world.through(chief, id, { move: 'assign', membershipId: sun.membershipId });
    await world.through(sun, id, contact, { move: 'hand-over', membershipId: liu.membershipId, text: '出差，请接手。' });
    expect((await world.act(liu, id, { move: 'hand-over', membershipId: other.membershipId, text: '请接手。' })).status).toBe(404);
    const clerk = await firm.colleague(['operator']);
    expect((await clerk.ask('POST', '/applications', {})).status).toBe(403);
    expect((await clerk.ask('POST', `/applications/${id}/moves`, { move: 'withdraw', version: 5 })).error.details.code).toBe('role');
  });

  test('without a consent that stands nothing is read: never given, revoked, or the case is over', async () => {
    const { liu } = world.officers;
    const firm = await world.aBorrower();
    const { code } = await firm.need();
    const bare = (await firm.apply(code, [world.products.credit])).data.applications[0].id;
    const open = (id: string) => liu.ask('POST', `/desk/applications/${id}/reports`, { kind: 'credit' });
    expect((await open(bare)).status).toBe(403);
    const { id } = await firm.applied();
    expect((await open(id)).status).toBe(201);
    for (const { id: consentId } of (await firm.owner.kit('GET', '/consents')).data.consents) await firm.owner.kit('POST', `/consents/${consentId}/revocation`, {});
    expect((await open(id)).status).toBe(403);
    expect((await world.atDesk(liu, id)).consents.every(({ state }: { state: string }) => state === 'revoked')).toBe(true);
    await firm.move(id, { move: 'withdraw' });
    expect((await open(id)).error.details.code).toBe('not-now');
  });

  test('the bank sees of the match what the register shows, not what the firm’s own file says', async () => {
    const firm = await world.aBorrower();
    const { code } = await firm.need();
    const { id } = (await firm.apply(code, [world.products.tax])).data.applications[0];
    const { match } = await world.atDesk(world.officers.liu, id);
    expect(match).toMatchObject({ score: null, parts: [] });
    const closed = match.conditions.filter(({ condition }: { condition: string }) => ['tax-grade', 'credit-grade', 'revenue', 'exclusion'].includes(condition));
    expect(closed.every(({ outcome, own }: { outcome: string; own: string | null }) => outcome === 'unknown' && own === null)).toBe(true);
  });
});

describe('the clocks', () => {
  const late = async (id: string, days: number) => world.rows("update applications set submitted_at = submitted_at - ?::interval, due_at = due_at - ?::interval, remind_at = remind_at - ?::interval, asked_at = asked_at - ?::interval where id = ?", [...Array.from({ length: 4 }, () => `${days} days`), id]);
  const marks = async (id: string) => (await world.rows("select count(*) filter (where action = 'escalate')::int as escalated, bool_or(a.escalated_at is not null) as marked from application_entries e join applications a on a.id = e.application_id where a.id = ?", [id]))[0];

  test('what an institution misses is told once, however many look; the firm reads it', async () => {
    const firm = await world.aBorrower();
    const { id } = await firm.applied();
    await late(id, 9);
    await Promise.all([watchApplications(new Date()), watchApplications(new Date())]);
    await watchApplications(new Date());
    expect(await marks(id)).toEqual({ escalated: 1, marked: true });
    expect(await firm.read(id)).toMatchObject({ clock: { isLate: true } });
    expect((await world.officers.liu.ask('GET', '/desk/applications?view=late')).data.applications.map((one: { id: string }) => one.id)).toContain(id);
    const letters = await until(() => world.rows("select title from messages m join memberships s on s.user_id = m.user_id where s.organisation_id = ? and m.title like '%答复晚了'", [firm.id]), (found) => found.length > 0);
    expect(letters).toHaveLength(1);
  });

  test('an offer lapses with its last day, a firm that stays silent after three weeks; a need with its own', async () => {
    const { liu } = world.officers;
    const [firm, silent, quiet] = [await world.aBorrower(), await world.aBorrower(), await world.aBorrower()];
    const { id } = await firm.applied();
    await world.through(liu, id, accept, contact, { move: 'approve', terms: terms({ validUntil: today }) });
    const { id: waiting } = await silent.applied();
    await world.through(liu, waiting, accept, contact, { move: 'request-documents', items: [{ name: '合同' }] });
    await late(waiting, 5);
    const { code } = await quiet.need();
    const tomorrow = new Date(Date.now() + 30 * 3_600_000);
    await world.rows('update financing_needs set expires_on = ? where code = ?', [today, code]);
    await watchApplications(tomorrow);
    expect(await firm.read(id)).toMatchObject({ state: 'lapsed', offers: [{ state: 'lapsed' }] });
    expect(await silent.read(waiting)).toMatchObject({ state: 'documents-requested' });
    expect((await quiet.ask('GET', `/own-needs/${code}`)).data.state).toBe('expired');
    await late(waiting, 40);
    await watchApplications(new Date());
    expect(await silent.read(waiting)).toMatchObject({ state: 'lapsed' });
  });
});
