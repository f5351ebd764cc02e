import { expect, test } from 'vitest';
import { crowdOf, type Firm, outlineOf } from '../../../../../plugins/financing/domain/anonymise-need.ts';

const day = '2026-11-23';
/** A small software firm of Shenyang, seven years old. */
const aFirm = (overrides: Partial<Firm> = {}): Firm => ({
  regionCode: '210102',
  industryCode: 'I6510',
  foundedOn: '2019-05-01',
  employees: 40,
  revenueFen: 3_000_000_000n,
  assetsFen: null,
  isIndividualBusiness: false,
  ...overrides,
});
const times = (count: number, overrides: Partial<Firm> = {}) => Array.from({ length: count }, () => aFirm(overrides));
const shownAmong = (others: Firm[], firm = aFirm()) => outlineOf(firm, crowdOf([firm, ...others], day), day);

test('among five alike the city, the trade, the size and the age are shown, never the district', () => {
  expect(shownAmong(times(4))).toEqual({ regionCode: '210100', industryCode: 'I65', sizeClass: 'small', ageBand: 'settled' });
});

test('among four alike the age goes first, then the size', () => {
  expect(shownAmong([...times(3), ...times(2, { foundedOn: '2025-01-01' })])).toEqual({ regionCode: '210100', industryCode: 'I65', sizeClass: 'small' });
  expect(shownAmong([...times(3), ...times(2, { employees: 5, revenueFen: 1_000_000n })])).toEqual({ regionCode: '210100', industryCode: 'I65' });
});

test('the only large firm of its trade in the city is not shown to be large', () => {
  const large = aFirm({ employees: 900, revenueFen: 5_000_000_000_000n });
  expect(shownAmong(times(30), large)).toEqual({ regionCode: '210100', industryCode: 'I65' });
});

test('where too few of the trade are in the city, the wider trade or the province is told', () => {
  expect(shownAmong(times(6, { industryCode: 'I6410' }))).toMatchObject({ regionCode: '210100', industryCode: 'I' });
  expect(shownAmong(times(6, { regionCode: '210202' }))).toMatchObject({ regionCode: '210000', industryCode: 'I65', sizeClass: 'small' });
});

test('a firm alone in the register is told by its province only', () => {
  expect(shownAmong([])).toEqual({ regionCode: '210000' });
});

test('a firm of no size is counted once on each rung', () => {
  const unknown = { employees: null, revenueFen: null };
  expect(shownAmong(times(3, unknown), aFirm(unknown))).toEqual({ regionCode: '210000' });
});
