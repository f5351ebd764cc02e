import type { CreditModel } from '../../contract/credit-model.ts';
import { ScoreGrade } from '../../contract/score-result.ts';

/** The band a score falls in; one band is one PDO of 50 points. */
export function gradeOf(score: number, { bands }: CreditModel): ScoreGrade {
  for (const { grade, from } of bands) if (score >= from) return grade;
  return 'C';
}

/** 0 is the best. */
export const gradeRank = (grade: ScoreGrade): number => places[grade];

export function worseGrade(left: ScoreGrade, right: ScoreGrade): ScoreGrade {
  return gradeRank(left) >= gradeRank(right) ? left : right;
}

/** The highest score that a firm held at this grade can show; a defaulted one stays in the last band. */
export function topOfBand(grade: ScoreGrade, { bands, scale }: CreditModel): number {
  const place = bands.findIndex((band) => band.grade === grade);
  const above = place < 0 ? bands.at(-2) : bands[place - 1];
  return above ? above.from - 1 : scale.base + scale.range;
}

const places = Object.fromEntries(ScoreGrade.options.map((grade, place) => [grade, place])) as Record<
  ScoreGrade,
  number
>;
