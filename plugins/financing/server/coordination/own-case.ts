/** A firm enters itself, and follows how far it is. What the team notes for itself stays with the team. */
import type { Membership } from '@rongqiao/contracts/membership.ts';
import { RegionCode } from '@rongqiao/contracts/values/region.ts';
import { database, type Queries, sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { problem } from '@rongqiao/strapi-kit/server/http/problem.ts';
import { Refusal, type Person } from '@rongqiao/strapi-kit/server/routes/route.ts';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { OwnCase, SelfEntry } from '../../contract/coordination/own.ts';
import type { CaseAction } from '../../contract/coordination/words.ts';
import { caseActionsFor, hasCaseEnded } from '../../domain/coordination/case-states.ts';
import { asCaller } from './as-caller.ts';
import { CaseRow, cases, codeOfCase, noSuchCase } from './case-row.ts';
import { nameOfPerson } from './name-of-person.ts';
import { defectsOf, entriesOf } from './show-case.ts';
import { businessDay, takeStep, writeCaseEntry } from './take-step.ts';
import { tellCase } from './tell-case.ts';

/** Steps whose words are for the firm too; of the others it reads only that they happened. */
const spoken: readonly CaseAction[] = ['enter', 'grant', 'refuse', 'withdraw', 'consult', 'add-defect', 'cure-defect', 'close'];
const silent: readonly CaseAction[] = ['remind', 'escalate', 'assess'];

const CASES_SHOWN_MAX = 10;

export async function listOwnCases({ organisationId }: Membership): Promise<{ cases: OwnCase[]; mayEnter: boolean }> {
  const queries = database();
  const rows = await queries.many(CaseRow, sql`${cases} where c.enterprise_id = ${organisationId} order by c.created_at desc limit ${CASES_SHOWN_MAX}`);
  return { cases: await Promise.all(rows.map((row) => showOwn(row, queries))), mayEnter: rows.every(({ state }) => hasCaseEnded(state)) };
}

async function showOwn(row: CaseRow, queries: Queries): Promise<OwnCase> {
  const entries = (await entriesOf(row.id, queries)).filter(({ action }) => !silent.includes(action));
  return {
    id: row.id,
    code: row.code,
    state: row.state,
    amountFen: row.amount_fen,
    termMonths: row.term_months,
    purposeText: row.purpose_text,
    institutionName: row.institution_name,
    dueOn: row.due_on,
    defects: (await defectsOf(row.id, queries, businessDay())).map(({ what, owner, dueOn, curedAt }) => ({ what, owner, dueOn, isCured: curedAt !== null })),
    entries: entries.map(({ id, action, authorName, text, at }) => ({ id, action, authorName, text: spoken.includes(action) ? text : '', at })),
    mayWithdraw: caseActionsFor('enterprise', row.state).includes('withdraw'),
    version: row.version,
  };
}

const Firm = z.object({ uscc: z.string(), name: z.string(), region_code: RegionCode });
const alreadyIn = problem(409, 'already-in', '本企业已经在融资协调机制里，请在“融资协调”页面查看进展，不用重复提出。');

/** @throws Refusal when it is in already: one at a time, by a rule of the database */
export const enterOwnCase = (person: Person, { organisationId, organisationName }: Membership, wish: z.output<typeof SelfEntry>): Promise<OwnCase> =>
  asCaller(async (tx) => {
    const firm = await tx.one(Firm, sql`select uscc, name, region_code from enterprises where document_id = ${organisationId} limit 1`);
    const id = randomUUID();
    const added = await tx.run(sql`
      insert into coordination_cases (id, code, way, region_code, uscc, enterprise_id, enterprise_name, contact_name, contact_phone, amount_fen, term_months, purpose_text, state)
      values (${id}, ${codeOfCase(id, businessDay())}, 'self', ${firm.region_code}, ${firm.uscc}, ${organisationId}, ${firm.name}, ${wish.contactName}, ${wish.contactPhone}, ${wish.amountFen.toString()},
        ${wish.termMonths}, ${wish.purposeText}, 'entered') on conflict do nothing`);
    if (added === 0) throw new Refusal(alreadyIn);
    await writeCaseEntry(tx, id, { action: 'enter', by: 'enterprise', authorName: `${await nameOfPerson(tx, person.userId)}（${organisationName}）`, authorUserId: person.userId, text: wish.purposeText }, 'entered');
    const row = await tx.one(CaseRow, sql`${cases} where c.id = ${id}`);
    await tellCase(tx, row, 'enter');
    return showOwn(row, tx);
  });

export const withdrawOwnCase = (person: Person, { organisationId, organisationName }: Membership, id: string, version: number): Promise<OwnCase> =>
  asCaller(async (tx) => {
    const known = await tx.run(sql`select 1 from coordination_cases where id = ${id} and enterprise_id = ${organisationId}`);
    if (known === 0) throw new Refusal(noSuchCase);
    const row = await takeStep(tx, id, { action: 'withdraw', by: 'enterprise', version, authorName: `${await nameOfPerson(tx, person.userId)}（${organisationName}）`, authorUserId: person.userId, text: '' });
    return showOwn(row, tx);
  });
