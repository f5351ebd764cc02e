/** Invented firms of a province, as much known of each as a platform in use knows: much of some, little of most. */
import { Exclusion } from '../../../plugins/contracts/exclusion.ts';
import { LifecycleStage } from '../../../plugins/contracts/lifecycle-stage.ts';
import { Qualification } from '../../../plugins/contracts/qualification.ts';
import { addDays } from '../../../plugins/contracts/values/period.ts';
import type { FirmProfile } from '../../../plugins/matching/domain/firm-profile.ts';
import { emptyColumns, type FirmColumns, setFirm } from '../../../plugins/matching/domain/index/firm-columns.ts';
import type { Wish } from '../../../plugins/matching/domain/offer.ts';
import { type Chance, chanceOf } from './chance.ts';
import { counties, industries } from './synthetic-products.ts';

export const day = '2026-11-23';

export interface Firm {
  profile: FirmProfile;
  wish: Wish;
}

/** @param edition another figure and grade for the same firm, as when its data have changed */
export function syntheticFirm(number: number, edition = 0): Firm {
  const chance = chanceOf(number + 1_000_003);
  const profile = profileOf(chance);
  const wish: Wish = chance.is(0.2)
    ? { amountFen: BigInt(5 + chance.whole(500)) * 1_000_000n, termMonths: chance.one([6, 12, 24, 36]), guaranteeKinds: chance.is(0.5) ? chance.some(['credit', 'mortgage-real-estate', 'government-guarantee', 'pledge-receivable'] as const, 2) : [] }
    : { guaranteeKinds: [] };
  return { profile: edition === 0 ? profile : { ...profile, revenueFen: known(BigInt(1 + ((number * 7919 + edition) % 90_000)) * 1_000_000n), taxGrade: known('B') }, wish };
}

const known = <Value>(value: Value) => ({ value, asOf: '2026-10-31' });

function profileOf(chance: Chance): FirmProfile {
  const maybe = <Value>(share: number, value: () => Value) => (chance.is(share) ? known(value()) : undefined);
  const isBarred = chance.is(0.04);
  const barred = isBarred ? chance.some(Exclusion.options, 2) : [];
  return {
    region: known(chance.one(counties)),
    industry: known(chance.one(industries.filter(({ length }) => length > 1))),
    sizeClass: maybe(0.9, () => (chance.is(0.75) ? 'micro' : chance.one(['small', 'small', 'medium', 'large'] as const))),
    entityKind: known(chance.is(0.5) ? 'individual-business' : chance.one(['company', 'company', 'company', 'partnership', 'farmer-cooperative'] as const)),
    ownership: maybe(0.7, () => chance.one(['private', 'private', 'individual', 'state-owned'] as const)),
    foundedOn: known(addDays(day, -chance.whole(9000))),
    revenueFen: maybe(0.6, () => BigInt(Math.floor(Math.exp(chance.next() * 9))) * 5_000_000n),
    employees: maybe(0.7, () => 1 + Math.floor(Math.exp(chance.next() * 5))),
    taxGrade: maybe(0.7, () => chance.one(['A', 'B', 'B', 'M', 'C', 'unrated'] as const)),
    creditGrade: maybe(0.5, () => chance.one(['AA', 'A', 'BBB', 'BBB', 'BB', 'B'] as const)),
    qualifications: maybe(0.6, () => (chance.is(0.85) ? [] : chance.some(Qualification.options, 3))),
    stage: maybe(0.8, () => chance.one(LifecycleStage.options)),
    standing: maybe(0.8, () => ({ present: barred, absent: Exclusion.options.filter((bar) => !barred.includes(bar)) })),
    hasBorrowed: maybe(0.5, () => chance.is(0.4)),
  };
}

export function syntheticColumns(count: number): FirmColumns {
  const columns = emptyColumns(count);
  for (let row = 0; row < count; row++) {
    const { profile, wish } = syntheticFirm(row);
    setFirm(columns, row, profile, wish);
  }
  return columns;
}
