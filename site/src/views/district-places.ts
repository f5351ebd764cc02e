/**
 * The middle of the urban districts of Shenyang and Dalian, WGS 84 degrees rounded to a hundredth (about a kilometre):
 * enough to say which outlet is nearer, and no more is said. Districts that are not here are only filtered by.
 */
import type { RegionCode } from '@rongqiao/contracts/values/region.ts';

export interface Place {
  latitude: number;
  longitude: number;
}

const places: Record<RegionCode, readonly [latitude: number, longitude: number]> = {
  '210102': [41.79, 123.41],
  '210103': [41.8, 123.46],
  '210104': [41.81, 123.47],
  '210105': [41.82, 123.43],
  '210106': [41.8, 123.36],
  '210111': [41.66, 123.34],
  '210112': [41.72, 123.45],
  '210113': [42.05, 123.52],
  '210114': [41.8, 123.31],
  '210202': [38.92, 121.64],
  '210203': [38.91, 121.61],
  '210204': [38.91, 121.58],
  '210211': [38.97, 121.53],
  '210212': [38.81, 121.26],
  '210213': [39.05, 121.78],
};

export function placeOfDistrict(code: RegionCode): Place | undefined {
  const found = places[code];
  return found && { latitude: found[0], longitude: found[1] };
}
