/** 融资会诊: asked by a firm that found no money, held by the platform's people of its region to a call within 48 hours. */
import type { Transaction } from '@rongqiao/strapi-kit/server/database/in-transaction.ts';
import { database, type Sql, sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { problem } from '@rongqiao/strapi-kit/server/http/problem.ts';
import { publish } from '@rongqiao/strapi-kit/server/jobs/events.ts';
import { Refusal, type Staff } from '@rongqiao/strapi-kit/server/routes/route.ts';
import { inRegions } from '@rongqiao/strapi-kit/server/routes/staff-regions.ts';
import { z } from 'zod';
import type { OwnApplication } from '../../contract/applications.ts';
import { mediationMoved } from '../../contract/events.ts';
import { type Mediation, MEDIATION_HOURS, type MediationMove, type MediationState, MEDIATIONS_PER_PAGE } from '../../contract/mediations.ts';
import { findApplication, ofFirm } from '../applications/application-row.ts';
import { showOwn } from '../applications/show-application.ts';
import { tellApplication, workersOf } from '../applications/tell-application.ts';
import { authorOf, writeEntry } from '../applications/write-entry.ts';
import { asCaller } from '../as-caller.ts';
import { type MediationRow, mediationsWhere, showMediation } from './mediation-row.ts';

const notYet = problem(409, 'not-now', '这件申请还在办理，有结果之后才能申请会诊。');
const running = problem(409, 'already-asked', '这件申请已经在会诊，请等待平台联系。');
const noSuchMediation = problem(404, 'no-such-mediation', '没有这件会诊，请从列表中重新进入。');
const changed = problem(409, 'changed', '这件会诊刚刚有变化，请刷新后按最新情况办理。');

export const askMediation = (who: { enterpriseId: string; userId: number }, id: string, asked: { text: string; contactName: string; contactPhone: string }, now = new Date()): Promise<OwnApplication> =>
  asCaller(async (tx) => {
    await tx.run(sql`select 1 from applications where id = ${id} for update`);
    const row = await findApplication(ofFirm(who.enterpriseId), id, tx);
    if (row.state !== 'refused' && row.state !== 'lapsed') throw new Refusal(notYet);
    if ((await mediationsWhere(sql`m.application_id = ${id} and m.state <> 'concluded'`, tx)).length > 0) throw new Refusal(running);
    const { mediationId } = await tx.one(z.object({ mediationId: z.uuid() }), sql`
      insert into mediations (application_id, enterprise_id, region_code, text, contact_name, contact_phone, due_at, asked_by, asked_at)
      values (${id}, ${row.enterpriseId}, ${row.regionCode}, ${asked.text}, ${asked.contactName}, ${asked.contactPhone}, ${new Date(now.getTime() + MEDIATION_HOURS * 3_600_000).toISOString()}, ${who.userId}, ${now.toISOString()})
      returning id as "mediationId"`);
    await writeEntry(tx, { applicationId: id, action: 'ask-mediation', side: 'enterprise', author: await authorOf(tx, who.userId), text: asked.text, state: row.state, at: now });
    await tellApplication(tx, row, 'ask-mediation');
    await tell(tx, { id: mediationId, applicationId: id, enterpriseId: row.enterpriseId, regionCode: row.regionCode }, 'ask');
    return showOwn(row, now, tx);
  });

const tell = async (tx: Transaction, { id, applicationId, enterpriseId, regionCode }: Pick<MediationRow, 'id' | 'applicationId' | 'enterpriseId' | 'regionCode'>, move: 'ask' | 'contact' | 'conclude') =>
  publish(tx, mediationMoved, { mediationId: id, applicationId, move, enterpriseUserIds: await workersOf(tx, 'enterprise', enterpriseId), regionCode });

type View = MediationState | 'late';
const inView: Record<View, Sql> = {
  open: sql`m.state = 'open'`,
  late: sql`m.state = 'open' and m.due_at <= now()`,
  contacted: sql`m.state = 'contacted'`,
  concluded: sql`m.state = 'concluded'`,
};

export async function listMediations({ regions }: Staff, view: View, page: number, now = new Date()): Promise<{ mediations: Mediation[]; total: number }> {
  const shown = sql`${inView[view]} and ${inRegions(sql`m.region_code`, regions)}`;
  const rows = await mediationsWhere(sql`${shown} order by m.due_at, m.id limit ${MEDIATIONS_PER_PAGE} offset ${(page - 1) * MEDIATIONS_PER_PAGE}`);
  const { total } = await database().one(z.object({ total: z.int() }), sql`select count(*)::int as total from mediations m where ${shown}`);
  return { mediations: rows.map((row) => showMediation(row, now)), total };
}

/** contact: open → contacted; conclude: contacted → concluded. What was said is kept; the conclusion goes to the firm. */
export const moveMediation = ({ regions, name }: Staff, id: string, { move, version, text }: z.output<typeof MediationMove>, now = new Date()): Promise<Mediation> =>
  asCaller(async (tx) => {
    await tx.run(sql`select 1 from mediations where id = ${id} for update`);
    const [row] = await mediationsWhere(sql`m.id = ${id} and ${inRegions(sql`m.region_code`, regions)}`, tx);
    if (!row) throw new Refusal(noSuchMediation);
    if (row.version !== version || row.state !== (move === 'contact' ? 'open' : 'contacted')) throw new Refusal(changed);
    const at = now.toISOString();
    const result = move === 'contact' ? sql`state = 'contacted', contacted_at = ${at}, contact_note = ${text}` : sql`state = 'concluded', concluded_at = ${at}, conclusion = ${text}`;
    await tx.run(sql`update mediations set ${result}, handled_by_name = ${name || '平台运营'}, version = version + 1 where id = ${id}`);
    await tell(tx, row, move);
    const [moved] = await mediationsWhere(sql`m.id = ${id}`, tx);
    return showMediation(moved ?? row, now);
  });
