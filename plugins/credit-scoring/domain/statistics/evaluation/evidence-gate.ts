/** How much the outcomes seen so far allow: few bad firms cannot carry many coefficients. */
import { betaBelow } from '../measures/special-functions.ts';

export interface EvidenceGate {
  /** Fewest bad firms. */
  from: number;
  allows: 'expert-only' | 'recalibrate-expert' | 'woe-card' | 'additive-challenger';
  /** In Chinese, for a model card. */
  means: string;
}

/** The highest first. */
export const EVIDENCE_GATES: readonly EvidenceGate[] = [
  { from: 300, allows: 'additive-challenger', means: '可以训练证据权重评分卡，并用加性树桩模型作挑战者' },
  { from: 100, allows: 'woe-card', means: '可以训练证据权重评分卡，每个系数至少 10 家坏客户' },
  { from: 30, allows: 'recalibrate-expert', means: '只校准专家评分的截距和斜率（两个参数），不训练新卡' },
  { from: 0, allows: 'expert-only', means: '只用专家评分；违约率只给出上界，不给出估计值' },
];

export const evidenceGate = (bad: number): EvidenceGate => EVIDENCE_GATES.find(({ from }) => bad >= from) as EvidenceGate;

/**
 * The most prudent upper bound of the default rate of each grade (Pluto and Tasche 2005, independent defaults): a grade is
 * as good as all that are no better than it together, so no bound ever undercuts that of a better grade.
 *
 * `grades` best first; the bound is 1 for a grade that nobody holds and nobody worse.
 */
export function upperBoundByGrade(grades: readonly { grade: string; firms: number; bad: number }[], confidence = 0.9): { grade: string; bound: number }[] {
  return grades.map(({ grade }, at) => {
    const worse = grades.slice(at);
    const firms = worse.reduce((sum, one) => sum + one.firms, 0);
    const bad = worse.reduce((sum, one) => sum + one.bad, 0);
    return { grade, bound: upperBound(bad, firms, confidence) };
  });
}

/** The default rate at which seeing so few would have the chance 1 − confidence. */
export function upperBound(bad: number, firms: number, confidence: number): number {
  if (firms === 0 || bad >= firms) return 1;
  let [low, high] = [0, 1];
  for (let step = 0; step < 100; step++) {
    const middle = (low + high) / 2;
    if (betaBelow(middle, bad + 1, firms - bad) < confidence) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
