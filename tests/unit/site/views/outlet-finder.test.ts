import { expect, test } from 'vitest';
import { seeds } from '../../../../cms/seeds/seeds.ts';
import { distanceText, outletFinder, type WithOutlets } from '../../../../site/src/views/outlet-finder.ts';

const institutions = seeds.institution as unknown as WithOutlets[];
const find = (query: string) => outletFinder(institutions, new URLSearchParams(query));

test('a city shows its outlets, and only them', () => {
  const { lines } = find('city=dalian');
  expect(lines.length).toBeGreaterThan(0);
  expect(lines.length).toBeLessThan(find('').lines.length);
});

test('nearest to the chosen district first, where the position is known', () => {
  const { lines } = find('city=shenyang&district=210106&institution=liaohe-state-bank');
  expect(lines[0]).toMatchObject({ name: '铁西支行', district: '铁西区' });
  const known = lines.map(({ distanceKm }) => distanceKm ?? Infinity);
  expect(known).toEqual([...known].sort((one, other) => one - other));
});

test('a district whose middle is not known is filtered by', () => {
  expect(find('city=shenyang&district=210124').lines.every(({ district }) => district === '法库县')).toBe(true);
});

test('a line leads to its own appointment', () => {
  expect(find('institution=liaohe-state-bank').lines[0]?.href).toMatch(/^\/outlets\/appointment\?institution=liaohe-state-bank&outlet=/);
});

test('distances are said as exactly as they are known', () => {
  expect([0.4, 1.4, 3.6].map(distanceText)).toEqual(['约1公里以内', '约1公里以内', '约4公里']);
});
