/** The only way in which a thread changes its state: by a row of the table of moves, of several at once one, with its entry and event. */
import type { Transaction } from '@rongqiao/strapi-kit/server/database/in-transaction.ts';
import { sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { problem } from '@rongqiao/strapi-kit/server/http/problem.ts';
import { Refusal } from '@rongqiao/strapi-kit/server/routes/route.ts';
import { z } from 'zod';
import { answerClock } from '../../domain/answer-clock.ts';
import { hasEnded, type InquiryMove, isAnswer, moveOf } from '../../domain/inquiry-moves.ts';
import { inquiries, InquiryRow } from './inquiry-row.ts';
import { tellInquiry } from './tell-inquiry.ts';
import { writeEntry } from './write-entry.ts';

export interface Step {
  move: InquiryMove;
  /** What the caller has seen; a clock or a rerouting has seen what it has just read. */
  version: number;
  text?: string;
  authorName: string;
  authorUserId?: number;
  /** Into whose hands it goes; left out: it stays where it is. Null: the operator's basket. */
  adviserId?: string | null;
}

export const changedMeanwhile = problem(409, 'changed', '这件咨询刚刚有变化，请刷新后按最新情况办理。');

/** Undefined when it is in no state for this move (any more), or somebody was faster. */
export async function tryMoveInquiry(tx: Transaction, id: string, step: Step, now = new Date()): Promise<InquiryRow | undefined> {
  const { by, kinds, from, to, clock, isInternal } = moveOf(step.move);
  const seen = await tx.maybeOne(
    z.object({ adviser_id: z.string().nullable() }),
    sql`select adviser_id from inquiries where id = ${id} and version = ${step.version} and kind = any(${kinds}) and state = any(${from}) for update`,
  );
  if (!seen) return undefined;
  const { dueAt, remindAt } = answerClock(now);
  const hands = step.adviserId === undefined ? sql`` : sql`, adviser_id = ${step.adviserId}, desk_kind = null, desk_id = null`;
  const times =
    clock === 'run'
      ? sql`, due_at = coalesce(due_at, ${dueAt}::timestamptz), remind_at = coalesce(remind_at, ${remindAt}::timestamptz)`
      : sql`, due_at = null, remind_at = null, reminded_at = null, escalated_at = null`;
  const first = isAnswer(step.move)
    ? sql`, first_answered_at = coalesce(first_answered_at, ${now.toISOString()}::timestamptz),
        is_answered_in_time = coalesce(is_answered_in_time, due_at is null or due_at >= ${now.toISOString()}::timestamptz)`
    : sql``;
  await tx.run(sql`
    update inquiries set state = ${to}, version = version + 1, updated_at = now(), closed_at = ${hasEnded(to) ? sql`now()` : sql`null`} ${times} ${first} ${hands}
    where id = ${id}`);
  await writeEntry(tx, {
    inquiryId: id,
    move: step.move,
    author: by,
    authorName: step.authorName,
    authorUserId: step.authorUserId,
    text: step.text ?? '',
    isInternal: isInternal ?? false,
    fromAdviserId: step.adviserId === undefined ? null : seen.adviser_id,
  });
  const row = await tx.one(InquiryRow, sql`${inquiries} where i.id = ${id}`);
  await tellInquiry(tx, row, step.move);
  return row;
}

export async function moveInquiry(...asked: Parameters<typeof tryMoveInquiry>): Promise<InquiryRow> {
  const row = await tryMoveInquiry(...asked);
  if (!row) throw new Refusal(changedMeanwhile);
  return row;
}
