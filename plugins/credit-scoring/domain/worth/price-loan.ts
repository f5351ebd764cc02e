/** What a loan must earn: a lender's tool, for calibrated models only. Source: BIS CRE31. */
import { normalCdf, normalQuantile } from './normal-distribution.ts';

export interface CapitalInput {
  /** Probabilities and shares of one. */
  pd: number;
  lgd: number;
  maturityYears: number;
  /** Yearly sales in millions of euro, 5–50: the reduction for small firms. Absent: a large corporate. */
  salesMillionEuro?: number;
}

/** K, the capital that a loan ties up, as a share of it. */
export function capitalRequirement({ pd, lgd, maturityYears, salesMillionEuro }: CapitalInput): number {
  const e = (1 - Math.exp(-50 * pd)) / (1 - Math.exp(-50));
  const small =
    salesMillionEuro === undefined ? 0 : 0.04 * (1 - (Math.min(50, Math.max(5, salesMillionEuro)) - 5) / 45);
  const r = 0.12 * e + 0.24 * (1 - e) - small;
  const b = (0.11852 - 0.05478 * Math.log(pd)) ** 2;
  const stressed = normalCdf((normalQuantile(pd) + Math.sqrt(r) * normalQuantile(0.999)) / Math.sqrt(1 - r));
  return ((lgd * stressed - pd * lgd) * (1 + (maturityYears - 2.5) * b)) / (1 - 1.5 * b);
}

export interface PriceInput extends CapitalInput {
  /** The model's grades are backed by outcomes; without, there is no probability to price with. */
  isCalibrated: boolean;
  costOfFunds: number;
  operatingCost: number;
  hurdle: number;
}

/** Yearly rate as a share of one; undefined for an uncalibrated model. */
export function priceLoan(input: PriceInput): number | undefined {
  if (!input.isCalibrated) return undefined;
  return (
    input.costOfFunds +
    input.operatingCost +
    input.pd * input.lgd +
    capitalRequirement(input) * (input.hurdle - input.costOfFunds)
  );
}

/** Yearly rate → share of customers who leave at it. */
export interface LossPoint {
  rate: number;
  loss: number;
}

/** The rate of the curve that earns most on those who stay: (1 − loss)·(r·(1 − PD) − PD·LGD). */
export function bestRate(
  curve: readonly LossPoint[],
  pd: number,
  lgd: number,
): { rate: number; profit: number } | undefined {
  const priced = curve.map(({ rate, loss }) => ({ rate, profit: (1 - loss) * (rate * (1 - pd) - pd * lgd) }));
  return priced.toSorted((one, other) => other.profit - one.profit || one.rate - other.rate)[0];
}
