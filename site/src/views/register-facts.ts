import type { RegisterEntry } from '@rongqiao/accounts/contract.ts';
import { entityKindLabels, registerStatusLabels } from '@rongqiao/contracts/enterprise-kinds.ts';
import { industryLabel } from '@rongqiao/contracts/values/industry.ts';
import { formatShortYuan } from '@rongqiao/contracts/values/money.ts';
import { formatDay } from '@rongqiao/contracts/values/period.ts';
import { isRegionCode, regionFullName } from '@rongqiao/contracts/values/region.ts';
import type { Fact } from './policy-page.ts';

/** What the public register shows of a firm. */
export function registerFacts(entry: RegisterEntry): Fact[] {
  const facts: Fact[] = [
    { label: '企业名称', value: entry.name },
    { label: '统一社会信用代码', value: entry.uscc },
    { label: '法定代表人', value: entry.legalRepresentativeName },
    { label: '主体类型', value: entityKindLabels[entry.entityKind] },
    { label: '登记状态', value: registerStatusLabels[entry.registerStatus] },
    { label: '注册地', value: isRegionCode(entry.regionCode) ? regionFullName(entry.regionCode) : '' },
    { label: '行业', value: industryName(entry.industryCode) },
    { label: '成立日期', value: formatDay(entry.foundedOn) },
    { label: '注册资本', value: entry.registeredCapitalFen ? formatShortYuan(BigInt(entry.registeredCapitalFen)) : '' },
    { label: '住所', value: entry.registeredAddress },
    { label: '经营范围', value: entry.businessScope ?? '' },
  ];
  return facts.filter(({ value }) => value !== '');
}

function industryName(code: string): string {
  try {
    return industryLabel(code);
  } catch {
    return code;
  }
}
