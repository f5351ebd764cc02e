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
import { type Factor, type FactorMeasure, isCounting } from './measure.ts';
import { type Level, type Weighed, evidencePoints, poolLevel, scoreOfLevel, weighEvidence } from './pool.ts';
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
  const measures: FactorMeasure[] = [];
  const parts: Part[] = [];
  const weighed: Weighed[] = [];
  for (const measureFactor of factors) {
    const factor = measureFactor(reading, weightBases);
    measures.push(factor);
    for (const measure of factor.components) {
      const part = { measure, weighed: weighEvidence(measure.share, measure.tally, model) };
      parts.push(part);
      weighed.push(part.weighed);
    }
  }
  const level = poolLevel(weighed, model);
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
  let usable = 0;
  for (const { state } of measures) if (isCounting(state)) usable += 1;
  return usable >= rating.usableFactorsMin && coveragePercent >= rating.coverageMinPercent;
}
