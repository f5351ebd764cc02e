/** Invented products of a province's platform, with the conditions that real ones state. */
import type { Criteria } from '../../../plugins/contracts/criteria.ts';
import { Exclusion } from '../../../plugins/contracts/exclusion.ts';
import { GuaranteeKind } from '../../../plugins/contracts/guarantee-kind.ts';
import { LifecycleStage } from '../../../plugins/contracts/lifecycle-stage.ts';
import { ProductKind } from '../../../plugins/contracts/product-kind.ts';
import { Qualification } from '../../../plugins/contracts/qualification.ts';
import { childRegions } from '../../../plugins/contracts/values/region.ts';
import type { Offer } from '../../../plugins/matching/domain/offer.ts';
import { type Chance, chanceOf } from './chance.ts';

export const cities = childRegions('210000');
export const counties = cities.flatMap((city) => childRegions(city));
export const industries = ['A', 'C', 'C13', 'C14', 'C26', 'C33', 'C34', 'C35', 'C38', 'C39', 'C2614', 'C3311', 'E', 'F', 'F51', 'F52', 'F5211', 'G', 'G54', 'H', 'I', 'I65', 'L', 'M', 'N', 'O', 'R'];
const wan = 1_000_000n;
const amounts = [10n, 20n, 30n, 50n, 100n, 200n, 300n, 500n, 800n, 1000n, 2000n, 3000n, 5000n].map((figure) => figure * wan);
const revenues = [50n, 100n, 200n, 300n, 500n, 1000n, 2000n, 3000n, 5000n, 10_000n].map((figure) => figure * wan);

export const syntheticProducts = (count: number): Offer[] => Array.from({ length: count }, (_, number) => productOf(number, chanceOf(number)));

function productOf(number: number, chance: Chance): Offer {
  const guaranteeKinds = chance.is(0.1) ? [] : chance.some(GuaranteeKind.options, 4);
  return {
    slug: `product-${String(number).padStart(5, '0')}`,
    kind: chance.one(ProductKind.options),
    amountFenMin: chance.is(0.6) ? chance.one(amounts.slice(0, 4)) : null,
    amountFenMax: chance.is(0.9) ? chance.one(amounts.slice(3)) : null,
    termMonthsMin: chance.is(0.5) ? chance.one([1, 3, 6]) : null,
    termMonthsMax: chance.is(0.9) ? chance.one([12, 24, 36, 60, 120]) : null,
    guaranteeKinds,
    criteria: criteriaOf(chance),
    yearlyCost: chance.is(0.9) ? (0.028 + chance.whole(120) / 1000).toFixed(4) : null,
    promisedDays: chance.is(0.8) ? 1 + chance.whole(12) : null,
    isBackedByPolicy: chance.is(0.2),
  };
}

/** How often which condition is stated. */
function criteriaOf(chance: Chance): Criteria {
  const stated = <Value>(share: number, value: () => Value) => (chance.is(share) ? value() : undefined);
  return {
    ...regionsOf(chance),
    industriesIn: stated(0.3, () => chance.some(industries, 4)),
    industriesOut: stated(0.15, () => chance.some(['K', 'K70', 'H', 'C25', 'B06'], 2)),
    sizeClasses: stated(0.5, () => chance.one([['small', 'micro'], ['medium', 'small', 'micro'], ['micro'], ['medium', 'small']])),
    entityKinds: stated(0.4, () => chance.one([['company'], ['company', 'individual-business'], ['individual-business'], ['company', 'partnership', 'sole-proprietorship']])),
    ownershipKinds: stated(0.1, () => chance.some(['private', 'state-owned', 'foreign-invested', 'individual'], 3)),
    ageMonthsMin: stated(0.55, () => chance.one([6, 12, 18, 24, 36, 60])),
    ageMonthsMax: stated(0.08, () => chance.one([36, 60, 120])),
    revenueFenMin: stated(0.4, () => chance.one(revenues)),
    revenueFenMax: stated(0.1, () => chance.one(revenues.slice(6))),
    employeesMin: stated(0.1, () => chance.one([3, 5, 10, 20, 50])),
    employeesMax: stated(0.05, () => chance.one([100, 300, 1000])),
    taxGrades: stated(0.5, () => chance.one([['A'], ['A', 'B'], ['A', 'B', 'M'], ['A', 'B', 'M', 'C', 'unrated']])),
    creditGradeMin: stated(0.2, () => chance.one(['AA', 'A', 'BBB', 'BB', 'B'] as const)),
    qualificationTags: stated(0.12, () => chance.some(Qualification.options, 3)),
    lifecycleStages: stated(0.08, () => chance.some(LifecycleStage.options, 3)),
    exclusions: stated(0.6, () => chance.some(Exclusion.options, 6)),
    isFirstLoanOnly: stated(0.05, () => true),
  } as Criteria;
}

function regionsOf(chance: Chance): Pick<Criteria, 'regionsIn' | 'regionsOut'> {
  const kind = chance.next();
  if (kind < 0.15) return {};
  if (kind < 0.35) return { regionsIn: ['210000'] };
  if (kind < 0.45) return { regionsIn: ['210000'], regionsOut: ['210200'] };
  return { regionsIn: kind < 0.85 ? chance.some(cities, 3) : chance.some(counties, 3) };
}
