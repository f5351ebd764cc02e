/** What happened to a text, from the ledger's entries about its rows: saves are left out, turns are told. */
import { ReviewState } from '@rongqiao/contracts/review-state.ts';
import { z } from 'zod';
import type { ReviewStep } from '../contract/own-texts.ts';

export const LedgerEntry = z.object({
  at: z.string(),
  action: z.string(),
  by: z.string(),
  /** About the published row; otherwise the draft. */
  isPublished: z.boolean(),
  /** Review states in the row before and after. */
  before: ReviewState.nullable(),
  after: ReviewState.nullable(),
  remark: z.string().nullable(),
});
export type LedgerEntry = z.infer<typeof LedgerEntry>;

/** Publishing anew deletes the published row and writes another within one transaction. */
const SAME_MOMENT_MS = 2_000;

/** Newest first. */
export function reviewHistory(entries: LedgerEntry[]): ReviewStep[] {
  const steps = entries.flatMap((entry, place): ReviewStep[] => {
    const what = entry.isPublished ? publication(entry, entries.slice(place + 1)) : draftMove(entry, entries.slice(0, place));
    return what ? [{ what, at: entry.at, by: entry.by, remark: what === 'returned' ? entry.remark : null }] : [];
  });
  return steps.reverse();
}

function publication(entry: LedgerEntry, later: LedgerEntry[]): ReviewStep['what'] | undefined {
  if (entry.action === 'insert') return 'published';
  if (entry.action !== 'delete') return undefined;
  const isReplaced = later.some((other) => other.isPublished && other.action === 'insert' && Date.parse(other.at) - Date.parse(entry.at) < SAME_MOMENT_MS);
  return isReplaced ? undefined : 'taken-down';
}

/** A draft that is written anew is the published one once more. */
function draftMove({ action, before, after }: LedgerEntry, earlier: LedgerEntry[]): ReviewStep['what'] | undefined {
  if (action === 'insert') return earlier.some(({ isPublished }) => !isPublished) ? 'discarded' : 'created';
  if (before === after || after === null) return undefined;
  if (after === 'submitted' || after === 'returned') return after;
  return before === 'submitted' && after === 'drafting' ? 'withdrawn' : undefined;
}
