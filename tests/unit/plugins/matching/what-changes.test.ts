import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CreditFact } from '../../../../plugins/contracts/credit-fact.ts';
import { addDays, type IsoDay } from '../../../../plugins/contracts/values/period.ts';
import { emptyColumns, type FirmColumns, setFirm } from '../../../../plugins/matching/domain/index/firm-columns.ts';
import { matcherOfOffers } from '../../../../plugins/matching/domain/index/matcher.ts';
import { packFirm, PACKED_BYTES, unpackFirm } from '../../../../plugins/matching/domain/index/packed-firm.ts';
import { type KnownFirm, knownProfile } from '../../../../plugins/matching/domain/known-profile.ts';
import type { Offer } from '../../../../plugins/matching/domain/offer.ts';
import { listOf } from '../../../../plugins/matching/domain/stored-list.ts';
import { nextChangeOf, rowsToMatch } from '../../../../plugins/matching/domain/what-changes.ts';
import { offers, profiles, wishes } from './firms-and-offers.ts';

const start = '2026-01-15';
const days = fc.constantFrom('2021-02-28', '2022-12-31', '2023-01-20', '2023-03-31', '2024-12-10', '2025-01-31', '2025-12-01', '2026-01-10');

const entry = (removedOn: IsoDay | null) =>
  ({ id: '1', uscc: '', source: '', sourceName: '', batchId: '', period: '', collectedAt: '', validUntil: null, disputedSince: null, kind: 'list-entry', body: { key: 'k', list: 'dishonest-debtor', reason: '', authority: '', enteredOn: '2025-01-01', removedOn } }) as CreditFact;

/** Only what moves by itself or is changed here; the engines' own test holds every other condition. */
const knownFirms: fc.Arbitrary<KnownFirm> = fc
  .record({ foundedOn: days, employees: fc.integer({ min: 0, max: 30 }), revenueFen: fc.bigInt(0n, 9n).map((wan) => wan * 100_000_000n), taxGrade: fc.constantFrom('A' as const, 'B' as const, 'C' as const), removedOn: fc.option(fc.constantFrom('2026-02-01', '2026-05-05', '2026-09-09')), isListed: fc.boolean() })
  .map(({ removedOn, isListed, ...figures }) => ({
    enterprise: { ...figures, regionCode: '210102', industryCode: 'C26', entityKind: 'company', registerStatus: 'active' } as KnownFirm['enterprise'],
    facts: isListed ? [entry(removedOn)] : [],
    connected: ['public-record'],
    grade: null,
  }));

type Step = { kind: 'days'; days: number } | { kind: 'firm'; at: number; firm: KnownFirm } | { kind: 'product'; at: number; offer: Offer } | { kind: 'withdraw'; at: number };

const steps = (firmCount: number): fc.Arbitrary<Step> =>
  fc.oneof(
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('days' as const), days: fc.integer({ min: 1, max: 150 }) }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('firm' as const), at: fc.nat(firmCount - 1), firm: knownFirms }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('product' as const), at: fc.nat(100), offer: offers(2).map(([offer]) => offer as Offer) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('withdraw' as const), at: fc.nat(100) }) },
  );

const FIRMS = 8;
const noWish = { guaranteeKinds: [] };

interface World {
  day: IsoDay;
  firms: KnownFirm[];
  offers: Offer[];
}

const columnsOf = ({ firms, day }: World): FirmColumns => {
  const columns = emptyColumns(firms.length);
  for (const [row, firm] of firms.entries()) setFirm(columns, row, knownProfile(firm, {}, day), noWish);
  return columns;
};

/** Slugs in place of places: those of two publications can be compared. */
function listsOf({ offers: published, day }: World, columns: FirmColumns, rows: readonly number[]) {
  const matcher = matcherOfOffers(published, day);
  return new Map(rows.map((row) => [row, (({ places, ...list }) => ({ ...list, slugs: places.map((place) => matcher.slugs[place]) }))(listOf(matcher.match(columns, row)))]));
}

function after({ day, firms, offers: published }: World, step: Step): World {
  if (step.kind === 'days') return { day: addDays(day, step.days), firms, offers: published };
  if (step.kind === 'firm') return { day, firms: firms.with(step.at, step.firm), offers: published };
  const replaced = published[step.at % Math.max(1, published.length)]?.slug;
  const others = published.filter(({ slug }) => slug !== replaced);
  return { day, firms, offers: step.kind === 'withdraw' ? others : [...others.filter(({ slug }) => slug !== step.offer.slug), step.offer] };
}

test('whatever happens, in whatever order: matching again only those who can be concerned gives what matching everybody gives', () => {
  fc.assert(
    fc.property(offers(30), fc.array(knownFirms, { minLength: FIRMS, maxLength: FIRMS }), fc.array(steps(FIRMS), { minLength: 6, maxLength: 10, size: 'max' }), (published, firms, history) => {
      let world: World = { day: start, firms, offers: published };
      const columns = columnsOf(world);
      let changesOn = firms.map((firm) => nextChangeOf(firm, start));
      const all = firms.map((_, row) => row);
      const lists = listsOf(world, columns, all);
      for (const step of history) {
        const next = after(world, step);
        const due = all.filter((row) => (step.kind === 'firm' && step.at === row) || (changesOn[row] ?? '9999') <= next.day);
        for (const row of due) setFirm(columns, row, knownProfile(next.firms[row] as KnownFirm, {}, next.day), noWish);
        changesOn = changesOn.map((day, row) => (due.includes(row) ? nextChangeOf(next.firms[row] as KnownFirm, next.day) : day));
        const changed = [...world.offers.filter((offer) => !next.offers.includes(offer)), ...next.offers.filter((offer) => !world.offers.includes(offer))];
        const rows = new Set([...due, ...rowsToMatch(columns, { day: world.day, askings: world.offers }, { day: next.day, askings: next.offers }, changed)]);
        for (const [row, list] of listsOf(next, columns, [...rows])) lists.set(row, list);
        expect(Object.fromEntries(lists)).toEqual(Object.fromEntries(listsOf(next, columnsOf(next), all)));
        world = next;
      }
    }),
    { numRuns: 15 },
  );
});

test('a firm keeps every bit of its row when it is put away and taken out again', () => {
  fc.assert(
    fc.property(profiles, wishes, (profile, wish) => {
      const [columns, again] = [emptyColumns(1), emptyColumns(1)];
      setFirm(columns, 0, profile, wish);
      const packed = packFirm(columns, 0);
      expect(packed.length).toBe(PACKED_BYTES);
      unpackFirm(again, 0, packed);
      expect(again).toEqual(columns);
    }),
  );
});
