/** Rows → what each side sees. The firm never sees what is within the institution; the institution never sees what it may not read. */
import { consentState } from '@rongqiao/contracts/consent.ts';
import { CreditCategory } from '@rongqiao/contracts/credit-category.ts';
import { chineseDayAt } from '@rongqiao/contracts/values/period.ts';
import { database, type Queries, sql, timeColumn } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { z } from 'zod';
import { ApplicationAction, ApplicationSide, ApplicationState } from '../../contract/application-words.ts';
import type { ApplicationBrief, ConsentGiven, OwnApplication, RunningClock, TimelineEntry } from '../../contract/applications.ts';
import { clockAgainst, clockSentence } from '../../domain/application-clocks.ts';
import { actionsFor } from '../../domain/application-states.ts';
import { refusedOf } from '../../domain/refused.ts';
import { ownMediationOf } from '../mediations/mediation-row.ts';
import { hasDecisionPaper } from '../papers/decision-papers.ts';
import type { ApplicationRow } from './application-row.ts';
import { askedDocumentsOf } from './asked-documents.ts';
import { offersOf, showOffer } from './offers.ts';

export const showBrief = (row: ApplicationRow, now = new Date()): ApplicationBrief => ({
  id: row.id,
  code: row.code,
  needCode: row.needCode,
  state: row.state,
  productSlug: row.productSlug,
  productName: row.productName,
  institution: { id: row.institutionId, name: row.institutionName, shortName: row.institutionShortName, phone: row.institutionPhone },
  amountFen: row.amountFen,
  termMonths: row.termMonths,
  purpose: row.need.purpose,
  clock: runningClock(row, now),
  submittedAt: row.submittedAt,
  updatedAt: row.updatedAt,
  version: row.version,
  isDemo: row.isDemo,
});

const runningClock = ({ clock, dueAt }: ApplicationRow, now: Date): RunningClock | null =>
  clock && dueAt ? { kind: clock, against: clockAgainst(clock), dueAt, isLate: dueAt < now.toISOString(), sentence: clockSentence(clock, dueAt) } : null;

const Entry = z
  .object({ id: z.coerce.string(), action: ApplicationAction, side: ApplicationSide, author_name: z.string(), text: z.string(), is_internal: z.boolean(), state: ApplicationState, created_at: timeColumn })
  .transform(({ author_name, is_internal, created_at, ...entry }): TimelineEntry => ({ ...entry, authorName: author_name, isInternal: is_internal, at: created_at }));

export const timelineOf = (applicationId: string, side: 'enterprise' | 'institution', queries: Queries = database()): Promise<TimelineEntry[]> =>
  queries.many(Entry, sql`select id, action, side, author_name, text, is_internal, state, created_at from application_entries
    where application_id = ${applicationId} and (not is_internal or ${side === 'institution'}::boolean) order by id`);

const ConsentRow = z.object({ category: CreditCategory, validFrom: z.string(), validUntil: z.string(), readsUsed: z.int(), readsMax: z.int(), revokedAt: timeColumn.nullable() });

export async function consentsOf(applicationId: string, now: Date, queries: Queries = database()): Promise<ConsentGiven[]> {
  const rows = await queries.many(ConsentRow, sql`select c.category, c.valid_from::text as "validFrom", c.valid_until::text as "validUntil", c.reads_used as "readsUsed", c.reads_max as "readsMax",
    c.revoked_at as "revokedAt" from application_consents a join consents c on c.id = a.consent_id where a.application_id = ${applicationId} order by c.category`);
  return rows.map((row) => ({ category: row.category, state: consentState(row, chineseDayAt(now)), validUntil: row.validUntil, readsLeft: row.readsMax - row.readsUsed }));
}

/** What both sides see of the whole. */
export async function showWhole(row: ApplicationRow, side: 'enterprise' | 'institution', now: Date, queries: Queries = database()) {
  return {
    ...showBrief(row, now),
    need: row.need,
    match: row.match,
    timeline: await timelineOf(row.id, side, queries),
    documents: await askedDocumentsOf(row.id, queries),
    offers: (await offersOf(row.id, side, queries)).map((offer) => showOffer(offer, now)),
    refused: row.refusalCode ? refusedOf(row.refusalCode, row.refusalText ?? '') : null,
    consents: await consentsOf(row.id, now, queries),
    actions: actionsFor(side, row.state),
  };
}

export const showOwn = async (row: ApplicationRow, now = new Date(), queries: Queries = database()): Promise<OwnApplication> => ({
  ...(await showWhole(row, 'enterprise', now, queries)),
  mediation: await ownMediationOf(row.id, now, queries),
  hasDecisionPaper: await hasDecisionPaper(row.id, queries),
});
