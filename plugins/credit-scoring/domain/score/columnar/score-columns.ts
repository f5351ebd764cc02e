/**
 * Many firms at once, from their factor values: the arithmetic of pool.ts, share-points.ts, grade.ts and the caps over
 * typed arrays, with nothing made per firm. The same values give the same points, score, grade and reasons.
 */
import type { CreditModel } from '../../../contract/credit-model.ts';
import { ScoreGrade } from '../../../contract/score-result.ts';
import { apportionInto } from '../apportion.ts';
import { gradeOf, gradeRank, topOfBand } from '../grade.ts';
import { WHOLE, evidencePoints, scale, scoreOfLevel } from '../pool.ts';
import { weightUnit } from '../tally.ts';
import { COMPONENTS, type FactorColumns, componentsOfFactor } from './factor-columns.ts';

const FACTORS = componentsOfFactor.length;
const REASONS = 4;
const factorOf = Int32Array.from(componentsOfFactor.flatMap((count, factor) => Array<number>(count).fill(factor)));

export interface ScoreColumns {
  score: Int16Array;
  beforeCaps: Int16Array;
  /** Places in ScoreGrade, 0 the best. */
  grade: Uint8Array;
  /** Five for each firm, factors in the order of the card. */
  points: Int16Array;
  /** Four for each firm: the factors that lost most, most first; -1 where there are no more. */
  reasons: Int8Array;
  /** What each reason cost. */
  pointsLost: Int16Array;
}

export function scoreColumns(model: CreditModel, columns: FactorColumns): ScoreColumns {
  const { rows } = columns;
  const result: ScoreColumns = {
    score: new Int16Array(rows),
    beforeCaps: new Int16Array(rows),
    grade: new Uint8Array(rows),
    points: new Int16Array(rows * FACTORS),
    reasons: new Int8Array(rows * REASONS).fill(-1),
    pointsLost: new Int16Array(rows * REASONS),
  };
  const share = makeSharer(model, columns, result);
  const grade = makeGrader(model, columns, result);
  for (let row = 0; row < rows; row++) grade(row, share(row));
  return result;
}

/** One firm's level, points and reasons; gives how many points of the card rest on records. */
function makeSharer(model: CreditModel, { shares, weights, values }: FactorColumns, result: ScoreColumns) {
  const { base, range } = model.scale;
  const shrinkage = model.evidence.shrinkage * weightUnit(model.decay);
  const prior = model.evidence.priorPoints * 100 * WHOLE;
  const priorValue = prior * model.evidence.priorValue;
  const evidences = new Float64Array(COMPONENTS);
  const weighed = new Float64Array(COMPONENTS);
  const level = { value: 0, evidence: 0 };
  const [shareOf, earnedOf, exact, rests] = [0, 1, 2, 3].map(() => new Float64Array(FACTORS)) as FourColumns;
  const most = new Int32Array(FACTORS);
  const points = new Int32Array(FACTORS);
  const unbounded = new Int32Array(FACTORS).fill(range);

  return (row: number): number => {
    level.value = priorValue;
    level.evidence = prior;
    let usable = 0;
    let known = 0;
    let earned = 0;
    for (let place = 0; place < COMPONENTS; place++) {
      const share = (shares[place] as Int32Array)[row] as number;
      const weight = (weights[place] as Float64Array)[row] as number;
      const total = weight + shrinkage;
      const evidence = scale(weight, total);
      const value = scale((values[place] as Float64Array)[row] as number, total);
      evidences[place] = evidence;
      weighed[place] = value;
      level.value += share * value;
      level.evidence += share * evidence;
      usable += share;
      known += (share * evidence) / WHOLE;
      earned += (share * value) / WHOLE;
    }
    const score = scoreOfLevel(level, model);
    result.beforeCaps[row] = score;
    if (usable > 0) {
      const mean = level.value / level.evidence;
      const filler = usable > known ? (mean * usable - earned) / (usable - known) : mean;
      shareOf.fill(0);
      earnedOf.fill(0);
      for (let place = 0; place < COMPONENTS; place++) {
        const share = (shares[place] as Int32Array)[row] as number;
        const factor = factorOf[place] as number;
        const part = (weighed[place] as number) / WHOLE + filler * (1 - (evidences[place] as number) / WHOLE);
        shareOf[factor] = (shareOf[factor] as number) + share;
        earnedOf[factor] = (earnedOf[factor] as number) + share * part;
      }
      for (let factor = 0; factor < FACTORS; factor++) exact[factor] = (range * (shareOf[factor] as number)) / usable;
      apportionInto(most, exact, rests, range, unbounded);
      for (let factor = 0; factor < FACTORS; factor++) {
        const share = shareOf[factor] as number;
        const subScore = share === 0 ? 0 : Math.min(100, Math.max(0, (earnedOf[factor] as number) / share));
        exact[factor] = ((exact[factor] as number) * subScore) / 100;
      }
      apportionInto(points, exact, rests, score - base, most);
      for (let factor = 0; factor < FACTORS; factor++) {
        const own = points[factor] as number;
        result.points[row * FACTORS + factor] = own;
        addReason(result, row * REASONS, factor, (most[factor] as number) - own);
      }
    }
    return evidencePoints(level, model);
  };
}

type FourColumns = [Float64Array, Float64Array, Float64Array, Float64Array];

/** Factors come in order, so one that lost as much stands before the next. */
function addReason({ reasons, pointsLost }: ScoreColumns, first: number, factor: number, lost: number): void {
  if (lost <= 0) return;
  let place = REASONS;
  while (place > 0 && (pointsLost[first + place - 1] as number) < lost) {
    place--;
    if (place + 1 < REASONS) {
      pointsLost[first + place + 1] = pointsLost[first + place] as number;
      reasons[first + place + 1] = reasons[first + place] as number;
    }
  }
  if (place === REASONS) return;
  pointsLost[first + place] = lost;
  reasons[first + place] = factor;
}

function makeGrader(model: CreditModel, { caps, rated }: FactorColumns, result: ScoreColumns) {
  const { base, range } = model.scale;
  const bands = Uint8Array.from({ length: range + 1 }, (_, points) => gradeRank(gradeOf(base + points, model)));
  const tops = Int16Array.from(ScoreGrade.options, (grade) => topOfBand(grade, model));
  const unrated = gradeRank('NR');
  const little = model.caps['little-evidence'];
  const littleRank = gradeRank(little.grade);
  const littlePoints = little.points ?? 0;
  return (row: number, evidence: number): void => {
    const points = result.beforeCaps[row] as number;
    const own = caps[row] as number;
    const cap = evidence < littlePoints && littleRank > own ? littleRank : own;
    const grade = rated[row] === 1 ? (bands[points - base] as number) : unrated;
    result.grade[row] = grade > cap ? grade : cap;
    result.score[row] = Math.min(points, tops[cap] as number);
  };
}
