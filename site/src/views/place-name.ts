import { countryCode, isRegionCode, regionFullName, regionShortName } from '@rongqiao/contracts/values/region.ts';

/** 全国, 辽宁, 沈阳, 沈阳市和平区 — short, for a row. */
export function placeName(code: string | null | undefined): string {
  if (!code || !isRegionCode(code)) return '';
  if (code === countryCode) return '全国';
  return code.endsWith('00') ? regionShortName(code) : regionFullName(code).replace(/^.*省/, '');
}
