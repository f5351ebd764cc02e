/** Places to choose from: those of a staff member's own regions, found by a part of their name or their number. */
import { childRegions, type RegionCode, regionFullName } from '@rongqiao/contracts/values/region.ts';

/** The own regions themselves and everything in them, from large to small. */
export function regionsBelow(own: readonly RegionCode[]): RegionCode[] {
  const below = own.flatMap(childRegions);
  return [...new Set(below.length === 0 ? own : [...own, ...regionsBelow(below)])];
}

export const findRegions = (offered: readonly RegionCode[], text: string, most: number): RegionCode[] =>
  offered.filter((code) => code.startsWith(text.trim()) || regionFullName(code).includes(text.trim())).slice(0, most);
