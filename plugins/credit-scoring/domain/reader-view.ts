/**
 * What somebody other than the firm is shown of it. Withdrawal and dispute never improve it: grade, limit and verdicts
 * are at most what everything on record gives, however small the part that the reader may see.
 */
import type { CreditFile } from '../contract/credit-file.ts';
import type { CreditModel } from '../contract/credit-model.ts';
import type { Assessment, Worth } from '../contract/scores.ts';
import type { ShownVerdict } from '../contract/verdicts.ts';
import { assess } from './assess.ts';
import { operatingLabels } from './file/operating-verdict.ts';
import { prospectLabels } from './file/prospect-verdict.ts';
import { threeVerdicts } from './file/three-verdicts.ts';
import { fileSeenBy, type ReaderScope } from './file/views.ts';
import { readFile } from './score/reading.ts';
import { worthOf } from './worth/worth-of.ts';
import type { PricedProduct } from './worth/yearly-saving.ts';

export interface ReaderView {
  file: CreditFile;
  assessment: Assessment;
  worth: Worth;
  verdicts: ShownVerdict[];
}

/** `own`: the file and the assessment by everything that is on record. */
export function viewOfReader(model: CreditModel, own: Pick<ReaderView, 'file' | 'assessment'>, scope: ReaderScope, products: readonly PricedProduct[]): ReaderView {
  const file = fileSeenBy(own.file, scope);
  const { score, grade } = own.assessment;
  const assessment = assess(model, file, { score, grade });
  const { limitFen } = worthOf(model, own.file, own.assessment, products);
  // No consent names the firm's projects: a reader's prospect rests on facts alone.
  const [all, seen] = [own.file, file].map((one) => threeVerdicts(readFile(model, one))) as [ShownVerdict[], ShownVerdict[]];
  return { file, assessment, worth: worthOf(model, file, assessment, products, limitFen), verdicts: seen.map((one, place) => notAbove(one, all[place] as ShownVerdict)) };
}

/** Best first. 规模 is no judgement; 数据不足 speaks for nobody. */
const ladders: Partial<Record<ShownVerdict['subject'], readonly string[]>> = { business: Object.values(operatingLabels), prospect: Object.values(prospectLabels) };

function notAbove(seen: ShownVerdict, all: ShownVerdict): ShownVerdict {
  const ladder = ladders[seen.subject] ?? [];
  if (!seen.isKnown || ladder.indexOf(all.label) <= ladder.indexOf(seen.label)) return seen;
  return { ...seen, label: all.label, confidence: all.confidence, asOf: all.asOf, evidence: [...seen.evidence, '企业全部已接入数据的结论更低，以较低的为准；未授权的数据不逐项展示。'] };
}
