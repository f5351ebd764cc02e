import { expect, test } from 'vitest';
import { monitorModel, type MonitorInput } from '../../../../../plugins/credit-scoring/domain/statistics/monitoring/monitor-model.ts';
import { seededNumbers } from '../../../../../plugins/credit-scoring/domain/statistics/measures/resample.ts';

const next = seededNumbers(4);
const scores = (size: number, shift = 0) => Array.from({ length: size }, () => Math.round(600 + 100 * (next() + next() - 1) + shift));
const before = scores(2000);

/** A month without news. */
const aMonth = (change: Partial<MonitorInput> = {}): MonitorInput => ({
  scores: { before, now: scores(1000) },
  factors: [],
  migrations: [{ from: 'A', to: 'A' }, { from: 'BB', to: 'BBB' }],
  outcomes: [{ grade: 'BB', firms: 200, bad: 9, stated: 0.0476 }],
  decisions: { total: 100, overruled: 2 },
  coverage: { before: 0.9, now: 0.9 },
  capped: { before: 0.1, now: 0.1 },
  unrated: { before: 0.3, now: 0.3 },
  ...change,
});
const lightOf = (change: Partial<MonitorInput>) => monitorModel(aMonth(change)).light;

test('a month without news is green', () => {
  expect(monitorModel(aMonth()).light).toBe('green');
});

test('a population that moved is red; the same index from forty firms by chance is green', () => {
  expect(lightOf({ scores: { before, now: scores(1000, 60) } })).toBe('red');
  expect(lightOf({ scores: { before, now: scores(40) } })).toBe('green');
});

test('a grade that goes bad more often than it says is red, less often amber, by chance green', () => {
  const outcome = (bad: number) => lightOf({ outcomes: [{ grade: 'BB', firms: 200, bad, stated: 0.0476 }] });
  expect([outcome(30), outcome(0), outcome(12)]).toEqual(['red', 'amber', 'green']);
  expect(lightOf({ outcomes: [{ grade: 'BB', firms: 200, bad: 150, stated: null }] })).toBe('green');
});

test('overrides, downgrades and lost data show, with the figure', () => {
  const { light, findings } = monitorModel(aMonth({ decisions: { total: 100, overruled: 12 } }));
  expect(light).toBe('red');
  expect(findings.find(({ what }) => what === 'overrides')!.message).toBe('100 次评价中人工改动 12 次（12.0%）。');
  expect(lightOf({ migrations: [{ from: 'A', to: 'BB' }, { from: 'A', to: 'A' }, { from: 'A', to: 'A' }, { from: 'A', to: 'A' }] })).toBe('amber');
  expect(lightOf({ coverage: { before: 0.9, now: 0.7 } })).toBe('red');
  expect(monitorModel(aMonth({ migrations: [{ from: 'A', to: 'BB' }, { from: 'A', to: 'BB' }] })).migration).toEqual([{ from: 'A', to: 'BB', firms: 2 }]);
});

test('more firms held down by a rule or left without a grade than in the base month is a finding', () => {
  expect([lightOf({ capped: { before: 0.1, now: 0.17 } }), lightOf({ unrated: { before: 0.3, now: 0.6 } }), lightOf({ capped: { before: 0.1, now: 0.02 } })]).toEqual(['amber', 'red', 'green']);
});
