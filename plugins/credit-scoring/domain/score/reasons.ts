import { CreditCategory, creditCategoryLabels } from '@rongqiao/contracts/credit-category.ts';
import { factorLabels } from '../../contract/credit-model.ts';
import type { NegativeReason, PositiveReason, UnknownPart } from '../../contract/score-result.ts';
import { type FactorMeasure, isCounting, roundedAverage } from './measure.ts';
import { type Reading, stateOf } from './reading.ts';
import type { FactorPoints } from './share-points.ts';

/** Reg B's comment on specific reasons: more than four are unlikely to help. */
const NEGATIVES_MAX = 4;

export function findNegatives(measures: readonly FactorMeasure[], shared: readonly FactorPoints[]): NegativeReason[] {
  const negatives: NegativeReason[] = [];
  for (let factor = 0; factor < measures.length; factor++) {
    const measure = measures[factor] as FactorMeasure;
    const { points, maxPointsNow, subScore } = shared[factor] as FactorPoints;
    const pointsLost = subScore === null ? 0 : maxPointsNow - points;
    if (pointsLost <= 0) continue;
    const sentence = `${factorLabels[measure.id]}少得${pointsLost}分：${hasOnlyGood(measure) ? NOT_ENOUGH : ''}${measure.sentence}`;
    /** Factors come in the order of the card, so one that lost as much stands after. */
    let place = negatives.length;
    for (; place > 0 && (negatives[place - 1] as NegativeReason).pointsLost < pointsLost; place--)
      negatives[place] = negatives[place - 1] as NegativeReason;
    negatives[place] = { factor: measure.id, pointsLost, sentence };
  }
  return negatives.length > NEGATIVES_MAX ? negatives.slice(0, NEGATIVES_MAX) : negatives;
}

export function findPositives(measures: readonly FactorMeasure[]): PositiveReason[] {
  return measures.flatMap(({ id, goodNews }) =>
    goodNews.map(({ component, sentence }) => ({ factor: id, component, sentence })),
  );
}

const NOT_ENOUGH = '记录良好，但分量还不够，继续积累后会增加。';

const hasOnlyGood = ({ components }: FactorMeasure): boolean =>
  components.every(({ state, tally }) => !isCounting(state) || roundedAverage(tally) >= 95);

/** Categories that the card reads. */
const read: readonly CreditCategory[] = ['loans', 'receivables', 'invoices', 'tax', 'social-insurance', 'utilities'];

export function findUnknowns(reading: Reading): UnknownPart[] {
  return CreditCategory.options.flatMap((category) => {
    const state = stateOf(reading, category);
    if (!read.includes(category) || (state !== 'not-connected' && state !== 'withdrawn')) return [];
    const label = creditCategoryLabels[category];
    const sentence =
      state === 'withdrawn'
        ? `${label}的授权已撤回：等级不高于撤回前，重新授权后恢复更新。`
        : `${label}尚未接入：接入后分数可能上升，也可能下降。`;
    return [{ category, state, sentence }];
  });
}
