/**
 * Every code list by its name, code → Chinese label, in the order to show. Strapi's schemas name the list of each
 * attribute (`pluginOptions.list`, or `options.list` where an attribute holds several codes).
 */
import { adminLevelLabels } from './admin-level.ts';
import { creditGradeLabels } from './credit-grade.ts';
import { departmentKindLabels } from './department.ts';
import { entityKindLabels, ownershipKindLabels, registerStatusLabels } from './enterprise-kinds.ts';
import { projectStageLabels } from './enterprise-project.ts';
import { exclusionLabels } from './exclusion.ts';
import { feeBasisLabels, feeKindLabels, feePayerLabels, feeTimingLabels } from './fee.ts';
import { rateKindLabels } from './financial-product.ts';
import { needPurposeLabels, needStateLabels } from './financing-need.ts';
import { guaranteeKindLabels } from './guarantee-kind.ts';
import { institutionKindLabels } from './institution-kind.ts';
import { lifecycleStageLabels } from './lifecycle-stage.ts';
import { materialSourceLabels } from './material.ts';
import { newsCategoryLabels, reprintBasisLabels } from './news.ts';
import {
  issuerKindLabels,
  policyKindLabels,
  policyStatusLabels,
  policyTopicLabels,
  policyTrackLabels,
  supportBaseLabels,
} from './policy-kinds.ts';
import { ratePeriodLabels, sourceKindLabels } from './policy-parts.ts';
import { productFamilyLabels, productKindLabels } from './product-kind.ts';
import { qualificationLabels } from './qualification.ts';
import { repaymentMethodLabels } from './repayment-method.ts';
import { reviewStateLabels } from './review-state.ts';
import { taxGradeLabels } from './tax-grade.ts';
import { sizeClassLabels } from './values/enterprise-size.ts';
import { industrySections } from './values/industry.ts';
import { lprTermLabels } from './values/lpr.ts';
import { childRegions, countryCode, type RegionCode, regionFullName } from './values/region.ts';

export const codeLists = {
  AdminLevel: adminLevelLabels,
  CreditGrade: creditGradeLabels,
  DepartmentKind: departmentKindLabels,
  EntityKind: entityKindLabels,
  Exclusion: exclusionLabels,
  FeeBasis: feeBasisLabels,
  FeeKind: feeKindLabels,
  FeePayer: feePayerLabels,
  FeeTiming: feeTimingLabels,
  GuaranteeKind: guaranteeKindLabels,
  Industry: industryLabels(),
  InstitutionKind: institutionKindLabels,
  IssuerKind: issuerKindLabels,
  LifecycleStage: lifecycleStageLabels,
  LprTerm: lprTermLabels,
  MaterialSource: materialSourceLabels,
  NeedPurpose: needPurposeLabels,
  NeedState: needStateLabels,
  NewsCategory: newsCategoryLabels,
  OwnershipKind: ownershipKindLabels,
  PolicyKind: policyKindLabels,
  PolicyStatus: policyStatusLabels,
  PolicyTopic: policyTopicLabels,
  PolicyTrack: policyTrackLabels,
  ProductFamily: productFamilyLabels,
  ProductKind: productKindLabels,
  ProjectStage: projectStageLabels,
  Qualification: qualificationLabels,
  RateKind: rateKindLabels,
  RatePeriod: ratePeriodLabels,
  Region: regionLabels(),
  RegisterStatus: registerStatusLabels,
  RepaymentMethod: repaymentMethodLabels,
  ReprintBasis: reprintBasisLabels,
  ReviewState: reviewStateLabels,
  SizeClass: sizeClassLabels,
  SourceKind: sourceKindLabels,
  SupportBase: supportBaseLabels,
  TaxGrade: taxGradeLabels,
} satisfies Record<string, Record<string, string>>;

export type CodeListName = keyof typeof codeLists;

/** Sections and divisions; finer codes are valid too, but nobody picks them from a list. */
function industryLabels(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(industrySections).flatMap(([section, { label, divisions }]) => [
      [section, label],
      ...Object.entries(divisions).map(([division, name]) => [section + division, name]),
    ]),
  );
}

/** The country, its provinces and cities, and the counties of Liaoning; other counties are valid too. */
function regionLabels(): Record<string, string> {
  const provinces = childRegions(countryCode);
  const cities = provinces.flatMap((province) =>
    childRegions(province).filter((city) => !isGroupingOnly(city, province)),
  );
  const counties = childRegions('210000').flatMap(childRegions);
  return Object.fromEntries(
    [countryCode, ...provinces, ...cities, ...counties].map((code) => [code, regionFullName(code)]),
  );
}

/** 市辖区 of 北京市 and the like: no place of its own. */
function isGroupingOnly(code: RegionCode, parent: RegionCode): boolean {
  return regionFullName(code) === regionFullName(parent);
}
