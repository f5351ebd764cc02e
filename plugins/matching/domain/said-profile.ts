/** A profile from what a visitor says of its firm: undated, and only as complete as the answers. */
import { Exclusion } from '@rongqiao/contracts/exclusion.ts';
import type { EntityKind } from '@rongqiao/contracts/enterprise-kinds.ts';
import type { TaxGrade } from '@rongqiao/contracts/tax-grade.ts';
import { classifyEnterpriseSize } from '@rongqiao/contracts/values/enterprise-size.ts';
import type { IndustryCode } from '@rongqiao/contracts/values/industry.ts';
import { ageInMonths, type IsoDay } from '@rongqiao/contracts/values/period.ts';
import type { RegionCode } from '@rongqiao/contracts/values/region.ts';
import type { FirmProfile } from './firm-profile.ts';

export interface Said {
  regionCode?: RegionCode | undefined;
  industryCode?: IndustryCode | undefined;
  entityKind?: EntityKind | undefined;
  foundedOn?: IsoDay | undefined;
  revenueFen?: bigint | undefined;
  employees?: number | undefined;
  taxGrade?: TaxGrade | undefined;
  hasBorrowed?: boolean | undefined;
  hasBadRecord?: boolean | undefined;
}

const said = <Value>(value: Value | undefined) => (value === undefined ? undefined : { value, asOf: null });

export function saidProfile(firm: Said, today: IsoDay): FirmProfile {
  return {
    region: said(firm.regionCode),
    industry: said(firm.industryCode),
    sizeClass: said(firmScale(firm)),
    entityKind: said(firm.entityKind),
    foundedOn: said(firm.foundedOn),
    revenueFen: said(firm.revenueFen),
    employees: said(firm.employees),
    taxGrade: said(firm.taxGrade),
    stage: said(firmStage(firm, today)),
    hasBorrowed: said(firm.hasBorrowed),
    standing: firm.hasBadRecord === false ? said({ present: [], absent: Exclusion.options }) : undefined,
  };
}

/** A class that rests on one indicator of two may still become lower, so it decides nothing yet. */
export function firmScale({ industryCode, revenueFen, employees, assetsFen, entityKind }: Pick<Said, 'industryCode' | 'revenueFen' | 'employees' | 'entityKind'> & { assetsFen?: bigint | undefined }) {
  if (!industryCode || industryCode.length < 2) return undefined;
  const size = classifyEnterpriseSize({ industryCode, revenueFen, employees, assetsFen, isIndividualBusiness: entityKind === 'individual-business' });
  return size.outcome === 'classified' && !size.isProvisional ? size.sizeClass : undefined;
}

/** A firm is young until the first, a small one until the second (C8, rule 2). */
export const startupMonths = [36, 60] as const;
const [youngUntil, smallUntil] = startupMonths;

/** 初创 by age, or by age and scale (C8, rule 2); the later stages need figures of more years than a visitor is asked for. */
export function firmStage({ foundedOn, revenueFen, employees }: Pick<Said, 'foundedOn' | 'revenueFen' | 'employees'>, today: IsoDay) {
  if (!foundedOn) return undefined;
  const months = ageInMonths(foundedOn, today);
  const isSmall = revenueFen !== undefined && revenueFen < 500_000_000n && employees !== undefined && employees < 30;
  return months < youngUntil || (months < smallUntil && isSmall) ? ('startup' as const) : undefined;
}
