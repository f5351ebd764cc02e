/** A profile from what is on record about a firm: every datum with its day, and marked while it is disputed. */
import type { CreditCategory } from '@rongqiao/contracts/credit-category.ts';
import type { CreditFact, FactKind } from '@rongqiao/contracts/credit-fact.ts';
import type { CreditGrade } from '@rongqiao/contracts/credit-grade.ts';
import type { Enterprise } from '@rongqiao/contracts/enterprise.ts';
import { Exclusion } from '@rongqiao/contracts/exclusion.ts';
import type { IsoDay } from '@rongqiao/contracts/values/period.ts';
import type { Datum, FirmProfile } from './firm-profile.ts';
import { knownBars } from './known-bars.ts';
import { firmScale, firmStage } from './said-profile.ts';

export type KnownEnterprise = Pick<
  Enterprise,
  'regionCode' | 'industryCode' | 'entityKind' | 'ownershipKind' | 'registerStatus' | 'foundedOn' | 'employees' | 'revenueFen' | 'assetsFen' | 'figuresYear' | 'taxGrade' | 'taxGradeYear' | 'qualificationTags'
>;

export interface KnownFirm {
  enterprise: KnownEnterprise;
  facts: readonly CreditFact[];
  /** Categories in which somebody has reported: only there does "nothing found" mean that there is nothing. */
  connected: readonly CreditCategory[];
  /** Null while the firm is not rated. */
  grade: { value: CreditGrade; asOf: IsoDay } | null;
}

/** What the firm adds where nobody has reported. What is on record always stands before it. */
export interface OwnWords {
  /** None of the bars that nobody reports about applies. */
  hasNoOtherBars?: boolean | undefined;
  hasBorrowed?: boolean | undefined;
}

export function knownProfile({ enterprise, facts, connected, grade }: KnownFirm, words: OwnWords, today: IsoDay): FirmProfile {
  const figures = enterprise.figuresYear ? (`${enterprise.figuresYear}-12-31` as IsoDay) : null;
  const revenueFen = enterprise.revenueFen ?? undefined;
  const scale = { ...enterprise, revenueFen, employees: enterprise.employees ?? undefined, assetsFen: enterprise.assetsFen ?? undefined };
  return {
    region: datum(enterprise.regionCode),
    industry: datum(enterprise.industryCode),
    sizeClass: datum(firmScale(scale), figures),
    entityKind: datum(enterprise.entityKind),
    ownership: datum(enterprise.ownershipKind ?? undefined),
    foundedOn: datum(enterprise.foundedOn),
    revenueFen: datum(revenueFen, figures),
    employees: datum(enterprise.employees ?? undefined, figures),
    taxGrade: taxGradeOf(facts) ?? datum(enterprise.taxGrade ?? undefined, enterprise.taxGradeYear ? (`${enterprise.taxGradeYear}-12-31` as IsoDay) : null),
    creditGrade: grade ?? undefined,
    qualifications: datum(enterprise.qualificationTags ?? undefined),
    stage: datum(firmStage(scale, today)),
    standing: standingOf(enterprise, facts, connected, words, today),
    hasBorrowed: borrowedOf(facts, connected, words),
  };
}

const datum = <Value>(value: Value | undefined, asOf: IsoDay | null = null): Datum<Value> | undefined => (value === undefined ? undefined : { value, asOf });

const ofKind = <K extends FactKind>(facts: readonly CreditFact[], kind: K) => facts.filter((fact) => fact.kind === kind) as CreditFact<K>[];

/** The newest year that the tax office has published. */
function taxGradeOf(facts: readonly CreditFact[]): FirmProfile['taxGrade'] {
  const newest = ofKind(facts, 'tax-grade').toSorted((a, b) => b.body.year - a.body.year)[0];
  return newest && { value: newest.body.grade, asOf: `${newest.body.year}-12-31`, isDisputed: newest.disputedSince !== null };
}

function borrowedOf(facts: readonly CreditFact[], connected: readonly CreditCategory[], { hasBorrowed }: OwnWords): FirmProfile['hasBorrowed'] {
  const loans = ofKind(facts, 'loan');
  if (loans.length > 0) return { value: true, asOf: null };
  if (connected.includes('loans')) return { value: false, asOf: null };
  return datum(hasBorrowed);
}

function standingOf(enterprise: KnownEnterprise, facts: readonly CreditFact[], connected: readonly CreditCategory[], words: OwnWords, today: IsoDay): FirmProfile['standing'] {
  const { present, absent, disputed } = knownBars({ registerStatus: enterprise.registerStatus, facts, connected, today });
  const open = Exclusion.options.filter((bar) => ![...present, ...absent, ...disputed].includes(bar));
  return { value: { present, absent: words.hasNoOtherBars ? [...absent, ...open] : absent }, asOf: today };
}
