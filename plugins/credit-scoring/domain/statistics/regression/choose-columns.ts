/** Which columns a card takes: informative, not saying the same, each with the sign that its weights promise. */
import { correlation } from './correlation.ts';
import { fitLogistic, type LogisticFit } from './logistic.ts';

export interface Candidate {
  column: string;
  informationValue: number;
  /** Weight of evidence of each training row. */
  weights: Float64Array;
}

export interface Choice<C extends Candidate> {
  chosen: C[];
  fit: LogisticFit;
  dropped: { column: string; why: 'uninformative' | 'correlated' | 'too-many' | 'wrong-sign' | 'insignificant'; with?: string }[];
}

export interface ChoiceLimits {
  leastInformation: number;
  /** |ρ| of two columns of a card stays below. */
  mostCorrelation: number;
  mostColumns: number;
  /** |coefficient ÷ standard error| of each column; √2 is where Akaike's criterion would drop it. */
  leastZ: number;
  ridge: number;
}

export function chooseColumns<C extends Candidate>(candidates: readonly C[], bad: Uint8Array, limits: ChoiceLimits): Choice<C> {
  const dropped: Choice<C>['dropped'] = [];
  const chosen: C[] = [];
  const byInformation = candidates.toSorted((one, other) => other.informationValue - one.informationValue || (one.column < other.column ? -1 : 1));
  for (const candidate of byInformation) {
    const { column, informationValue, weights } = candidate;
    const twin = chosen.find((one) => Math.abs(correlation(one.weights, weights)) >= limits.mostCorrelation);
    if (informationValue < limits.leastInformation) dropped.push({ column, why: 'uninformative' });
    else if (twin) dropped.push({ column, why: 'correlated', with: twin.column });
    else if (chosen.length >= limits.mostColumns) dropped.push({ column, why: 'too-many' });
    else chosen.push(candidate);
  }
  return dropUnproven(chosen, dropped, bad, limits);
}

/**
 * A weight is high where firms are good, so every coefficient on P(bad) must be negative, and further from zero than chance
 * would carry it. The worst offender goes, and the rest is fitted again.
 */
function dropUnproven<C extends Candidate>(chosen: C[], dropped: Choice<C>['dropped'], bad: Uint8Array, limits: ChoiceLimits): Choice<C> {
  const fit = fitLogistic(chosen.map(({ weights }) => weights), bad, limits);
  const z = fit.coefficients.map((coefficient, at) => coefficient / (fit.standardErrors[at + 1] as number));
  const most = Math.max(...z);
  if (chosen.length <= 1 || most <= -limits.leastZ) return { chosen, fit, dropped };
  const worst = chosen[z.indexOf(most)] as C;
  const why = most > 0 ? 'wrong-sign' : 'insignificant';
  return dropUnproven(chosen.filter((one) => one !== worst), [...dropped, { column: worst.column, why }], bad, limits);
}
