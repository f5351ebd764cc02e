/** A platform that may hand out assessments, a firm with three years on record, and two banks. */
import { createHash } from 'node:crypto';
import { CONSENT_TEXT_VERSION } from '../../../plugins/contracts/consent-text.ts';
import { categoryOf, type FactKind } from '../../../plugins/contracts/credit-fact.ts';
import { addDays, addMonths, chineseDayAt } from '../../../plugins/contracts/values/period.ts';
import { uids } from '../../../plugins/contracts/uids.ts';
import { anInstitution } from '../../fixtures/content.ts';
import { publish } from '../../harness/publish.ts';
import { aFirm, type Firm, known, startWorld } from '../accounts/world.ts';

export const today = chineseDayAt(new Date());

interface FactSeed {
  kind: FactKind;
  period: string;
  body: object;
}

export type CreditWorld = Awaited<ReturnType<typeof startCreditWorld>>;

export async function startCreditWorld() {
  const world = await startWorld([], { CREDIT_MODE: 'filed', CREDIT_FILING_NUMBER: '沈阳备案演示第1号', CREDIT_FILING_BUREAU: '人民银行演示分行' });
  const member = async (address: string, kind: 'enterprise' | 'institution', id: string, roles = '{administrator,operator}') => {
    const { token } = await world.person(address, '办事人');
    await world.rows(
      `with m as (insert into memberships (user_id, organisation_kind, organisation_id, roles)
         select user_id, ?, ?, ?::text[] from sessions where token_hash = encode(sha256(convert_to(?, 'UTF8')), 'hex') returning id, user_id)
       update sessions s set acting_for = m.id from m where s.user_id = m.user_id`,
      [kind, id, roles, token],
    );
    const at = (plugin: string) => (method: string, path: string, body?: unknown) => world.ask(method, `/api/${plugin}${path}`, body, { token });
    return { token, ask: at('credit-scoring'), kit: at('strapi-kit') };
  };
  const bankId = await publish(world.cms.strapi, uids.institution, anInstitution({ slug: 'credit-bank', name: '信用演示银行' }));
  const otherId = await publish(world.cms.strapi, uids.institution, anInstitution({ slug: 'credit-other', name: '旁观演示银行' }));
  const bank = { id: bankId, ...(await member('reader@bank.example', 'institution', bankId)) };
  const otherBank = { id: otherId, ...(await member('reader@other.example', 'institution', otherId)) };

  let firms = 0;
  const firm = async (facts: FactSeed[] = aGoodRecord()) => {
    firms += 1;
    const register = aFirm();
    const id = await known(world, register);
    await report(world, register.uscc, facts);
    const owner = await member(`owner${firms}@firm.example`, 'enterprise', id);
    const give = (categories: string[], more: object = {}) =>
      owner.kit('POST', '/consents', { granteeKind: 'institution', granteeId: bankId, categories, purpose: 'loan-review', validFrom: today, validUntil: addDays(today, 30), readsMax: 5, textVersion: CONSENT_TEXT_VERSION, ...more });
    return { ...register, id, owner, give };
  };
  return { ...world, bank, otherBank, firm, report: (uscc: string, facts: FactSeed[]) => report(world, uscc, facts) };
}

/** As a department's accepted batch leaves it. */
async function report(world: { rows(query: string, values?: unknown[]): Promise<Record<string, unknown>[]> }, uscc: Firm['uscc'], facts: FactSeed[]) {
  for (const kind of new Set(facts.map((fact) => fact.kind))) {
    const code = `test-${kind}`;
    await world.rows(`insert into data_sources (code, item, owner_kind, owner_id, owner_name, kind, spec, legal_basis, retention_months)
      values (?, '测试数据', 'department', 'nothing', '测试局', ?, '{}', '测试依据', 60) on conflict (code) do nothing`, [code, kind]);
    const [batch] = await world.rows(`insert into data_batches (source_id, number, way, file_name, state, received_by, checked_at)
      select id, (select count(*) + 1 from data_batches where source_id = s.id), 'platform', 'test', 'accepted', 'test', now() from data_sources s where code = ? returning id, source_id`, [code]);
    for (const [place, { period, body }] of facts.filter((fact) => fact.kind === kind).entries()) {
      const text = JSON.stringify(body);
      await world.rows(`insert into credit_facts (uscc, source_id, batch_id, kind, category, period, row_key, content_hash, body, collected_at, known_from)
        values (?, ?, ?, ?, ?, ?, ?, decode(?, 'hex'), ?::jsonb, now(), now())`, [uscc, batch?.source_id, batch?.id, kind, categoryOf(kind, body), period, `${String(batch?.id).slice(0, 8)}-${place}`, createHash('sha256').update(text).digest('hex'), text]);
    }
  }
}

const months = (count: number) => Array.from({ length: count }, (_, back) => addMonths(`${today.slice(0, 7)}-15`, -back - 1));

/** Two years of taxes, contributions, loans and bills, all paid in time. */
export const aGoodRecord = (): FactSeed[] => [
  { kind: 'tax-grade', period: String(Number(today.slice(0, 4)) - 1), body: { year: Number(today.slice(0, 4)) - 1, grade: 'A' } },
  { kind: 'loan', period: addMonths(today, -20), body: { key: 'L1', lender: '演示银行', product: '流动资金贷款', guarantee: '信用', principalFen: '100000000', balanceFen: '20000000', startedOn: addMonths(today, -20), dueOn: addMonths(today, 4), riskClass: 'normal' } },
  ...months(24).flatMap((day): FactSeed[] => [
    { kind: 'tax-filing', period: day.slice(0, 7), body: { month: day.slice(0, 7), item: '增值税', amountFen: '1200000', dueOn: day, filedOn: day, paidOn: day } },
    { kind: 'social-insurance-month', period: day.slice(0, 7), body: { month: day.slice(0, 7), headcount: 40, dueFen: '4000000', paidFen: '4000000', dueOn: day, paidOn: day } },
    { kind: 'utility-bill', period: day.slice(0, 7), body: { month: day.slice(0, 7), utility: 'power', usage: '52000', amountFen: '3800000', dueOn: day, paidOn: day } },
    { kind: 'invoice', period: day, body: { number: `S${day}`, direction: 'sales', counterparty: '买方甲', issuedOn: day, netFen: '90000000', taxFen: '11700000', status: 'valid' } },
  ]),
  ...months(18).map((day, back): FactSeed => ({ kind: 'instalment', period: day, body: { loanKey: 'L1', number: 18 - back, dueFen: '5000000', dueOn: day, paidOn: day } })),
];
