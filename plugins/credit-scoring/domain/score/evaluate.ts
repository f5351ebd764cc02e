/** The score without its explanation: what is needed to compare two files. */
import type { CreditFile, WeightBases } from '../../contract/credit-file.ts';
import type { CreditModel } from '../../contract/credit-model.ts';
import type { AppliedCap, ScoreGrade } from '../../contract/score-result.ts';
import { type Part, coverageOf } from './bounds.ts';
import { capGrade, capScore, findCaps } from './caps/apply-caps.ts';
import { measureArrears } from './factors/arrears.ts';
import { measureRecovery } from './factors/recovery.ts';
import { measureRepayment } from './factors/repayment.ts';
import { measureSocialInsurance } from './factors/social-insurance.ts';
import { measureTax } from './factors/tax.ts';
import { gradeOf } from './grade.ts';
import type { Factor, FactorMeasure } from './measure.ts';
import { type Level, evidencePoints, poolLevel, scoreOfLevel, weighEvidence } from './pool.ts';
import { type Reading, readFile } from './reading.ts';

const factors: readonly Factor[] = [
  measureRepayment,
  measureRecovery,
  measureArrears,
  measureTax,
  measureSocialInsurance,
];

export interface Evaluation {
  reading: Reading;
  measures: FactorMeasure[];
  parts: Part[];
  level: Level;
  caps: AppliedCap[];
  coveragePercent: number;
  beforeCaps: { score: number; grade: ScoreGrade };
  score: number;
  grade: ScoreGrade;
  weightBases: WeightBases;
}

export function evaluate(model: CreditModel, file: CreditFile): Evaluation {
  const reading = readFile(model, file);
  const weightBases: WeightBases = { ...file.weightBases };
  const measures = factors.map((measure) => measure(reading, weightBases));
  const parts = measures
    .flatMap(({ components }) => components)
    .map((measure) => ({ measure, weighed: weighEvidence({ share: measure.share, ...measure.tally }, model) }));
  const level = poolLevel(
    parts.map(({ weighed }) => weighed),
    model,
  );
  const caps = findCaps(reading, evidencePoints(level, model));
  const coveragePercent = coverageOf(parts);
  const points = scoreOfLevel(level, model);
  const beforeCaps = {
    score: points,
    grade: isRated(measures, coveragePercent, model) ? gradeOf(points, model) : ('NR' as const),
  };
  const score = capScore(points, caps, reading);
  return {
    reading,
    measures,
    parts,
    level,
    caps,
    coveragePercent,
    beforeCaps,
    score,
    grade: capGrade(beforeCaps.grade, caps),
    weightBases,
  };
}

function isRated(measures: readonly FactorMeasure[], coveragePercent: number, { rating }: CreditModel): boolean {
  const usable = measures.filter(({ state }) => state === 'usable' || state === 'none-found').length;
  return usable >= rating.usableFactorsMin && coveragePercent >= rating.coverageMinPercent;
}
