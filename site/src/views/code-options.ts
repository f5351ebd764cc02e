/** Codes to choose from, as forms show them. */
import { cityChannels } from '@rongqiao/contracts/values/city-channel.ts';
import { industryLabel, industrySections, parseIndustry } from '@rongqiao/contracts/values/industry.ts';
import { childRegions, countryCode, isRegionCode, regionFullName } from '@rongqiao/contracts/values/region.ts';
import { placeName } from './place-name.ts';

export interface CodeOption {
  value: string;
  label: string;
  group?: string;
}

export const optionsOf = (labels: Record<string, string>): CodeOption[] => Object.entries(labels).map(([value, label]) => ({ value, label }));

const home = '210000';

/** Where a product is offered: the country, the province with its cities, the other provinces; `held` stays choosable. */
export function placeOptions(held: string): CodeOption[] {
  const near = [home, ...cityChannels.map(({ regionCode }) => regionCode)];
  const provinces = childRegions(countryCode).filter((code) => code !== home);
  const known = [countryCode, ...near, ...provinces];
  return [
    { value: countryCode, label: '全国' },
    ...near.map((value) => ({ value, label: regionFullName(value).replace(/^辽宁省(?=.)/, ''), group: '辽宁省' })),
    ...provinces.map((value) => ({ value, label: regionFullName(value), group: '其他省份' })),
    ...(isRegionCode(held) && !known.includes(held) ? [{ value: held, label: regionFullName(held) }] : []),
  ];
}

/** Ticks: the province and its cities, and whatever is held already; other places are written beside them. */
export function regionTicks(held: string[]): CodeOption[] {
  const near = [home, ...cityChannels.map(({ regionCode }) => regionCode)];
  const others = held.filter((code) => isRegionCode(code) && !near.includes(code));
  return [...near.map((value) => ({ value, label: value === home ? '辽宁全省' : placeName(value) })), ...others.map((value) => ({ value, label: value === countryCode ? '全国' : regionFullName(value) }))];
}

/** Ticks: the twenty sections, and finer codes that are held already. */
export function industryTicks(held: string[]): CodeOption[] {
  const finer = held.filter((code) => !(code in industrySections) && parseIndustry(code).ok);
  return [...Object.entries(industrySections).map(([value, { label }]) => ({ value, label })), ...finer.map((value) => ({ value, label: industryLabel(value) }))];
}
