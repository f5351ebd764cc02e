/** The only way in which an application changes its state: by a row of the table, with its clock, entry, event and offer. */
import { chineseDayAt } from '@rongqiao/contracts/values/period.ts';
import type { Transaction } from '@rongqiao/strapi-kit/server/database/in-transaction.ts';
import { sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { problem } from '@rongqiao/strapi-kit/server/http/problem.ts';
import { Refusal } from '@rongqiao/strapi-kit/server/routes/route.ts';
import type { ApplicationAction, ApplicationSide, ApplicationState } from '../../contract/application-words.ts';
import type { OfferState } from '../../contract/offers.ts';
import type { RefusalCode } from '../../contract/refusal-reasons.ts';
import { clockOf } from '../../domain/application-clocks.ts';
import { hasEnded, type StepFacts, takeStep } from '../../domain/application-states.ts';
import { type ApplicationRow, findApplication } from './application-row.ts';
import { tellApplication } from './tell-application.ts';
import { type Author, writeEntry } from './write-entry.ts';

export interface Step {
  action: ApplicationAction;
  by: ApplicationSide;
  author: Author;
  text?: string;
  facts?: Partial<StepFacts>;
  /** Columns that go with it. */
  pausedDays?: number;
  assigneeId?: string;
  refusal?: { code: RefusalCode; text: string };
  /** Last day of the offer that is made with it. */
  offerUntil?: string;
}

export interface Moved {
  row: ApplicationRow;
  entryId: string;
  /** What happened, in the past tense. */
  event: string;
}

/** What a step does to the offer that is proposed or stands. */
const offerStates: Partial<Record<ApplicationAction, OfferState>> = {
  'confirm-decision': 'open',
  'return-decision': 'returned',
  'accept-offer': 'accepted',
  'decline-offer': 'declined',
  withdraw: 'withdrawn',
  'give-way': 'withdrawn',
  lapse: 'lapsed',
};

const factsOf = (row: ApplicationRow, now: Date): StepFacts => ({
  isAboveLimit: false,
  isOtherPerson: false,
  isCounter: row.offerKind === 'counter',
  isOfferOpen: row.offerUntil !== null && row.offerUntil >= chineseDayAt(now),
  areDocumentsGiven: false,
  isSilent: false,
});

/**
 * The caller holds the row.
 *
 * @throws Refusal 409 `not-now` with what to do instead
 */
export async function moveApplication(tx: Transaction, row: ApplicationRow, step: Step, now = new Date()): Promise<Moved> {
  const taken = takeStep(row.state, step.action, step.by, { ...factsOf(row, now), ...step.facts });
  if (!taken.ok) throw new Refusal(problem(409, 'not-now', taken.because));
  await storeStep(tx, row, step, taken.to, now);
  const offerState = offerStates[step.action];
  if (offerState) await tx.run(sql`update application_offers set state = ${offerState} where application_id = ${row.id} and state in ('awaiting-review', 'open')`);
  const entryId = await writeEntry(tx, { applicationId: row.id, action: step.action, side: step.by, author: step.author, text: step.text ?? '', state: taken.to, at: now });
  const moved = await findApplication(sql`true`, row.id, tx);
  await tellApplication(tx, moved, step.action);
  return { row: moved, entryId, event: taken.event };
}

const decisions: readonly ApplicationState[] = ['approved', 'counter-offer', 'refused'];

async function storeStep(tx: Transaction, row: ApplicationRow, step: Step, to: ApplicationState, now: Date): Promise<void> {
  const at = now.toISOString();
  const pausedDays = step.pausedDays ?? row.pausedDays;
  const askedAt = to === 'documents-requested' ? (row.askedAt ?? at) : null;
  const one = { state: to, submittedAt: new Date(row.submittedAt), decisionDays: row.decisionDays, pausedDays, askedAt: askedAt ? new Date(askedAt) : null, offerUntil: step.offerUntil ?? row.offerUntil };
  const clock = clockOf(one) ?? { kind: null, dueAt: null, remindAt: null };
  const isDecided = decisions.includes(to) && row.decidedAt === null;
  const decideBy = clockOf({ ...one, state: 'due-diligence' })?.dueAt ?? at;
  await tx.run(sql`
    update applications set state = ${to}, version = version + 1, updated_at = ${at}, paused_days = ${pausedDays}, asked_at = ${askedAt},
      assignee_id = coalesce(${step.assigneeId ?? null}::uuid, assignee_id),
      clock = ${clock.kind}, due_at = ${clock.dueAt}, remind_at = ${clock.remindAt},
      reminded_at = case when clock = ${clock.kind} and due_at = ${clock.dueAt} then reminded_at end,
      escalated_at = case when clock = ${clock.kind} and due_at = ${clock.dueAt} then escalated_at end,
      refusal_code = ${step.refusal?.code ?? null}, refusal_text = ${step.refusal?.text ?? null},
      decided_at = ${isDecided ? at : row.decidedAt}::timestamptz, is_decided_in_time = ${isDecided ? sql`${at <= decideBy}::boolean` : sql`is_decided_in_time`},
      ended_at = ${hasEnded(to) ? at : null}
    where id = ${row.id}`);
}
