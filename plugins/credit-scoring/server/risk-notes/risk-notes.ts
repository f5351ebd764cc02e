/** The notes as the firm, the operator and its lenders see them. */
import { inTransaction, type Transaction } from '@rongqiao/strapi-kit/server/database/in-transaction.ts';
import { database, type Sql, sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { problem } from '@rongqiao/strapi-kit/server/http/problem.ts';
import { actorNow } from '@rongqiao/strapi-kit/server/ledger/actor.ts';
import { ok, Refusal, route } from '@rongqiao/strapi-kit/server/routes/route.ts';
import { inRegions } from '@rongqiao/strapi-kit/server/routes/staff-regions.ts';
import type { Membership } from '@rongqiao/contracts/membership.ts';
import { objectionActions } from '../../contract/objections.ts';
import { riskNoteApi, riskNoteStaffApi } from '../../contract/risk-notes.ts';
import { creditFileSource } from '../credit-file-source.ts';
import { type RiskNoteRow, riskNotesWhere } from './risk-note-row.ts';
import { tellRiskNote } from './watch-risk-notes.ts';

const SHOWN_MAX = 200;
const noSuchNote = problem(404, 'no-such-note', '没有这条风险提示，请从列表中重新进入。');
const changed = problem(409, 'changed', '这条风险提示刚刚有变化，请刷新后再办理。');

const live = sql`n.state in ('announced', 'standing')`;

/** Locked, as the caller has seen it. */
async function lockNote(tx: Transaction, scope: Sql, { id, version }: { id: string; version: number }): Promise<RiskNoteRow> {
  const [row] = await riskNotesWhere(tx, sql`${scope} and n.id = ${id} for update of n`);
  if (!row) throw new Refusal(noSuchNote);
  if (row.version !== version || (row.state !== 'announced' && row.state !== 'standing')) throw new Refusal(changed);
  return row;
}

const change = (scope: Sql, seen: { id: string; version: number }, set: Sql, after: (tx: Transaction, row: RiskNoteRow) => Promise<void> = async () => undefined): Promise<RiskNoteRow> =>
  inTransaction(actorNow() ?? { kind: 'system', id: 'risk-notes' }, async (tx) => {
    await lockNote(tx, scope, seen);
    await tx.run(sql`update risk_notes set ${set}, version = version + 1 where id = ${seen.id}`);
    const [row] = (await riskNotesWhere(tx, sql`n.id = ${seen.id}`)) as [RiskNoteRow];
    await after(tx, row);
    return row;
  });

const ofFirm = (enterpriseId: string) => sql`n.enterprise_id = ${enterpriseId}`;

/** Only those in force, and only for a lender that has money with the firm. */
export async function notesForLender(uscc: string, lender: Membership): Promise<RiskNoteRow[]> {
  if (!(await creditFileSource().hasExposure(uscc, lender.organisationId))) return [];
  return riskNotesWhere(database(), sql`n.uscc = ${uscc} and n.state = 'standing' order by n.takes_effect_on`);
}

const member = { rule: 'acting-for', kind: 'enterprise' } as const;
const clerk = { rule: 'acting-for', kind: 'enterprise', roles: ['administrator', 'operator', 'signatory'] } as const;
const staffMay = { rule: 'staff', action: objectionActions.decideObjections } as const;

export const riskNoteRoutes = [
  route({ ...riskNoteApi.listRiskNotes, summary: '查看本企业的平台风险提示', access: member, handle: async ({ organisation }) => ok({ notes: await riskNotesWhere(database(), sql`${ofFirm(organisation.organisationId)} order by ${live} desc, n.announced_at desc limit ${SHOWN_MAX}`) }) }),
  route({
    ...riskNoteApi.answerRiskNote,
    summary: '对风险提示作出说明',
    access: clerk,
    handle: async ({ organisation, params, body }) => ok(await change(ofFirm(organisation.organisationId), { ...params, ...body }, sql`answer = ${body.answer}, answered_at = now()`)),
  }),
  route({ ...riskNoteStaffApi.listAllRiskNotes, summary: '查看平台风险提示', access: staffMay, handle: async ({ staff }) => ok({ notes: await riskNotesWhere(database(), sql`${inRegions(sql`e.region_code`, staff.regions)} order by ${live} desc, n.announced_at desc limit ${SHOWN_MAX}`) }) }),
  route({
    ...riskNoteStaffApi.liftRiskNote,
    summary: '撤销一条风险提示',
    access: staffMay,
    handle: async ({ staff, params, body }) => ok(await change(inRegions(sql`e.region_code`, staff.regions), { ...params, ...body }, sql`state = 'lifted', ended_at = now(), ended_because = ${body.because}`, tellRiskNote)),
  }),
];
