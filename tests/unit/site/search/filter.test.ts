import { expect, test } from 'vitest';
import { countFrom, type Filter, filterText, matches } from '../../../../site/src/search/filter.ts';

const inShenyang: Filter = { some: [{ attribute: 'regionPath', in: ['210100'] }, { attribute: 'regionCode', in: ['100000', '210000'] }] };

test('a filter is said in the language of the search server', () => {
  expect(filterText(inShenyang)).toBe('(regionPath IN ["210100"] OR regionCode IN ["100000", "210000"])');
  expect(filterText({ every: [{ attribute: 'a', atLeast: 3 }, { attribute: 'b', isMissing: true }] })).toBe('(a >= 3 AND (b IS NULL OR b NOT EXISTS))');
  expect(filterText({ attribute: 'kind', in: ['a" OR x = "b'] })).toBe(String.raw`kind IN ["a\" OR x = \"b"]`);
});

test('without the search server the same filter decides here', () => {
  const province = { regionPath: ['210000', '100000'], regionCode: '210000' };
  const dalian = { regionPath: ['210200', '210000', '100000'], regionCode: '210200' };
  expect(matches(province, inShenyang)).toBe(true);
  expect(matches(dalian, inShenyang)).toBe(false);
  expect(matches({ institution: { kind: 'pawnshop' } }, { attribute: 'institution.kind', in: ['pawnshop'] })).toBe(true);
  expect(matches({ institution: null }, { attribute: 'institution.kind', in: ['pawnshop'] })).toBe(false);
  expect(matches({ amount: null }, { attribute: 'amount', atMost: 5 })).toBe(false);
});

test('facet figures tell how many an option gives, where its parts do not overlap', () => {
  const figures = { regionPath: { '210100': 7, '210000': 9 }, regionCode: { '210000': 2, '100000': 3 } };
  expect(countFrom(figures, inShenyang)).toBe(12);
  expect(countFrom(figures, { attribute: 'a', atMost: 1 })).toBeUndefined();
});
