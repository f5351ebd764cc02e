/** What the register form offers to choose from. */
import { entityKindLabels } from '@rongqiao/contracts/enterprise-kinds.ts';
import { industrySections } from '@rongqiao/contracts/values/industry.ts';
import { childRegions, isRegionCode, regionFullName, regionName } from '@rongqiao/contracts/values/region.ts';
import { provinceCode } from '../finders/places.ts';

export const entityKindOptions = Object.entries(entityKindLabels).map(([value, label]) => ({ value, label }));

/** Divisions of GB/T 4754 under their sections: C35 专用设备制造业 under 制造业. */
export const industryOptions = Object.entries(industrySections).flatMap(([letter, { label: section, divisions }]) =>
  Object.entries(divisions).map(([number, label]) => ({ value: letter + number, label: `${label}（${letter}${number}）`, group: section })),
);

const inProvince = childRegions(provinceCode).flatMap((city) =>
  childRegions(city).map((county) => ({ value: county, label: regionName(county), group: regionName(city) })),
);

/** The districts of the province, and wherever the code says that the firm was registered. */
export function regionOptions(uscc: string) {
  const registeredIn = uscc.slice(2, 8);
  const isElsewhere = isRegionCode(registeredIn) && !inProvince.some(({ value }) => value === registeredIn);
  return isElsewhere ? [{ value: registeredIn, label: regionFullName(registeredIn), group: '按统一社会信用代码' }, ...inProvince] : inProvince;
}
