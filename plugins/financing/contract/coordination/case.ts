/** A firm in the mechanism, from the visit to the decision, as its team, its institution and it itself see it. */
import { HumanCode } from '@rongqiao/contracts/attributes.ts';
import { RegionCode } from '@rongqiao/contracts/values/region.ts';
import { Fen } from '@rongqiao/contracts/values/money.ts';
import { AnnualRate } from '@rongqiao/contracts/values/ratio.ts';
import { IsoDay } from '@rongqiao/contracts/values/period.ts';
import { z } from 'zod';
import { Id, Moment } from '../fields.ts';
import { RefusalCode } from '../refusal-reasons.ts';
import { CaseAction, CaseSide, CaseState, RecommendationState, Standard } from './words.ts';

export const CASES_PER_PAGE = 30;

/** What the firm is looking for; an amount says that there is a need. */
export const CaseNeed = z.object({ amountFen: Fen.nullable(), termMonths: z.int().nullable(), purposeText: z.string() });

export const caseBrief = {
  id: Id,
  /** XT-…, as on paper and on the phone. */
  code: HumanCode,
  uscc: z.string(),
  enterpriseName: z.string(),
  regionCode: RegionCode,
  state: CaseState,
  way: z.enum(['visit', 'self']),
  ...CaseNeed.shape,
  visitedOn: IsoDay.nullable(),
  institutionName: z.string().nullable(),
  /** Of the recommendation that waits. */
  dueOn: IsoDay.nullable(),
  isLate: z.boolean(),
  /** Of the five. */
  standardsMet: z.int(),
  standardsJudged: z.int(),
  openDefects: z.int(),
  updatedAt: Moment,
  version: z.int(),
  isDemo: z.boolean(),
};
export const CaseBrief = z.object(caseBrief);
export type CaseBrief = z.infer<typeof CaseBrief>;

export const JudgedStandard = z.object({ standard: Standard, isMet: z.boolean(), evidence: z.string(), judgedByName: z.string(), judgedAt: Moment });

export const Visit = z.object({ visitedOn: IsoDay, visitor: z.string(), note: z.string(), departmentName: z.string() });

export const Recommendation = z.object({
  id: Id,
  institutionName: z.string(),
  state: RecommendationState,
  recommendedByName: z.string(),
  recommendedAt: Moment,
  dueOn: IsoDay,
  isLate: z.boolean(),
  decidedAt: Moment.nullable(),
  decidedByName: z.string().nullable(),
  amountFen: Fen.nullable(),
  annualRate: AnnualRate.nullable(),
  termMonths: z.int().nullable(),
  reason: RefusalCode.nullable(),
  sentence: z.string(),
});
export type Recommendation = z.infer<typeof Recommendation>;

export const Defect = z.object({ id: Id, what: z.string(), owner: z.string(), dueOn: IsoDay, isLate: z.boolean(), curedAt: Moment.nullable(), cure: z.string() });
export type Defect = z.infer<typeof Defect>;

export const CaseEntry = z.object({ id: z.string(), action: CaseAction, side: CaseSide, authorName: z.string(), text: z.string(), state: CaseState, at: Moment });
export type CaseEntry = z.infer<typeof CaseEntry>;

/** What the team sees: all of it. */
export const CoordinationCase = z.object({
  ...caseBrief,
  contactName: z.string(),
  contactPhone: z.string(),
  isRegistered: z.boolean(),
  standards: z.array(JudgedStandard),
  visits: z.array(Visit),
  recommendations: z.array(Recommendation),
  defects: z.array(Defect),
  entries: z.array(CaseEntry),
  actions: z.array(CaseAction),
});
export type CoordinationCase = z.infer<typeof CoordinationCase>;
