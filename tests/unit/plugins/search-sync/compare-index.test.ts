import { expect, test } from 'vitest';
import { compareIndex, driftCount } from '../../../../plugins/search-sync/domain/compare-index.ts';

const contents = (entries: Record<string, string>) => new Map(Object.entries(entries));
const nothingInFlight = () => false;

test('equal contents have no drift', () => {
  expect(driftCount(compareIndex(contents({ a: '1' }), contents({ a: '1' }), nothingInFlight))).toBe(0);
});

test('each kind of drift is told apart', () => {
  const drift = compareIndex(
    contents({ a: '1', b: '1', c: '1' }),
    contents({ b: '2', c: '1', d: '1' }),
    nothingInFlight,
  );
  expect(drift).toEqual({ missing: ['a'], surplus: ['d'], different: ['b'] });
});

test('a change that is still on its way is late, not drift', () => {
  const drift = compareIndex(contents({ a: '1' }), contents({ d: '1' }), (id) => id === 'a' || id === 'd');
  expect(driftCount(drift)).toBe(0);
});
