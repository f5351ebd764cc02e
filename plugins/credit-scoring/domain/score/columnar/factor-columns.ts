/** Factor values of many firms, one typed array for each, as the factors have added them up. */
import type { Evaluation } from '../evaluate.ts';
import { gradeRank } from '../grade.ts';
import { isCounting } from '../measure.ts';

/** Components in the order of the card, by factor: repayment 1, recovery 2, arrears 1, tax 2, social insurance 2. */
export const componentsOfFactor: readonly number[] = [1, 2, 1, 2, 2];
export const COMPONENTS = 8;

export interface FactorColumns {
  rows: number;
  /** Hundredths of a point for each component; 0 where it does not count for the firm. */
  shares: Int32Array[];
  /** Σ amount weight × decay, and the same × value 0–100: whole numbers. */
  weights: Float64Array[];
  values: Float64Array[];
  /** Rank of the tightest cap beside that for little evidence, which follows from the weights; 0 is none. */
  caps: Uint8Array;
  /** 1 where coverage is enough for a grade. */
  rated: Uint8Array;
}

export function emptyColumns(rows: number): FactorColumns {
  const forEach = <Column>(make: () => Column): Column[] => Array.from({ length: COMPONENTS }, make);
  return {
    rows,
    shares: forEach(() => new Int32Array(rows)),
    weights: forEach(() => new Float64Array(rows)),
    values: forEach(() => new Float64Array(rows)),
    caps: new Uint8Array(rows),
    rated: new Uint8Array(rows),
  };
}

export function fillRow(
  { shares, weights, values, caps, rated }: FactorColumns,
  row: number,
  firm: Pick<Evaluation, 'parts' | 'caps' | 'beforeCaps'>,
): void {
  firm.parts.forEach(({ measure }, place) => {
    const counts = isCounting(measure.state);
    (shares[place] as Int32Array)[row] = counts ? measure.share : 0;
    (weights[place] as Float64Array)[row] = counts ? measure.tally.weight : 0;
    (values[place] as Float64Array)[row] = counts ? measure.tally.value : 0;
  });
  const cap = firm.caps.find(({ code }) => code !== 'little-evidence');
  caps[row] = cap ? gradeRank(cap.grade) : 0;
  rated[row] = firm.beforeCaps.grade === 'NR' ? 0 : 1;
}
