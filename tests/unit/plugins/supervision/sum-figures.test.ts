import { expect, test } from 'vitest';
import { type Cell, countByCode, sumByPlace, sumFigures } from '../../../../plugins/supervision/domain/sum-figures.ts';

const aCell = (cell: Partial<Cell>): Cell => ({ measure: 'products', regionCode: '210100', code: 'credit-loan', count: 1, amountFen: 0n, ...cell });

test('a district counts for its city, the province and the country for themselves', () => {
  const cells = [aCell({ regionCode: '210102', count: 2 }), aCell({ regionCode: '210100' }), aCell({ regionCode: '210000', count: 5 }), aCell({ regionCode: null })];
  expect(sumByPlace(cells).map(({ regionCode, products }) => [regionCode, products])).toEqual([['100000', 1], ['210000', 5], ['210100', 3]]);
});

test('every row is counted once, and amounts add up to the fen', () => {
  const cells = [
    aCell({ measure: 'needs', regionCode: '210102', count: 2, amountFen: 9_007_199_254_740_993n }),
    aCell({ measure: 'needs', regionCode: '219999', count: 1, amountFen: 1n }),
    aCell({ measure: 'openWindows', count: 4 }),
    aCell({ measure: 'openWindows', regionCode: '219999', count: 1 }),
  ];
  const total = sumFigures(cells);
  expect(total).toMatchObject({ needs: 3, needsAmountFen: 9_007_199_254_740_994n, openWindows: 5, products: 0 });
  expect(sumByPlace(cells).reduce((sum, place) => sum + place.openWindows, 0)).toBe(total.openWindows);
});

test('where needs are is not told: the demand hall blurs it', () => {
  const [place, ...others] = sumByPlace([aCell({ measure: 'needs', count: 1, amountFen: 500n }), aCell({ measure: 'enterprises', count: 3 })]);
  expect([place, others]).toEqual([{ regionCode: '210100', products: 0, institutions: 0, policiesInForce: 0, openWindows: 0, enterprises: 3 }, []]);
});

test('kinds stand with most first, each once', () => {
  const cells = [aCell({ regionCode: '210100' }), aCell({ regionCode: '210200', code: 'factoring', count: 3 }), aCell({ regionCode: '210300' }), aCell({ measure: 'needs', code: 'stock' })];
  expect(countByCode(cells, 'products')).toEqual([{ code: 'factoring', count: 3 }, { code: 'credit-loan', count: 2 }]);
});
