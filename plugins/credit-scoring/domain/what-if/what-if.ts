import type { CreditFile } from '../../contract/credit-file.ts';
import type { CreditModel } from '../../contract/credit-model.ts';
import type { FileChange } from '../../contract/file-change.ts';
import type { ScoreResult } from '../../contract/score-result.ts';
import { scoreCredit } from '../score/score-credit.ts';
import { applyChange } from './apply-change.ts';

/** The score as it is, and as it would be after the changes; what usual amounts are stays as it is before. */
export function whatIf(
  model: CreditModel,
  file: CreditFile,
  changes: readonly FileChange[],
): { before: ScoreResult; after: ScoreResult } {
  const before = scoreCredit(model, file);
  const changed = changes.reduce(applyChange, { ...file, weightBases: before.weightBases });
  return { before, after: scoreCredit(model, changed) };
}
