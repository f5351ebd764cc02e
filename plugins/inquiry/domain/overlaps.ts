import { isWithin, type RegionCode } from '@rongqiao/contracts/values/region.ts';

/** Whether two lists of places have ground in common. */
export const overlaps = (some: readonly RegionCode[], others: readonly RegionCode[]): boolean =>
  some.some((one) => others.some((other) => isWithin(one, other) || isWithin(other, one)));
