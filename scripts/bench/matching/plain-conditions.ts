/**
 * The same conditions in the words that general rule engines take: a field, an operator, a value. Places are given as
 * their paths (210000, 210100, 210102), so that "inside" is "has one of". Unknown is null, and null fails nothing.
 */
import { ageInMonths } from '../../../plugins/contracts/values/period.ts';
import { parentRegion, type RegionCode } from '../../../plugins/contracts/values/region.ts';
import type { Offer } from '../../../plugins/matching/domain/offer.ts';
import { day, type Firm } from './synthetic-firms.ts';

/** `one-of`: the value is listed. `has-one-of`, `has-none-of`: a list meets the listed. `between`: both ends included. */
export type Operator = 'one-of' | 'has-one-of' | 'has-none-of' | 'between';

export interface PlainCondition {
  field: keyof PlainFirm;
  operator: Operator;
  value: readonly (string | number)[];
}

export type PlainFirm = ReturnType<typeof plainFirm>;

const figureMax = 10 ** 15;

export function plainConditions({ criteria, ...offer }: Offer): PlainCondition[] {
  const listed = (field: PlainCondition['field'], operator: Operator, value: readonly (string | number)[] | null | undefined): PlainCondition[] => (value?.length ? [{ field, operator, value }] : []);
  const between = (field: PlainCondition['field'], least: number | bigint | null | undefined, most: number | bigint | null | undefined): PlainCondition[] =>
    least == null && most == null ? [] : [{ field, operator: 'between', value: [Number(least ?? 0), Number(most ?? figureMax)] }];
  return [
    ...listed('regions', 'has-one-of', criteria.regionsIn),
    ...listed('regions', 'has-none-of', criteria.regionsOut),
    ...listed('industries', 'has-one-of', criteria.industriesIn),
    ...listed('industries', 'has-none-of', criteria.industriesOut),
    ...listed('size', 'one-of', criteria.sizeClasses),
    ...listed('entity', 'one-of', criteria.entityKinds),
    ...listed('ownership', 'one-of', criteria.ownershipKinds),
    ...between('months', criteria.ageMonthsMin, criteria.ageMonthsMax),
    ...between('revenue', criteria.revenueFenMin, criteria.revenueFenMax),
    ...between('employees', criteria.employeesMin, criteria.employeesMax),
    ...listed('tax', 'one-of', criteria.taxGrades),
    ...listed('credit', 'one-of', criteria.creditGradeMin ? grades.slice(0, grades.indexOf(criteria.creditGradeMin) + 1) : undefined),
    ...listed('tags', 'has-one-of', criteria.qualificationTags),
    ...listed('stage', 'one-of', criteria.lifecycleStages),
    ...listed('barred', 'has-none-of', criteria.exclusions),
    ...listed('borrowed', 'one-of', criteria.isFirstLoanOnly ? ['no'] : undefined),
    ...between('amount', offer.amountFenMin, offer.amountFenMax),
    ...between('term', offer.termMonthsMin, offer.termMonthsMax),
    ...listed('guarantees', 'has-one-of', offer.guaranteeKinds),
  ];
}

const grades = ['AAA', 'AA', 'A', 'BBB', 'BB', 'B', 'CCC', 'CC', 'C', 'D'];

export function plainFirm({ profile, wish }: Firm) {
  const { industry, foundedOn, hasBorrowed } = profile;
  return {
    regions: profile.region ? pathTo(profile.region.value) : null,
    industries: industry ? [1, 3, 4, 5].filter((length) => length <= industry.value.length).map((length) => industry.value.slice(0, length)) : null,
    size: profile.sizeClass?.value ?? null,
    entity: profile.entityKind?.value ?? null,
    ownership: profile.ownership?.value ?? null,
    months: foundedOn ? ageInMonths(foundedOn.value, day) : null,
    revenue: profile.revenueFen ? Number(profile.revenueFen.value) : null,
    employees: profile.employees?.value ?? null,
    tax: profile.taxGrade?.value ?? null,
    credit: profile.creditGrade?.value ?? null,
    tags: profile.qualifications?.value ?? null,
    stage: profile.stage?.value ?? null,
    barred: profile.standing?.value.present ?? null,
    borrowed: hasBorrowed ? (hasBorrowed.value ? 'yes' : 'no') : null,
    amount: wish.amountFen === undefined ? null : Number(wish.amountFen),
    term: wish.termMonths ?? null,
    guarantees: wish.guaranteeKinds.length > 0 ? wish.guaranteeKinds : null,
  };
}

const pathTo = (code: RegionCode): RegionCode[] => {
  const parent = parentRegion(code);
  return parent ? [...pathTo(parent), code] : [code];
};
