import { CreditCategory, creditCategoryLabels } from '@rongqiao/contracts/credit-category.ts';
import { FactorId, factorLabels } from '../../contract/credit-model.ts';
import type { FactorScore, NegativeReason, PositiveReason, UnknownPart } from '../../contract/score-result.ts';
import type { FactorMeasure } from './measure.ts';
import { type Reading, stateOf } from './reading.ts';

/** Reg B's comment on specific reasons: more than four are unlikely to help. */
const NEGATIVES_MAX = 4;

export function findNegatives(factors: readonly FactorScore[]): NegativeReason[] {
  return factors
    .flatMap(({ id, points, maxPointsNow, subScore, sentence, components }) => {
      const pointsLost = subScore === null ? 0 : maxPointsNow - points;
      return pointsLost > 0
        ? [
            {
              factor: id,
              pointsLost,
              sentence: `${factorLabels[id]}少得${pointsLost}分：${hasOnlyGood(components) ? NOT_ENOUGH : ''}${sentence}`,
            },
          ]
        : [];
    })
    .toSorted(
      (one, other) =>
        other.pointsLost - one.pointsLost ||
        FactorId.options.indexOf(one.factor) - FactorId.options.indexOf(other.factor),
    )
    .slice(0, NEGATIVES_MAX);
}

export function findPositives(measures: readonly FactorMeasure[]): PositiveReason[] {
  return measures.flatMap(({ id, goodNews }) =>
    goodNews.map(({ component, sentence }) => ({ factor: id, component, sentence })),
  );
}

const NOT_ENOUGH = '记录良好，但分量还不够，继续积累后会增加。';

const hasOnlyGood = (components: FactorScore['components']): boolean =>
  components.every(({ average }) => average === null || average >= 95);

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
