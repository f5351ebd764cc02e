/** Whatever a product can ask, and whatever is known of a firm, at random: codes that meet each other often. */
import fc from 'fast-check';
import { CreditGrade } from '../../../../plugins/contracts/credit-grade.ts';
import type { Criteria } from '../../../../plugins/contracts/criteria.ts';
import { EntityKind, OwnershipKind } from '../../../../plugins/contracts/enterprise-kinds.ts';
import { Exclusion } from '../../../../plugins/contracts/exclusion.ts';
import { GuaranteeKind } from '../../../../plugins/contracts/guarantee-kind.ts';
import { LifecycleStage } from '../../../../plugins/contracts/lifecycle-stage.ts';
import { ProductKind } from '../../../../plugins/contracts/product-kind.ts';
import { Qualification } from '../../../../plugins/contracts/qualification.ts';
import { TaxGrade } from '../../../../plugins/contracts/tax-grade.ts';
import { SizeClass } from '../../../../plugins/contracts/values/enterprise-size.ts';
import type { FirmProfile } from '../../../../plugins/matching/domain/firm-profile.ts';
import type { Offer, Wish } from '../../../../plugins/matching/domain/offer.ts';

const some = <Code>(codes: readonly Code[], maxLength = 3) => fc.uniqueArray(fc.constantFrom(...codes), { maxLength });
const sometimes = <Value>(value: fc.Arbitrary<Value>, freq = 2) => fc.option(value, { nil: undefined, freq });

const seldom = <Value>(value: fc.Arbitrary<Value>) => fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: value });

const regions = ['100000', '210000', '210100', '210102', '210200', '210211', '210300', '110000'];
const industries = ['C', 'C26', 'C261', 'C2614', 'F', 'F51', 'I65', 'K70'];
const figures = fc.bigInt(0n, 9n).map((wan) => wan * 100_000_000n);
const days = fc.constantFrom('1998-01-31', '2019-02-28', '2023-11-30', '2024-02-29', '2025-08-31', '2025-11-23', '2025-11-24', '2026-11-23');
const months = fc.constantFrom(0, 3, 12, 24, 36);

const everything = fc.record({
  regionsIn: some(regions), regionsOut: some(regions), industriesIn: some(industries), industriesOut: some(industries),
  sizeClasses: some(SizeClass.options), entityKinds: some(EntityKind.options), ownershipKinds: some(OwnershipKind.options),
  ageMonthsMin: months, ageMonthsMax: months, revenueFenMin: figures, revenueFenMax: figures, employeesMin: fc.integer({ min: 0, max: 30 }), employeesMax: fc.integer({ min: 0, max: 30 }),
  taxGrades: some(TaxGrade.options), creditGradeMin: fc.constantFrom(...CreditGrade.options), qualificationTags: some(Qualification.options.slice(0, 4)),
  lifecycleStages: some(LifecycleStage.options), exclusions: some(Exclusion.options.slice(0, 5)), isFirstLoanOnly: fc.boolean(),
});
const parts = ['regionsIn', 'regionsOut', 'industriesIn', 'industriesOut', 'sizeClasses', 'entityKinds', 'ownershipKinds', 'ageMonthsMin', 'ageMonthsMax', 'revenueFenMin', 'revenueFenMax', 'employeesMin', 'employeesMax', 'taxGrades', 'creditGradeMin', 'qualificationTags', 'lifecycleStages', 'exclusions', 'isFirstLoanOnly'] as const;

/** Few parts each, so that much is open to a firm. */
const criteria: fc.Arbitrary<Criteria> = fc
  .tuple(everything, fc.subarray([...parts], { maxLength: 5 }))
  .map(([all, stated]) => Object.fromEntries(stated.map((part) => [part, all[part]])));

export const offers = (maxLength: number): fc.Arbitrary<Offer[]> =>
  fc.uniqueArray(
    fc.record({
      slug: fc.integer({ min: 0, max: 9999 }).map((number) => `p-${number}`), kind: fc.constantFrom(...ProductKind.options), criteria,
      amountFenMin: seldom(figures), amountFenMax: seldom(figures), termMonthsMin: seldom(months), termMonthsMax: seldom(months), guaranteeKinds: some(GuaranteeKind.options.slice(0, 5)),
      yearlyCost: fc.option(fc.constantFrom('0.0300', '0.0437', '0.0600', '0.1500')), promisedDays: fc.option(fc.integer({ min: 1, max: 12 })), isBackedByPolicy: fc.boolean(),
    }),
    { minLength: maxLength >> 1, maxLength, size: 'max', selector: ({ slug }) => slug },
  );

const known = <Value>(value: fc.Arbitrary<Value>) => sometimes(fc.record({ value, asOf: fc.constant(null) }), 4);
const disputable = <Value>(value: fc.Arbitrary<Value>) => sometimes(fc.record({ value, asOf: fc.constant(null), isDisputed: fc.constantFrom(false, false, false, true) }), 4);

export const profiles: fc.Arbitrary<FirmProfile> = fc.record({
  region: known(fc.constantFrom(...regions)), industry: known(fc.constantFrom(...industries)), sizeClass: disputable(fc.constantFrom(...SizeClass.options)), entityKind: known(fc.constantFrom(...EntityKind.options)),
  ownership: known(fc.constantFrom(...OwnershipKind.options)), foundedOn: disputable(days), revenueFen: disputable(figures), employees: known(fc.integer({ min: 0, max: 30 })), taxGrade: disputable(fc.constantFrom(...TaxGrade.options)),
  creditGrade: disputable(fc.constantFrom(...CreditGrade.options)), qualifications: disputable(some(Qualification.options.slice(0, 4))), stage: disputable(fc.constantFrom(...LifecycleStage.options)),
  standing: disputable(fc.record({ present: some(Exclusion.options.slice(0, 5), 1), absent: some(Exclusion.options, 13) })), hasBorrowed: known(fc.boolean()),
});

export const wishes: fc.Arbitrary<Wish> = fc.record({ amountFen: sometimes(figures), termMonths: sometimes(months), guaranteeKinds: some(GuaranteeKind.options.slice(0, 5)) });
