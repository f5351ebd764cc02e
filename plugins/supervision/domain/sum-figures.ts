/** From counted cells to the figures of the platform and of each place. */
import { countryCode, isRegionCode, parentRegion, regionLevel } from '@rongqiao/contracts/values/region.ts';
import type { PlaceCounts, PlatformCounts } from '../contract.ts';

export const measures = ['products', 'institutions', 'policiesInForce', 'openWindows', 'needs', 'enterprises'] as const;
export type Measure = (typeof measures)[number];

/** So many rows of one measure in one region with one code (a kind, a purpose, an industry section). */
export interface Cell {
  measure: Measure;
  regionCode: string | null;
  code: string | null;
  count: number;
  /** Only needs have one. */
  amountFen: bigint;
}

const none: PlatformCounts = { products: 0, institutions: 0, policiesInForce: 0, openWindows: 0, needs: 0, needsAmountFen: 0n, enterprises: 0 };

export const sumFigures = (cells: Cell[]): PlatformCounts => cells.reduce(added, none);

/** A district's figures are its city's; a region that nobody knows counts for the country. In the order of the codes. */
export function sumByPlace(cells: Cell[]): PlaceCounts[] {
  const places = Map.groupBy(cells.filter(({ measure }) => measure !== 'needs'), ({ regionCode }) => placeOf(regionCode));
  return [...places].map(([regionCode, own]) => ({ regionCode, ...withoutNeeds(sumFigures(own)) })).sort((one, other) => one.regionCode.localeCompare(other.regionCode));
}

/** How many of each code, most first. */
export function countByCode(cells: Cell[], measure: Measure): { code: string; count: number }[] {
  const ofMeasure = cells.filter((cell) => cell.measure === measure && cell.code !== null);
  return [...Map.groupBy(ofMeasure, ({ code }) => code ?? '')]
    .map(([code, own]) => ({ code, count: own.reduce((sum, { count }) => sum + count, 0) }))
    .sort((one, other) => other.count - one.count || one.code.localeCompare(other.code));
}

const withoutNeeds = ({ needs: _needs, needsAmountFen: _amount, ...others }: PlatformCounts) => others;

const added = (sum: PlatformCounts, { measure, count, amountFen }: Cell): PlatformCounts => ({
  ...sum,
  [measure]: sum[measure] + count,
  needsAmountFen: sum.needsAmountFen + amountFen,
});

function placeOf(regionCode: string | null): string {
  if (!regionCode || !isRegionCode(regionCode)) return countryCode;
  return regionLevel(regionCode) === 'county' ? (parentRegion(regionCode) ?? countryCode) : regionCode;
}
