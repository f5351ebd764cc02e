/** The scorecard: exact monotone bins, weights of evidence, one logistic regression, whole points. */
import { type BinOptions, binColumn, type ColumnBins, DEFAULT_BINNING, type WeightedBin } from '../binning/bin-column.ts';
import { weighColumn } from '../binning/weigh-column.ts';
import { chooseColumns, type Choice } from '../regression/choose-columns.ts';
import { countBad, type Sample } from '../sample/sample.ts';
import type { PointsCard, PointsFactor } from './model.ts';
import { factorOf, PLATFORM_SCALE, type Scale, scoreFromLogOddsOfBad } from './scale.ts';

export interface WoeCardOptions {
  binning: BinOptions;
  leastInformation: number;
  mostCorrelation: number;
  /** Bad firms that one coefficient needs. */
  badPerColumn: number;
  leastZ: number;
  ridge: number;
  scale: Scale;
}

export const DEFAULT_WOE_CARD: WoeCardOptions = { binning: DEFAULT_BINNING, leastInformation: 0.02, mostCorrelation: 0.75, badPerColumn: 10, leastZ: Math.SQRT2, ridge: 1, scale: PLATFORM_SCALE };

interface BinnedCandidate {
  column: string;
  informationValue: number;
  weights: Float64Array;
  bins: ColumnBins;
}

export interface FittedWoeCard {
  model: PointsCard;
  /** Of every column, chosen or not. */
  bins: ColumnBins[];
  choice: Choice<BinnedCandidate>;
}

export function fitWoeCard(sample: Sample, options: WoeCardOptions = DEFAULT_WOE_CARD): FittedWoeCard {
  const candidates = sample.columns.map((column) => {
    const bins = binColumn(column, sample.bad, options.binning);
    return { column: column.name, informationValue: bins.informationValue, weights: weighColumn(column, bins), bins };
  });
  const mostColumns = Math.max(1, Math.floor(countBad(sample) / options.badPerColumn));
  const choice = chooseColumns(candidates, sample.bad, { ...options, mostColumns });
  const factors = choice.chosen.map(({ bins }, at) => toFactor(bins, (weight) => Math.round(-factorOf(options.scale) * (choice.fit.coefficients[at] as number) * weight)));
  const base = Math.round(scoreFromLogOddsOfBad(choice.fit.intercept, options.scale));
  return { model: { kind: 'woe', scale: options.scale, base, factors }, bins: candidates.map(({ bins }) => bins), choice };
}

function toFactor(bins: ColumnBins, points: (weight: number) => number): PointsFactor {
  const rounded = ({ weight }: WeightedBin) => points(weight) + 0;
  const missing = bins.missing ? rounded(bins.missing) : null;
  if (bins.kind === 'number') {
    const specials = bins.specials.map((bin) => ({ value: bin.value, points: rounded(bin) }));
    return { column: bins.column, kind: 'number', cuts: bins.cuts, points: bins.bins.map(rounded), specials, missing, unseen: 0 };
  }
  return { column: bins.column, kind: 'category', groups: bins.bins.map((bin) => ({ levels: bin.levels, points: rounded(bin) })), missing, unseen: 0 };
}
