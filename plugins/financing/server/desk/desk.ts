/** 机构工作台 · 申请: the inbox with clocks, and a case on one screen. Every statement names the institution. */
import type { Membership } from '@rongqiao/contracts/membership.ts';
import { addDays, chineseDayAt } from '@rongqiao/contracts/values/period.ts';
import { database, type Queries, type Sql, sql, timeColumn } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { z } from 'zod';
import { DESK_PER_PAGE, type DeskApplication, type DeskBrief, type DeskView } from '../../contract/desk.ts';
import { actionsFor } from '../../domain/application-states.ts';
import { matchForLender } from '../../domain/match-for-lender.ts';
import { type ApplicationRow, applicationsWhere, findApplication, ofInstitution } from '../applications/application-row.ts';
import { showBrief, showWhole } from '../applications/show-application.ts';
import { hasDecisionPaper } from '../papers/decision-papers.ts';
import { colleaguesOf } from './colleagues.ts';
import { rulesOf } from './lending-rules.ts';
import { mayConfirm } from './who-may.ts';

/** What waits for the institution; the firm; nobody. */
const atDesk = sql`a.clock in ('accept', 'contact', 'decide') and a.state <> 'second-review'`;

const inView = ({ id }: Membership, userId: number): Record<DeskView, Sql> => ({
  inbox: atDesk,
  mine: sql`a.ended_at is null and a.assignee_id = ${id}`,
  late: sql`a.clock in ('accept', 'contact', 'decide') and a.due_at < now()`,
  review: sql`a.state = 'second-review' and not exists (select from application_offers r where r.application_id = a.id and r.state = 'awaiting-review' and r.made_by = ${userId})`,
  waiting: sql`a.state = 'documents-requested'`,
  decided: sql`a.state in ('approved', 'counter-offer')`,
  ended: sql`a.ended_at is not null`,
});

const ProductCount = z.object({ slug: z.string(), name: z.string(), count: z.int() });

export async function listDesk(organisation: Membership, userId: number, { view, page, product, q }: { view: DeskView; page: number; product?: string | undefined; q: string }, now = new Date()) {
  const mine = ofInstitution(organisation.organisationId);
  const views = inView(organisation, userId);
  const wanted = sql`${mine} and (${product ?? ''} = '' or a.product_slug = ${product ?? ''}) and (${q} = '' or strpos(lower(e.name), lower(${q})) > 0 or strpos(a.code, upper(${q})) > 0)`;
  const order = view === 'ended' ? sql`a.ended_at desc` : sql`a.due_at nulls last, a.submitted_at`;
  const rows = await applicationsWhere(sql`${wanted} and ${views[view]} order by ${order}, a.id limit ${DESK_PER_PAGE} offset ${(page - 1) * DESK_PER_PAGE}`);
  const from = sql`from applications a join enterprises e on e.document_id = a.enterprise_id where ${wanted}`;
  const names = Object.keys(views) as DeskView[];
  const counted = await database().many(z.object({ view: z.string(), count: z.int() }), names.map((name) => sql`select ${name}::text as view, count(*)::int as count ${from} and ${views[name]}`).reduce((all, one) => sql`${all} union all ${one}`));
  const counts = Object.fromEntries(names.map((name) => [name, counted.find((one) => one.view === name)?.count ?? 0])) as Record<DeskView, number>;
  const products = await database().many(ProductCount, sql`select a.product_slug as slug, max(a.product_name) as name, count(*)::int as count from applications a where ${mine} and a.ended_at is null group by 1 order by 3 desc, 1 limit 50`);
  return { applications: rows.map((row) => showDeskBrief(row, organisation, now)), total: counts[view], counts, products };
}

const applicantOf = ({ enterpriseName, uscc, regionCode, industryCode, entityKind, foundedOn }: ApplicationRow) => ({ enterpriseName, uscc, regionCode, industryCode, entityKind, foundedOn });

const showDeskBrief = (row: ApplicationRow, { id }: Membership, now: Date): DeskBrief => {
  const match = matchForLender(row.match);
  return { ...showBrief(row, now), ...applicantOf(row), assigneeName: row.assigneeName, isMine: row.assigneeId === id, matchScore: match?.score ?? null, matchStanding: match?.standing ?? null };
};

const Report = z.object({ reportId: z.uuid(), number: z.string(), kind: z.enum(['credit', 'asset']), openedByName: z.string(), openedAt: timeColumn });
export const reportsOf = (applicationId: string, queries: Queries = database()) =>
  queries.many(Report, sql`select report_id as "reportId", number, kind, opened_by_name as "openedByName", opened_at as "openedAt" from application_reports where application_id = ${applicationId} order by opened_at desc`);

export const readDesk = async (organisation: Membership, userId: number, id: string): Promise<DeskApplication> =>
  showDesk(await findApplication(ofInstitution(organisation.organisationId), id), organisation, userId);

/** How long an offer usually stands. */
const OFFER_DAYS = 30;

export async function showDesk(row: ApplicationRow, organisation: Membership, userId: number, now = new Date(), queries: Queries = database()): Promise<DeskApplication> {
  const { product, need } = row;
  const colleagues = await colleaguesOf(row.institutionId, queries);
  return {
    ...(await showWhole(row, 'institution', now, queries)),
    match: matchForLender(row.match),
    ...applicantOf(row),
    actions: actionsFor('institution', row.state).filter((action) => (action !== 'confirm-decision' && action !== 'return-decision') || mayConfirm(organisation, userId, row)),
    assignee: row.assigneeId ? { membershipId: row.assigneeId, name: row.assigneeName ?? '' } : null,
    isMine: row.assigneeId === organisation.id,
    colleagues: colleagues.map(({ userId: _userId, ...one }) => one),
    materials: product.materials ?? [],
    suggested: {
      amountFen: atMost(row.amountFen, product.amountFenMax ?? null),
      annualRate: product.annualRateMin ?? null,
      termMonths: row.termMonths,
      repaymentMethod: need.repaymentMethods[0] ?? product.repaymentMethods?.[0] ?? null,
      guaranteeKinds: need.guaranteeKinds,
      validUntil: addDays(chineseDayAt(now), OFFER_DAYS),
    },
    needsSecondAbove: (await rulesOf(row.institutionId, queries)).secondReviewAboveFen,
    proposedByName: row.state === 'second-review' ? row.offerMadeByName : null,
    reports: await reportsOf(row.id, queries),
    hasDecisionPaper: await hasDecisionPaper(row.id, queries),
  };
}

const atMost = (wanted: bigint, most: bigint | null): bigint => (most !== null && most < wanted ? most : wanted);
