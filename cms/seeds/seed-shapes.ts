/** What a row of demo data looks like: the contract without the review, and relations by human code. */
import { HumanCode, Slug } from '@rongqiao/contracts/attributes.ts';
import { departmentFields } from '@rongqiao/contracts/department.ts';
import { Enterprise } from '@rongqiao/contracts/enterprise.ts';
import { EnterpriseProject } from '@rongqiao/contracts/enterprise-project.ts';
import { financialProductFields } from '@rongqiao/contracts/financial-product.ts';
import { FinancingNeed } from '@rongqiao/contracts/financing-need.ts';
import { institutionFields } from '@rongqiao/contracts/institution.ts';
import { newsFields } from '@rongqiao/contracts/news.ts';
import { policyFields } from '@rongqiao/contracts/policy.ts';
import { Uscc } from '@rongqiao/contracts/values/uscc.ts';
import { z } from 'zod';

export const NewsSeed = z.strictObject({ ...newsFields.public, relatedPolicies: z.array(Slug).optional() });
export type NewsSeed = z.input<typeof NewsSeed>;

export const PolicySeed = z.strictObject({
  ...policyFields.public,
  mutualExclusions: z.array(Slug).optional(),
  department: HumanCode.optional(),
});
export type PolicySeed = z.input<typeof PolicySeed>;

export const InstitutionSeed = z.strictObject({
  ...institutionFields.public,
  ...institutionFields.sensitive,
  admittedOn: institutionFields.internal.admittedOn,
});
export type InstitutionSeed = z.input<typeof InstitutionSeed>;

export const FinancialProductSeed = z.strictObject({ ...financialProductFields.public, institution: Slug });
export type FinancialProductSeed = z.input<typeof FinancialProductSeed>;

export const EnterpriseSeed = z.strictObject(Enterprise.shape);
export type EnterpriseSeed = z.input<typeof EnterpriseSeed>;

export const EnterpriseProjectSeed = z.strictObject({ ...EnterpriseProject.shape, enterprise: Uscc });
export type EnterpriseProjectSeed = z.input<typeof EnterpriseProjectSeed>;

export const FinancingNeedSeed = z.strictObject({
  ...FinancingNeed.shape,
  enterprise: Uscc,
  project: HumanCode.optional(),
});
export type FinancingNeedSeed = z.input<typeof FinancingNeedSeed>;

export const DepartmentSeed = z.strictObject({ ...departmentFields.public, ...departmentFields.sensitive });
export type DepartmentSeed = z.input<typeof DepartmentSeed>;
