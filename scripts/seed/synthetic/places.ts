/** Where invented enterprises are: the counties of Liaoning's fourteen cities, the large cities more often. */
import { childRegions, regionName, regionShortName } from '@rongqiao/contracts/values/region.ts';

/** Shares of a hundred, roughly as registered firms are spread. */
const cityShares: Record<string, number> = {
  '210100': 26,
  '210200': 24,
  '210300': 8,
  '210400': 4,
  '210500': 4,
  '210600': 5,
  '210700': 5,
  '210800': 5,
  '210900': 3,
  '211000': 4,
  '211100': 3,
  '211200': 3,
  '211300': 3,
  '211400': 3,
};

export interface Place {
  regionCode: string;
  cityName: string;
  countyName: string;
}

export interface City {
  share: number;
  places: Place[];
}

export const cities: City[] = Object.entries(cityShares).map(([city, share]) => ({
  share,
  places: childRegions(city).map((regionCode) => ({ regionCode, cityName: regionShortName(city), countyName: regionName(regionCode) })),
}));
