/** A platform with two banks and a tax bureau that reports about firms; each firm has somebody who decides for it. */
import type { ConsentPurpose } from '../../../plugins/contracts/consent.ts';
import { CONSENT_TEXT_VERSION } from '../../../plugins/contracts/consent-text.ts';
import type { CreditCategory } from '../../../plugins/contracts/credit-category.ts';
import type { CreditMode } from '../../../plugins/contracts/credit-mode.ts';
import type { Membership } from '../../../plugins/contracts/membership.ts';
import { uids } from '../../../plugins/contracts/uids.ts';
import { addDays, chineseDayAt } from '../../../plugins/contracts/values/period.ts';
import { type ReadRequest, readGate } from '../../../plugins/strapi-kit/server/consent/read-gate.ts';
import { anInstitution } from '../../fixtures/content.ts';
import { publish } from '../../harness/publish.ts';
import { aFirm, known, startWorld } from '../accounts/world.ts';

export const today = chineseDayAt(new Date());

export const member = (organisationId: string, organisationName: string, organisationKind: Membership['organisationKind'] = 'institution'): Membership =>
  ({ id: '7f1de2a8-6f2f-4d7c-9d5a-0a7f5f0f0a01', organisationKind, organisationId, organisationName, roles: ['operator'], signingSuspended: false });

type Reading = Partial<ReadRequest> & { mode?: CreditMode; now?: Date };
export type RightsWorld = Awaited<ReturnType<typeof startRightsWorld>>;

export async function startRightsWorld() {
  const world = await startWorld();
  const bank = member(await publish(world.cms.strapi, uids.institution, anInstitution({ slug: 'gate-bank', name: '授权演示银行' })), '授权演示银行');
  const otherBank = member(await publish(world.cms.strapi, uids.institution, anInstitution({ slug: 'other-bank', name: '旁边演示银行' })), '旁边演示银行');
  const departments = world.cms.strapi.documents(uids.department as never) as unknown as { create(input: object): Promise<{ documentId: string }> };
  const { documentId: bureau } = await departments.create({ data: { code: 'BM-TEST-0007', name: '演示税务局', kind: 'tax', level: 'city', regionCode: '210100', isDemo: true } });

  let people = 0;
  const someoneOf = async (kind: Membership['organisationKind'], id: string, roles: string) => {
    people += 1;
    const address = `someone${people}@rights.example`;
    const { token } = await world.person(address, '王老板');
    await world.rows(
      `with m as (insert into memberships (user_id, organisation_kind, organisation_id, roles)
         select user_id, ?, ?, ?::text[] from sessions where token_hash = encode(sha256(convert_to(?, 'UTF8')), 'hex') returning id, user_id)
       update sessions s set acting_for = m.id from m where s.user_id = m.user_id`,
      [kind, id, roles, token],
    );
    const at = (plugin: string) => (method: string, path: string, body?: unknown) => world.ask(method, `/api/${plugin}${path}`, body, { token });
    return { address, token, kit: at('strapi-kit'), credit: at('credit-scoring') };
  };

  const aFirmWithAdministrator = async (entityKind = 'company', roles = '{administrator}') => {
    const firm = aFirm();
    const id = await known(world, firm);
    await world.rows('update enterprises set entity_kind = ? where document_id = ?', [entityKind, id]);
    const { kit: ask, credit } = await someoneOf('enterprise', id, roles);
    const give = (categories: CreditCategory[], more: object = {}) =>
      ask('POST', '/consents', {
        granteeKind: 'institution', granteeId: bank.organisationId, categories, purpose: 'loan-review',
        validFrom: today, validUntil: addDays(today, 30), readsMax: 5, textVersion: CONSENT_TEXT_VERSION, ...more,
      });
    const read = (categories: CreditCategory[], { mode = 'filed', now = new Date(), ...more }: Reading = {}) =>
      readGate({ reader: bank, enterpriseId: id, categories, output: 'assessment', purpose: 'loan-review' satisfies ConsentPurpose, through: '机构工作台·企业信用', ...more }, mode, now);
    const log = async (view = 'all') => (await ask('GET', `/credit-reads?view=${view}`)).data;
    return { ...firm, id, ask, credit, give, read, log };
  };

  await world.rows(
    `with source as (insert into data_sources (code, item, owner_kind, owner_id, owner_name, kind, spec, legal_basis, retention_months)
       values ('rights-tax', '纳税申报', 'department', ?, '演示税务局', 'tax-filing', '{}', '演示依据：数据共享协议', 120) returning id)
     insert into data_batches (source_id, number, way, file_name, state, received_by, checked_at) select id, 1, 'upload', 'a.csv', 'accepted', 'test', now() from source`,
    [bureau],
  );
  let facts = 0;
  const aFact = async (uscc: string, kind: string, category: string, body: object): Promise<string> => {
    facts += 1;
    const [row] = await world.rows(
      `insert into credit_facts (uscc, source_id, batch_id, kind, category, period, row_key, content_hash, body, collected_at, known_from)
       select ?, s.id, b.id, ?, ?, '2026-03', ?, sha256('x'), ?::jsonb, now(), now() from data_sources s join data_batches b on b.source_id = s.id where s.code = 'rights-tax' returning id::text`,
      [uscc, kind, category, `2026-03 ${facts}`, JSON.stringify(body)],
    );
    return String(row?.['id']);
  };
  /** On record by the tax bureau: a filing that was paid late. */
  const aTaxFact = (uscc: string) =>
    aFact(uscc, 'tax-filing', 'tax', { month: '2026-03', item: '增值税', amountFen: '1234500', dueOn: '2026-04-20', filedOn: '2026-04-18', paidOn: '2026-05-30' });
  const aPenalty = (uscc: string, decidedOn: string) =>
    aFact(uscc, 'penalty', 'public-record', { key: 'p1', documentNumber: '演罚〔2026〕1号', authority: '演示税务局', content: '未按期申报', seriousness: 'general', decidedOn });
  return { ...world, bank, otherBank, bureau, someoneOf, aFirmWithAdministrator, aTaxFact, aPenalty };
}
