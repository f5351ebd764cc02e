/** How figures read. */
import type { ModelKind } from '../../plugins/credit-scoring/domain/statistics/cards/model.ts';

export const kindNames: Record<ModelKind, string> = { logit: '逻辑回归', woe: '证据权重评分卡', additive: '加性树桩评分卡' };

export const fixed = (value: number, digits = 4): string => value.toFixed(digits);
export const percent = (share: number): string => `${(100 * share).toFixed(1)}%`;
export const chance = (p: number): string => (p < 0.001 ? '不到 0.1%' : `${(100 * p).toFixed(1)}%`);
