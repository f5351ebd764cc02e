/** An application as it lies in the database, with the names that go with it. */
import { EntityKind } from '@rongqiao/contracts/enterprise-kinds.ts';
import { Fen } from '@rongqiao/contracts/values/money.ts';
import { database, jsonColumn, type Queries, type Sql, sql, timeColumn } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { problem } from '@rongqiao/strapi-kit/server/http/problem.ts';
import { Refusal } from '@rongqiao/strapi-kit/server/routes/route.ts';
import { z } from 'zod';
import { applicationActionLabels, ApplicationAction, ApplicationState, applicationStateLabels, ClockKind } from '../../contract/application-words.ts';
import { needAsApplied } from '../../contract/applications.ts';
import { MatchSnapshot } from '../../contract/match-snapshot.ts';
import { RefusalCode } from '../../contract/refusal-reasons.ts';
import { ProductSnapshot } from './product-snapshot.ts';

export const ApplicationRow = z.object({
  id: z.uuid(),
  code: z.string(),
  needId: z.string(),
  needCode: z.string(),
  enterpriseId: z.string(),
  enterpriseName: z.string(),
  uscc: z.string(),
  regionCode: z.string(),
  industryCode: z.string(),
  entityKind: EntityKind,
  foundedOn: z.string(),
  productId: z.string(),
  productSlug: z.string(),
  productName: z.string(),
  institutionId: z.string(),
  institutionName: z.string(),
  institutionShortName: z.string(),
  institutionPhone: z.string().nullable(),
  amountFen: Fen,
  termMonths: z.int().nullable(),
  need: jsonColumn(needAsApplied),
  product: jsonColumn(ProductSnapshot),
  match: jsonColumn(MatchSnapshot.nullable()),
  message: z.string(),
  state: ApplicationState,
  assigneeId: z.uuid().nullable(),
  assigneeName: z.string().nullable(),
  decisionDays: z.int(),
  pausedDays: z.int(),
  askedAt: timeColumn.nullable(),
  clock: ClockKind.nullable(),
  dueAt: timeColumn.nullable(),
  refusalCode: RefusalCode.nullable(),
  refusalText: z.string().nullable(),
  submittedAt: timeColumn,
  decidedAt: timeColumn.nullable(),
  updatedAt: timeColumn,
  version: z.int(),
  isDemo: z.boolean(),
  /** Of what is proposed or stands. */
  offerUntil: z.string().nullable(),
  offerKind: z.enum(['approval', 'counter']).nullable(),
  offerMadeBy: z.int().nullable(),
  offerMadeByName: z.string().nullable(),
});
export type ApplicationRow = z.infer<typeof ApplicationRow>;

const columns = sql`a.id, a.code, a.need_id as "needId", a.need_code as "needCode", a.enterprise_id as "enterpriseId", e.name as "enterpriseName", e.uscc,
  a.region_code as "regionCode", e.industry_code as "industryCode", e.entity_kind as "entityKind", e.founded_on::text as "foundedOn",
  a.product_id as "productId", a.product_slug as "productSlug", a.product_name as "productName", a.institution_id as "institutionId",
  a.product #>> '{institution,name}' as "institutionName", a.product #>> '{institution,shortName}' as "institutionShortName", a.product #>> '{institution,phone}' as "institutionPhone",
  a.amount_fen::text as "amountFen", a.term_months as "termMonths", a.need, a.product, a.match, a.message, a.state, a.assignee_id as "assigneeId",
  (select coalesce(p.display_name, u.username) from memberships m join up_users u on u.id = m.user_id left join people p on p.user_id = u.id where m.id = a.assignee_id) as "assigneeName",
  a.decision_days as "decisionDays", a.paused_days as "pausedDays", a.asked_at as "askedAt", a.clock, a.due_at as "dueAt", a.refusal_code as "refusalCode", a.refusal_text as "refusalText",
  a.submitted_at as "submittedAt", a.decided_at as "decidedAt", a.updated_at as "updatedAt", a.version, a.is_demo as "isDemo",
  o.valid_until::text as "offerUntil", o.kind as "offerKind", o.made_by as "offerMadeBy", o.made_by_name as "offerMadeByName"`;

/** `… where <condition>`, on `applications a`, `enterprises e`. */
export const applications = sql`select ${columns} from applications a join enterprises e on e.document_id = a.enterprise_id
  left join application_offers o on o.application_id = a.id and o.state in ('awaiting-review', 'open', 'accepted')`;

export const applicationsWhere = (condition: Sql, queries: Queries = database()): Promise<ApplicationRow[]> => queries.many(ApplicationRow, sql`${applications} where ${condition}`);

/** Whose an application must be, as a condition on `applications a`. */
export const ofFirm = (enterpriseId: string): Sql => sql`a.enterprise_id = ${enterpriseId}`;
export const ofInstitution = (institutionId: string): Sql => sql`a.institution_id = ${institutionId}`;

/** The same for what is not there and what is somebody else's. */
export const noSuchApplication = problem(404, 'no-such-application', '没有这件申请，请从列表中重新进入。');

export async function findApplication(whose: Sql, id: string, queries: Queries = database()): Promise<ApplicationRow> {
  const [row] = await applicationsWhere(sql`a.id = ${id} and ${whose}`, queries);
  if (!row) throw new Refusal(noSuchApplication);
  return row;
}

/**
 * The row, held until the transaction ends.
 *
 * @throws Refusal 404, or 409 `changed` that says who was faster and how it stands now
 */
export async function holdApplication(tx: Queries, whose: Sql, id: string, version: number): Promise<ApplicationRow> {
  const held = await tx.run(sql`select 1 from applications a where a.id = ${id} and ${whose} for update`);
  if (held === 0) throw new Refusal(noSuchApplication);
  const row = await findApplication(whose, id, tx);
  if (row.version !== version) throw new Refusal(await changedMeanwhile(tx, row));
  return row;
}

const Last = z.object({ action: ApplicationAction, author: z.string() });

async function changedMeanwhile(tx: Queries, { id, state }: ApplicationRow) {
  const last = await tx.one(Last, sql`select action, author_name as author from application_entries where application_id = ${id} and not is_internal order by id desc limit 1`);
  return problem(409, 'changed', `${last.author}刚刚办理了“${applicationActionLabels[last.action]}”，现在是“${applicationStateLabels[state]}”。请刷新后按最新情况办理。`);
}

