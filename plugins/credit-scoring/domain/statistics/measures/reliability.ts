/** Grade by grade: stated probability beside what happened, with the interval that chance alone would explain. */
import { type CreditGrade, creditGradeLabels } from '@rongqiao/contracts/credit-grade.ts';
import { binomialInterval } from './special-functions.ts';

/** The lowest score of each grade: one grade is 50 points, one doubling of the odds. */
export const GRADE_FLOORS: readonly { grade: Exclude<CreditGrade, 'D'>; from: number }[] = [
  { grade: 'AAA', from: 850 },
  { grade: 'AA', from: 800 },
  { grade: 'A', from: 750 },
  { grade: 'BBB', from: 700 },
  { grade: 'BB', from: 650 },
  { grade: 'B', from: 600 },
  { grade: 'CCC', from: 550 },
  { grade: 'CC', from: 500 },
  { grade: 'C', from: Number.NEGATIVE_INFINITY },
];

export const gradeOfScore = (score: number): CreditGrade => GRADE_FLOORS.find(({ from }) => score >= from)?.grade ?? 'C';

export interface GradeReliability {
  grade: CreditGrade;
  label: string;
  rows: number;
  bad: number;
  stated: number;
  observed: number;
  /** 95 % of the observed share. */
  low: number;
  high: number;
  /** The stated probability lies inside. */
  isCovered: boolean;
}

export function reliabilityByGrade(scores: ArrayLike<number>, probability: ArrayLike<number>, bad: ArrayLike<number>): GradeReliability[] {
  const rows = Map.groupBy(Array.from({ length: scores.length }, (_, row) => row), (row) => gradeOfScore(scores[row] as number));
  return GRADE_FLOORS.flatMap(({ grade }) => {
    const members = rows.get(grade);
    return members ? [reliabilityOf(grade, members, probability, bad)] : [];
  });
}

function reliabilityOf(grade: CreditGrade, members: readonly number[], probability: ArrayLike<number>, bad: ArrayLike<number>): GradeReliability {
  const bads = members.filter((row) => bad[row] === 1).length;
  const stated = members.reduce((sum, row) => sum + (probability[row] as number), 0) / members.length;
  const { low, high } = binomialInterval(bads, members.length);
  return { grade, label: creditGradeLabels[grade], rows: members.length, bad: bads, stated, observed: bads / members.length, low, high, isCovered: stated >= low && stated <= high };
}
