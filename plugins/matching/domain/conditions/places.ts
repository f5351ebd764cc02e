/** Where the firm is registered and what it does: facts that no application changes. */
import { type Criteria, industryScopeOf, regionScopeOf } from '@rongqiao/contracts/criteria.ts';
import { industryLabel, isInIndustryScope } from '@rongqiao/contracts/values/industry.ts';
import { regionFullName } from '@rongqiao/contracts/values/region.ts';
import { isInRegionScope } from '@rongqiao/contracts/values/region-scope.ts';
import type { FirmProfile } from '../firm-profile.ts';
import { remember } from '../remember.ts';
import { judge, saidOnce, type Verdict } from './verdict.ts';

const regionsOf = remember(regionScopeOf);
const industriesOf = remember(industryScopeOf);

/** 辽宁省（不含大连）: the holes of a scope count, a prefix alone is wrong. */
export function judgeRegion(criteria: Criteria, { region }: FirmProfile): Verdict {
  const scope = regionsOf(criteria);
  return judge(region, { holds: (code) => !scope || isInRegionScope(code, scope), own: saidOnce(region, regionFullName) });
}

export function judgeIndustry(criteria: Criteria, { industry }: FirmProfile): Verdict {
  const scope = industriesOf(criteria);
  return judge(industry, { holds: (code) => !scope || isInIndustryScope(code, scope), own: saidOnce(industry, industryLabel) });
}
