/** 融资会诊 as it lies in the database. */
import { database, type Queries, type Sql, sql, timeColumn } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { z } from 'zod';
import { type Mediation, MediationState, type OwnMediation } from '../../contract/mediations.ts';
import { RefusalCode } from '../../contract/refusal-reasons.ts';
import { refusedOf } from '../../domain/refused.ts';

const MediationRow = z.object({
  id: z.uuid(),
  applicationId: z.uuid(),
  enterpriseId: z.string(),
  regionCode: z.string(),
  state: MediationState,
  text: z.string(),
  contactName: z.string(),
  contactPhone: z.string(),
  dueAt: timeColumn,
  contactedAt: timeColumn.nullable(),
  conclusion: z.string().nullable(),
  askedAt: timeColumn,
  version: z.int(),
  applicationCode: z.string(),
  enterpriseName: z.string(),
  productName: z.string(),
  institutionName: z.string(),
  refusalCode: RefusalCode.nullable(),
  refusalText: z.string().nullable(),
});
export type MediationRow = z.infer<typeof MediationRow>;

const mediations = sql`select m.id, m.application_id as "applicationId", m.enterprise_id as "enterpriseId", m.region_code as "regionCode", m.state, m.text, m.contact_name as "contactName",
  m.contact_phone as "contactPhone", m.due_at as "dueAt", m.contacted_at as "contactedAt", m.conclusion, m.asked_at as "askedAt", m.version, a.code as "applicationCode",
  coalesce(organisation_name('enterprise', m.enterprise_id), '') as "enterpriseName", a.product_name as "productName", a.product #>> '{institution,name}' as "institutionName",
  a.refusal_code as "refusalCode", a.refusal_text as "refusalText" from mediations m join applications a on a.id = m.application_id`;

export const mediationsWhere = (condition: Sql, queries: Queries = database()): Promise<MediationRow[]> => queries.many(MediationRow, sql`${mediations} where ${condition}`);

const seen = (row: MediationRow, now: Date): OwnMediation => ({
  id: row.id,
  state: row.state,
  text: row.text,
  dueAt: row.dueAt,
  isLate: row.state === 'open' && row.dueAt < now.toISOString(),
  contactedAt: row.contactedAt,
  conclusion: row.conclusion ?? '',
  askedAt: row.askedAt,
});

/** The newest of an application. */
export async function ownMediationOf(applicationId: string, now: Date, queries: Queries = database()): Promise<OwnMediation | null> {
  const [row] = await mediationsWhere(sql`m.application_id = ${applicationId} order by m.asked_at desc, m.id limit 1`, queries);
  return row ? seen(row, now) : null;
}

export const showMediation = (row: MediationRow, now: Date): Mediation => ({
  ...seen(row, now),
  applicationCode: row.applicationCode,
  enterpriseName: row.enterpriseName,
  regionCode: row.regionCode,
  productName: row.productName,
  institutionName: row.institutionName,
  refused: row.refusalCode ? refusedOf(row.refusalCode, row.refusalText ?? '') : null,
  contactName: row.contactName,
  contactPhone: row.contactPhone,
  version: row.version,
});
