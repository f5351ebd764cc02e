/** What becomes of a batch whose rows have been read. */
import type { IntakeCounts } from './intake-counts.ts';
import type { IntakeReason, Verdict } from './intake-outcome.ts';
import { reason } from './reasons.ts';
import type { SourceSpec } from './source-spec.ts';

/** `differing`: totals that the rows do not add up to. */
export function judgeBatch({ rows, good, bad }: IntakeCounts, acceptance: SourceSpec['acceptance'], differing: readonly string[]): { verdict: Verdict; reason?: IntakeReason } {
  if (rows === 0) return { verdict: 'refused', reason: reason('no-rows') };
  if (differing.length > 0) return { verdict: 'quarantined', reason: reason('totals-differ', differing.join('；')) };
  if (bad === 0) return { verdict: 'accepted' };
  if (good === 0) return { verdict: 'quarantined', reason: reason('all-rows-bad') };
  return acceptance === 'whole' ? { verdict: 'quarantined', reason: reason('bad-rows', String(bad)) } : { verdict: 'accepted-in-part' };
}
