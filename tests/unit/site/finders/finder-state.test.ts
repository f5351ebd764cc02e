import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleared, type FinderState, hrefOf, readState, toggled } from '../../../../site/src/finders/finder-state.ts';
import { policyFinder } from '../../../../site/src/finders/policy-finder.ts';

const finder = policyFinder('2026-11-23', ['财政部', '沈阳市财政局']);
const readAddress = (address: string) => readState(finder, new URL(address, 'http://site.invalid').searchParams);

const someState: fc.Arbitrary<FinderState> = fc.record({
  words: fc.string({ maxLength: 100 }).map((words) => words.trim()),
  chosen: fc.record(
    Object.fromEntries(
      finder.facets.map(({ key, isMany, options }) => [key, fc.subarray(options.map(({ value }) => value), { maxLength: isMany ? options.length : 1 })]),
    ),
  ),
  sort: fc.constantFrom(...finder.sorts.map(({ key }) => key)),
  page: fc.integer({ min: 1, max: 250 }),
});

test('the address of a list is its whole state', () => {
  fc.assert(
    fc.property(someState, (state) => {
      expect(readAddress(hrefOf(finder, state))).toEqual(state);
    }),
  );
});

test('what a list does not know is forgiven', () => {
  const state = readAddress('/policies?level=planet&level=city&sort=magic&page=-4&window=open&window=closed&unknown=1');
  expect(hrefOf(finder, state)).toBe('/policies?window=open&level=city');
});

test('choosing an option leads to the first page; choosing it again takes it back', () => {
  const state = readAddress('/policies?q=贴息&page=3');
  const level = finder.facets.find(({ key }) => key === 'level');
  if (!level) throw new Error('no facet for the level');
  const once = toggled(state, level, 'city');
  expect(hrefOf(finder, once)).toBe('/policies?q=%E8%B4%B4%E6%81%AF&level=city');
  expect(toggled(once, level, 'city')).toEqual({ ...state, page: 1 });
  expect(cleared(once, ['level'])).toEqual({ ...state, page: 1 });
});
