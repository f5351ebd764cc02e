/** 我的信用: facts become a score that explains itself, can be repeated to the letter, and is read only by whom the firm lets. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { verifyPaper } from '../../../plugins/strapi-kit/server/papers/verify-paper.ts';
import { signer } from '../../../plugins/strapi-kit/server/papers/signer.ts';
import { addMonths } from '../../../plugins/contracts/values/period.ts';
import { monitorMonth } from '../../../plugins/credit-scoring/server/monitoring/monitor-month.ts';
import type { Membership } from '../../../plugins/contracts/membership.ts';
import { notesForLender } from '../../../plugins/credit-scoring/server/risk-notes/risk-notes.ts';
import { watchRiskNotes } from '../../../plugins/credit-scoring/server/risk-notes/watch-risk-notes.ts';
import { inTransaction } from '../../../plugins/strapi-kit/server/database/in-transaction.ts';
import { scoreMany } from '../../../plugins/credit-scoring/server/scores/many/score-many.ts';
import { startScorer } from '../../../plugins/credit-scoring/server/scores/many/scorer.ts';
import { uids } from '../../../plugins/contracts/uids.ts';
import { anOperator } from '../accounts/world.ts';
import { aGoodRecord, type CreditWorld, startCreditWorld, today } from './credit-world.ts';

let world: CreditWorld;
beforeAll(async () => {
  world = await startCreditWorld();
});
afterAll(() => world?.stop());

type Someone = { token: string };
const paperOf = async (who: Someone, path: string) => {
  const response = await fetch(`${world.base}/api/credit-scoring${path}`, { headers: { authorization: `Bearer ${who.token}` } });
  return { status: response.status, pdf: Buffer.from(await response.arrayBuffer()) };
};

test('a firm reads its score with the points of every factor, and it comes out the same when it is made again', async () => {
  const { owner } = await world.firm();
  const { status, data } = await owner.ask('GET', '/own-score');
  expect(status).toBe(200);
  const { current } = data;
  expect(current.assessment.result.factors.map(({ id }: { id: string }) => id)).toEqual(['repayment', 'recovery', 'arrears', 'tax', 'social-insurance']);
  expect(current.assessment.score).toBeGreaterThan(700);
  expect(current.assessment.result.low).toBeLessThanOrEqual(current.assessment.score);
  expect(data.connections.find(({ category }: { category: string }) => category === 'tax')).toMatchObject({ state: 'connected', facts: 25 });
  expect(data.verdicts).toMatchObject([
    { subject: 'size', rule: expect.stringContaining('划型') },
    { subject: 'business', label: '正常', confidence: 'high', rule: expect.stringContaining('上年同期') },
    { subject: 'prospect', label: '数据不足', isKnown: false, confidence: 'low' },
  ]);
  const check = await owner.ask('POST', `/own-score/${current.id}/verification`, {});
  expect(check.data).toMatchObject({ isSame: true, inputsHash: current.inputsHash });
  expect((await owner.ask('GET', '/own-score')).data.history).toHaveLength(1);
});

test('a firm about which nothing is on record has no score, and is not called bad', async () => {
  const { owner } = await world.firm([]);
  expect((await owner.ask('GET', '/own-score')).data).toMatchObject({ current: null, history: [] });
  expect((await owner.ask('POST', '/reports', { kind: 'credit' })).error.message).toContain('还没有任何来源');
});

test('firms scored together are kept to the letter as each alone, and who has that score already gets no other', async () => {
  const [alone, together] = [await world.firm(), await world.firm()];
  // The second time by the usual amounts of the first.
  for (const _ of [1, 2]) await alone.owner.ask('GET', '/own-score');
  const scorer = startScorer();
  const scored = await inTransaction({ kind: 'system', id: 'test' }, (tx) => scoreMany(tx, scorer, [alone.uscc, together.uscc], '定期更新', new Date()));
  await scorer.end();
  expect(scored).toMatchObject({ written: 1, unchanged: 1 });
  const kept = await world.rows('select id, because from credit_scores where uscc = ?', [together.uscc]);
  expect(kept).toMatchObject([{ because: '定期更新' }]);
  expect((await together.owner.ask('POST', `/own-score/${kept[0]?.id}/verification`, {})).data.isSame).toBe(true);
});

test('a stored score is never rewritten', async () => {
  const { owner, uscc } = await world.firm();
  await owner.ask('GET', '/own-score');
  await expect(world.rows('update credit_scores set grade = ? where uscc = ?', ['AAA', uscc])).rejects.toThrow(/kept/);
});

test('a report says the same as page and as signed paper, and the paper shows any change', async () => {
  const { owner } = await world.firm();
  for (const kind of ['credit', 'asset']) {
    const made = await owner.ask('POST', '/reports', { kind });
    expect([made.status, made.error]).toEqual([201, undefined]);
    const { content } = (await owner.ask('GET', `/reports/${made.data.id}`)).data;
    expect(content.foot).toContain('不含人民银行征信报告');
    const [opening] = content.sections;
    expect(opening.title).toBe('三项结论');
    expect(opening.blocks[0].figures.map(({ label, value }: { label: string; value: string }) => [label, value])).toEqual([['规模', expect.any(String)], ['运营状态', '正常'], ['发展前景', '数据不足']]);
    expect(content.foot).toContain('沈阳备案演示第1号');
    const { pdf } = await paperOf(owner, `/reports/${made.data.id}/paper`);
    expect(pdf.length).toBeLessThan(600_000);
    const { authorityPem } = await signer();
    expect(verifyPaper(pdf, authorityPem)).toMatchObject({ isGenuine: true });
    pdf[Math.floor(pdf.length / 3)] = (pdf[Math.floor(pdf.length / 3)] ?? 0) ^ 1;
    expect(verifyPaper(pdf, authorityPem)).toMatchObject({ isGenuine: false, because: 'changed' });
    const known = await world.ask('GET', `/api/credit-scoring/verify/${made.data.number}`);
    expect(known.data).toMatchObject({ state: 'dated', paperHash: made.data.paperHash, shown: { name: null, grade: null } });
  }
});

test('whoever checks a certificate sees no more than the firm lets be seen, and nothing once it is taken back', async () => {
  const { owner, name } = await world.firm();
  const { data: certificate } = await owner.ask('POST', '/certificates', { isNameShown: false, isGradeShown: false });
  const check = async () => (await world.ask('GET', `/api/credit-scoring/verify/${certificate.number}`)).data;
  expect(await check()).toMatchObject({ state: 'valid', shown: { name: null, grade: null, limitFen: null } });
  const shown = await owner.ask('PUT', `/certificates/${certificate.id}`, { isNameShown: true, isGradeShown: true, version: certificate.version });
  expect(await check()).toMatchObject({ state: 'valid', shown: { name, grade: certificate.grade } });
  expect((await owner.ask('POST', `/certificates/${certificate.id}/revocation`, { version: certificate.version })).status).toBe(409);
  expect((await owner.ask('POST', `/certificates/${certificate.id}/revocation`, { version: shown.data.version })).status).toBe(200);
  expect(await check()).toMatchObject({ state: 'revoked', shown: { name: null, grade: null } });
  expect((await world.ask('GET', '/api/credit-scoring/verify/RQ-20260101-AAAAAAAA')).status).toBe(404);
});

test('a bank reads under consent what it was given, is on record, and is refused once it is revoked', async () => {
  const firm = await world.firm();
  const read = (who = world.bank) => who.ask('POST', '/readings', { uscc: firm.uscc, kind: 'credit', purpose: 'loan-review' });
  expect((await read()).error.message).toContain('请企业登录平台');
  const given = await firm.give(['tax', 'loans', 'social-insurance']);
  expect([given.status, given.error]).toEqual([201, undefined]);
  expect((await world.bank.ask('GET', '/consenting-firms')).data.firms).toMatchObject([{ uscc: firm.uscc, purpose: 'loan-review' }]);
  const seen = await read();
  expect([seen.status, seen.error]).toEqual([201, undefined]);
  const opened = await world.bank.ask('GET', `/readings/${seen.data.id}`);
  const words = JSON.stringify(opened.data.content);
  expect(words).toContain('流动资金贷款');
  // Invoices and bills were not agreed to.
  expect(words).not.toContain('买方甲');
  expect((await paperOf(world.bank, `/readings/${seen.data.id}/paper`)).status).toBe(200);
  expect((await read(world.otherBank)).status).toBe(403);
  expect((await world.otherBank.ask('GET', `/readings/${seen.data.id}`)).status).toBe(404);
  const { data: consents } = await firm.owner.kit('GET', '/consents');
  for (const { id } of consents.consents) expect((await firm.owner.kit('POST', `/consents/${id}/revocation`, {})).status).toBeLessThan(300);
  expect((await read()).status).toBe(403);
  expect((await world.bank.ask('GET', `/readings/${seen.data.id}`)).status).toBe(403);
  expect((await firm.owner.kit('GET', '/credit-reads?view=all')).data.reads.length).toBeGreaterThan(3);
});

test('a bank that sees a part is never shown a better grade than everything together gives', async () => {
  const firm = await world.firm(aGoodRecord().map((fact) => (fact.kind === 'tax-grade' ? { ...fact, body: { ...fact.body, grade: 'D' } } : fact)));
  const { current } = (await firm.owner.ask('GET', '/own-score')).data;
  expect(current.assessment.result.caps.map(({ code }: { code: string }) => code)).toContain('tax-grade-d');
  await firm.give(['loans', 'social-insurance', 'utilities', 'invoices']);
  const seen = await world.bank.ask('POST', '/readings', { uscc: firm.uscc, kind: 'credit', purpose: 'loan-review' });
  const [row] = await world.rows('select grade, score from credit_scores where uscc = ? and seen_by is not null', [firm.uscc]);
  expect(seen.status).toBe(201);
  expect(row).toMatchObject({ grade: current.assessment.grade, score: current.assessment.score });
});

test('new facts make a new score by themselves', async () => {
  const firm = await world.firm();
  const { current } = (await firm.owner.ask('GET', '/own-score')).data;
  await world.report(firm.uscc, [{ kind: 'list-entry', period: today, body: { key: 'E1', list: 'dishonest-debtor', reason: '有履行能力而拒不履行', authority: '演示法院', enteredOn: today } }]);
  const { current: after } = (await firm.owner.ask('GET', '/own-score')).data;
  expect(after.assessment.grade).toBe('D');
  expect(after.id).not.toBe(current.id);
});

test('a firm starts the card of a project from its own projects and its own grade, and prospects count what is being built', async () => {
  const { owner, id } = await world.firm();
  const other = await world.firm([]);
  const project = { code: 'XM-2026-9001', name: '新生产线（演示）', summary: '新建一条生产线。', stage: 'building', regionCode: '210106', industryCode: 'C34', approvalNumber: '演示备1号', totalInvestmentFen: '4200000000', ownFundsFen: '1700000000', fundingGapFen: '2500000000', isDemo: true, enterprise: id };
  const projects = world.cms.strapi.documents(uids.enterpriseProject as never) as unknown as { create(input: object): Promise<unknown> };
  await projects.create({ data: project });
  const { current, verdicts } = (await owner.ask('GET', '/own-score')).data;
  expect((await owner.ask('GET', '/own-projects')).data).toMatchObject({ grade: current.assessment.grade, projects: [{ code: 'XM-2026-9001', totalInvestmentFen: '4200000000' }] });
  expect((await other.owner.ask('GET', '/own-projects')).data).toEqual({ grade: 'NR', projects: [] });
  expect((await world.bank.ask('GET', '/own-projects')).status).toBe(403);
  expect(verdicts[2]).toMatchObject({ subject: 'prospect', label: '向好', confidence: 'low' });
  expect(verdicts[2].evidence).toContain('项目“新生产线（演示）”建设中，总投资4,200万元。');
});

test('a model is looked at month by month: too few firms are no drift, a population that moved is told to the operator and to everybody', async () => {
  const month = addMonths(`${today.slice(0, 7)}-01`, -1).slice(0, 7);
  const base = addMonths(`${month}-01`, -1).slice(0, 7);
  await (await world.firm()).owner.ask('GET', '/own-score');
  await monitorMonth(month);
  const scored = (of: string, firms: number, score: number, grade: string) => world.rows(
    `insert into credit_scores (uscc, as_of, model_version_id, model_hash, engine_version, inputs, inputs_hash, result, grade, score, low, high, coverage, valid_until, because)
     select '91210102MB' || lpad(n::text, 8, '0'), (? || '-15')::date, v.id, v.sha256, 'expert/1', s.inputs, s.inputs_hash, s.result, ?, ? + n % 40, 600, 900, 90, current_date, '演示'
     from generate_series(1, ?::int) n, credit_model_versions v, (select * from credit_scores where inputs like '{%' and seen_by is null limit 1) s where v.status = 'champion'`, [of, grade, score, firms]);
  const older = addMonths(`${base}-01`, -1).slice(0, 7);
  await scored(older, 200, 760, 'A');
  await scored(base, 200, 620, 'B');
  const [shadow] = await world.rows(`insert into credit_model_versions (model_id, version, content, sha256, status) select model_id, '9.9.9', content || ' ', encode(sha256(convert_to(content || ' ', 'UTF8')), 'hex'), 'draft' from credit_model_versions where status = 'champion' returning id`);
  const { token, email } = await anOperator(world);
  expect((await world.ask('POST', `/credit-scoring/models/${shadow?.id}/shadow`, { because: '新版本先在影子里跑一个月' }, { token })).data.status).toBe('shadow');
  await monitorMonth(base);
  await monitorMonth(base);
  const { data } = await world.ask('GET', '/credit-scoring/models', undefined, { token });
  const [champion] = data.models;
  expect(champion.runs.map(({ month: of, light }: { month: string; light: string }) => [of, light])).toEqual([[month, 'too-few'], [base, 'red']]);
  const { result } = champion.runs[1];
  expect(result).toMatchObject({ firms: 200, baseMonth: older, migration: [{ from: 'A', to: 'B', firms: 200 }], shadow: null });
  expect(result.findings.map(({ what }: { what: string }) => what)).toEqual(expect.arrayContaining(['score-shift', 'migration', 'coverage', 'caps', 'unrated']));
  expect(data.models.find(({ id }: { id: string }) => id === shadow?.id).runs[0].result.shadow.firms).toBe(200);
  expect((await world.ask('GET', '/api/credit-scoring/model/monitoring')).data.runs).toHaveLength(2);
  const letters = async () => ((await (await fetch(`${world.outside.httpAddress}/api/mail?to=${encodeURIComponent(email)}`)).json()) as { mails: { subject: string }[] }).mails.filter(({ subject }) => subject.includes('评分模型需要留意'));
  await expect.poll(async () => (await letters()).length, { timeout: 20_000 }).toBe(1);
}, 60_000);

test('a default is told to the firm before any lender hears of it; only a lender with money there ever does, and the firm answers', async () => {
  const day = addMonths(today, -5);
  const firm = await world.firm([...aGoodRecord(), { kind: 'instalment', period: day, body: { loanKey: 'L1', number: 99, dueFen: '5000000', dueOn: day, paidOn: null } }]);
  expect((await firm.owner.ask('GET', '/own-score')).data.current.assessment.grade).toBe('D');
  await watchRiskNotes(new Date());
  await watchRiskNotes(new Date());
  const notes = async () => (await firm.owner.ask('GET', '/risk-notes')).data.notes;
  const [note, ...others] = await notes();
  expect(others).toEqual([]);
  expect(note).toMatchObject({ cause: 'loan-default', state: 'announced', answer: null });
  const words = '已与银行达成还款安排，下月还清。';
  expect((await firm.owner.ask('POST', `/risk-notes/${note.id}/answer`, { answer: words, version: note.version })).data).toMatchObject({ answer: words });
  await world.rows("update data_sources set owner_kind = 'institution', owner_id = ? where code = 'test-loan'", [world.bank.id]);
  const seenBy = async ({ id }: { id: string }) => (await notesForLender(firm.uscc, { organisationId: id } as Membership)).map(({ answer }) => answer);
  expect(await seenBy(world.bank), 'not before it takes effect').toEqual([]);
  await watchRiskNotes(new Date(Date.now() + 11 * 86_400_000));
  expect((await notes())[0].state).toBe('standing');
  expect([await seenBy(world.bank), await seenBy(world.otherBank)], 'nobody without a loan of its own').toEqual([[words], []]);
  await firm.give(['loans', 'tax', 'social-insurance', 'utilities', 'invoices']);
  const { data: reading } = await world.bank.ask('POST', '/readings', { uscc: firm.uscc, kind: 'credit', purpose: 'loan-review' });
  expect(JSON.stringify((await world.bank.ask('GET', `/readings/${reading.id}`)).data.content)).toContain(words);
  const { token } = await anOperator(world);
  const listed = (await world.ask('GET', '/credit-scoring/risk-notes', undefined, { token })).data.notes.find(({ id }: { id: string }) => id === note.id);
  expect((await world.ask('POST', `/credit-scoring/risk-notes/${note.id}/lifting`, { because: '核查属实，银行已同意展期。', version: listed.version }, { token })).data.state).toBe('lifted');
  await watchRiskNotes(new Date());
  expect((await notes()).map(({ state }: { state: string }) => state)).toEqual(['lifted']);
}, 60_000);

test('an institution says what a grade is worth; everybody reads it until it ends', async () => {
  const { data: made } = await world.bank.ask('POST', '/own-benefits', { kind: 'rate-discount', gradeMin: 'A', title: '贷款利率下调20个基点', detail: '向客户经理出示信用资产证书。', validTo: null });
  const listed = async () => (await world.ask('GET', '/api/credit-scoring/benefits')).data.benefits.map(({ id }: { id: string }) => id);
  expect(await listed()).toContain(made.id);
  expect((await world.otherBank.ask('POST', `/own-benefits/${made.id}/end`, { version: 1 })).status).toBe(404);
  expect((await world.bank.ask('POST', `/own-benefits/${made.id}/end`, { version: 1 })).data.isActive).toBe(false);
  expect(await listed()).not.toContain(made.id);
});
