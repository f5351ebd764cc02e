/** The three answers that open a report, in the order they are read. */
import type { ShownVerdict } from '../../contract/verdicts.ts';
import type { Reading } from '../score/reading.ts';
import { operatingVerdict } from './operating-verdict.ts';
import { prospectVerdict } from './prospect-verdict.ts';
import { sizeVerdict } from './size-verdict.ts';
import type { Verdict } from './verdict.ts';

export type KnownProjects = Parameters<typeof prospectVerdict>[1];

export const threeVerdicts = (reading: Reading, projects: KnownProjects = []): ShownVerdict[] => [
  shown('size', sizeVerdict(reading)),
  shown('business', operatingVerdict(reading)),
  shown('prospect', prospectVerdict(reading, projects)),
];

const shown = (subject: ShownVerdict['subject'], { answer, label, rule, evidence, asOf, confidence }: Verdict<string>): ShownVerdict => ({
  subject,
  label,
  isKnown: answer !== undefined,
  rule,
  evidence,
  asOf: asOf ?? null,
  confidence,
});
