import { z } from 'zod';
import { AdminLevel } from './admin-level.ts';
import { optionalText, Slug, text, WebAddress, WorkingDays } from './attributes.ts';
import type { FieldsByClass, RelationTo } from './classification.ts';
import { Criteria } from './criteria.ts';
import { Material } from './material.ts';
import { IssuerKind, PolicyKind, PolicyStatus, PolicyTopic, PolicyTrack } from './policy-kinds.ts';
import { BasisDocument, Contact, PolicySource, Support } from './policy-parts.ts';
import { reviewFields } from './review-state.ts';
import { uids } from './uids.ts';
import { Fen } from './values/money.ts';
import { IsoDay } from './values/period.ts';
import { RegionCode } from './values/region.ts';

export const policyFields = {
  public: {
    slug: Slug,
    title: text(150),
    summary: text(300),
    documentNumber: optionalText(60),
    issuer: text(120),
    issuerKind: IssuerKind,
    level: AdminLevel,
    regionCode: RegionCode,
    kind: PolicyKind,
    topics: z.array(PolicyTopic).max(12).nullish(),
    /** 有效性; `status` is Strapi's word for draft or published. */
    policyStatus: PolicyStatus,
    issuedOn: IsoDay.nullish(),
    effectiveFrom: IsoDay.nullish(),
    effectiveTo: IsoDay.nullish(),
    version: z.int().min(1).max(999),
    versionNote: optionalText(300),
    beneficiaries: text(500),
    criteria: Criteria.nullish(),
    conditionsText: optionalText(2000),
    supports: z.array(Support).max(10).nullish(),
    totalBudgetFen: Fen.nullish(),
    remainingBudgetFen: Fen.nullish(),
    budgetCheckedOn: IsoDay.nullish(),
    exclusionText: optionalText(500),
    track: PolicyTrack,
    materials: z.array(Material).max(40).nullish(),
    acceptingDepartment: text(120),
    contacts: z.array(Contact).max(20).nullish(),
    windowOpensOn: IsoDay.nullish(),
    windowClosesOn: IsoDay.nullish(),
    processingDays: WorkingDays.nullish(),
    processText: optionalText(2000),
    applyUrl: WebAddress.nullish(),
    basisDocuments: z.array(BasisDocument).max(20).nullish(),
    sources: z.array(PolicySource).max(10).nullish(),
    interpretation: optionalText(20_000),
    sourceUrl: WebAddress.nullish(),
    checkedOn: IsoDay.nullish(),
    isDemo: z.boolean(),
  },
  internal: reviewFields,
} satisfies FieldsByClass;

/** Exclusion is mutual: the edge is written once, on either side, and read in both directions. */
export const policyRelations = {
  mutualExclusions: { to: uids.policy, many: true, classification: 'public', required: false },
  department: { to: uids.department, many: false, classification: 'internal', required: false },
} as const satisfies Record<string, RelationTo>;

export const PublicPolicy = z.object(policyFields.public);
export const Policy = z.object({ ...policyFields.public, ...policyFields.internal });
export type Policy = z.infer<typeof Policy>;
