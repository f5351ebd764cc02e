/** Two banks with people at their desks, products of each, and firms with three years on record. */
import { CONSENT_TEXT_VERSION } from '../../../plugins/contracts/consent-text.ts';
import { uids } from '../../../plugins/contracts/uids.ts';
import { addDays } from '../../../plugins/contracts/values/period.ts';
import { aProduct } from '../../fixtures/content.ts';
import { publish } from '../../harness/publish.ts';
import type { Reply } from '../accounts/world.ts';
import { startCreditWorld, today } from '../credit-scoring/credit-world.ts';

export { today };
export type LendingWorld = Awaited<ReturnType<typeof startLendingWorld>>;
type Ask = (method: string, path: string, body?: unknown, headers?: Record<string, string>) => Promise<Reply>;

export async function startLendingWorld() {
  const world = await startCreditWorld();
  const asking = (token: string): Ask => (method, path, body, headers = {}) => world.ask(method, `/api/financing${path}`, body, { token, headers });
  const product = async (slug: string, institution: string, more: object = {}) => {
    await publish(world.cms.strapi, uids.financialProduct, aProduct({ slug, name: `${slug}（演示）`, institution, ...more }));
    return slug;
  };
  const products = {
    credit: await product('lend-credit', world.bank.id, { fees: [{ kind: 'account-fee', name: '账户服务费', payee: '信用演示银行', payer: 'enterprise', basis: 'fixed', amountFen: '50000', timing: 'at-disbursement', isRecurrent: false }] }),
    tax: await product('lend-tax', world.bank.id, { kind: 'tax-loan', criteria: { ageMonthsMin: 24 } }),
    pledge: await product('lend-pledge', world.bank.id),
    more: await Promise.all(['lend-m1', 'lend-m2', 'lend-m3', 'lend-m4'].map((slug) => product(slug, world.bank.id))),
    other: await product('lend-other', world.otherBank.id, { annualRateMin: '0.0420' }),
  };

  let people = 0;
  const someoneOf = async (kind: 'enterprise' | 'institution', id: string, roles: string[], name = '某某') => {
    people += 1;
    const { token } = await world.person(`lending${people}@people.example`, name);
    const [row] = await world.rows(
      `with m as (insert into memberships (user_id, organisation_kind, organisation_id, roles)
         select user_id, ?, ?, ?::text[] from sessions where token_hash = encode(sha256(convert_to(?, 'UTF8')), 'hex') returning id, user_id),
       s as (update sessions set acting_for = m.id from m where sessions.user_id = m.user_id)
       select id, user_id from m`,
      [kind, id, `{${roles.join(',')}}`, token],
    );
    return { ask: asking(token), token, membershipId: String(row?.id), userId: Number(row?.user_id) };
  };
  const officers = {
    liu: await someoneOf('institution', world.bank.id, ['operator'], '刘经办'),
    sun: await someoneOf('institution', world.bank.id, ['operator'], '孙经办'),
    he: await someoneOf('institution', world.bank.id, ['signatory'], '何审批'),
    chief: await someoneOf('institution', world.bank.id, ['administrator'], '高主管'),
    viewer: await someoneOf('institution', world.bank.id, ['viewer'], '看客'),
    other: await someoneOf('institution', world.otherBank.id, ['administrator', 'operator'], '旁经办'),
  };

  const aBorrower = async () => {
    const firm = await world.firm();
    const ask = asking(firm.owner.token);
    const need = async (more: object = {}) => {
      const { status, data, error } = await ask('POST', '/own-needs', { purpose: 'stock', amountFen: '50000000', termMonths: 12, guaranteeKinds: ['credit'], repaymentMethods: ['equal-instalment'], ...more });
      if (status !== 201) throw new Error(JSON.stringify(error));
      return data as { code: string; seen: string; state: string };
    };
    const consentTo = (institutionId: string, categories = ['tax', 'loans', 'invoices']) => ({ institutionId, categories, validUntil: addDays(today, 60), readsMax: 5 });
    const apply = (needCode: string, chosen: string[], more: object = {}, headers: Record<string, string> = {}) => ask('POST', '/applications', { needCode, products: chosen, textVersion: CONSENT_TEXT_VERSION, ...more }, headers);
    /** A need, and one application of it with consent. */
    const applied = async (slug = products.credit, more: object = {}) => {
      const { code } = await need(more);
      const institution = slug === products.other ? world.otherBank.id : world.bank.id;
      const { data, error } = await apply(code, [slug], { consents: [consentTo(institution)] });
      if (error) throw new Error(JSON.stringify(error));
      return { id: data.applications[0].id as string, needCode: code };
    };
    const read = async (id: string) => (await ask('GET', `/applications/${id}`)).data;
    const move = async (id: string, step: object) => ask('POST', `/applications/${id}/moves`, { version: (await read(id)).version, ...step });
    const colleague = (roles: string[]) => someoneOf('enterprise', firm.id, roles);
    return { ...firm, ask, need, consentTo, apply, applied, read, move, colleague };
  };

  const atDesk = async (who: { ask: Ask }, id: string) => (await who.ask('GET', `/desk/applications/${id}`)).data;
  const act = async (who: { ask: Ask }, id: string, step: object) => who.ask('POST', `/desk/applications/${id}/moves`, { version: (await atDesk(who, id))?.version ?? 1, ...step });
  const through = async (who: { ask: Ask }, id: string, ...steps: object[]) => {
    for (const step of steps) {
      const { status, error } = await act(who, id, step);
      if (status !== 200) throw new Error(JSON.stringify({ step, error }));
    }
  };
  return { ...world, products, officers, aBorrower, atDesk, act, through, someoneOf };
}

export const accept = { move: 'accept' };
export const contact = { move: 'contact', text: '电话联系，核实了用途。' };
export const terms = (more: object = {}) => ({ amountFen: '40000000', annualRate: '0.0400', termMonths: 12, repaymentMethod: 'equal-instalment', guaranteeKinds: ['credit'], validUntil: addDays(today, 20), ...more });
export const refuse = (reason = 'short-history') => ({ move: 'refuse', reason, text: '成立时间没有达到我行要求。' });
