import { describe, expect, test } from 'vitest';
import { varianceInflation } from '../../../../../plugins/credit-scoring/domain/statistics/regression/correlation.ts';
import { fitLogistic, predictLogOdds } from '../../../../../plugins/credit-scoring/domain/statistics/regression/logistic.ts';
import { takeRows, type Sample } from '../../../../../plugins/credit-scoring/domain/statistics/sample/sample.ts';
import { readPublic } from '../../../../../scripts/bench/credit/read-public.ts';
import { sharedData } from '../../../../../scripts/bench/frame/shared-data.ts';

const sba = sharedData('sba-case');

describe.skipIf(!sba)('Li, Mickel and Taylor (2018), to every printed digit', async () => {
  const { sample, isTraining } = sba ? await readPublic('sba', '--split Selected') : { sample: undefined, isTraining: undefined };
  const rows = (side: boolean) => takeRows(sample!, [...isTraining!.keys()].filter((row) => isTraining![row] === side));
  const columns = ({ columns: all }: Sample, names: string[]) => names.map((name) => all.find((column) => column.name === name)!.values as Float64Array);

  test('table 8: coefficients, standard errors, and 324 + 14 firms misjudged', () => {
    const names = ['RealEstate', 'Portion', 'Recession'];
    const [train, held] = [rows(true), rows(false)];
    const fit = fitLogistic(columns(train, names), train.bad, { ridge: 0 });
    expect(fit.intercept).toBeCloseTo(1.3930636, 6);
    expectEach(fit.coefficients, [-2.128217, -2.9874821, 0.504123], 6);
    expectEach(fit.standardErrors, [0.3216, 0.345, 0.5393, 0.2412], 4);
    const isRefused = predictLogOdds(fit, columns(held, names), held.size).map(Number).map((logOdds) => Number(logOdds >= 0));
    const mistakes = (bad: number) => held.bad.filter((flag, row) => flag === bad && isRefused[row] !== flag).length;
    expect([mistakes(1), mistakes(0)]).toEqual([324, 14]);
  });

  test('table 7a, with two columns that do not matter', () => {
    const train = rows(true);
    const fit = fitLogistic(columns(train, ['New', 'RealEstate', 'DisbursementGross', 'Portion', 'Recession']), train.bad, { ridge: 0 });
    expect(fit.intercept).toBeCloseTo(1.3537452, 6);
    expectEach(fit.coefficients, [-0.0771671, -2.0330842, -3.37e-7, -2.8297641, 0.4971046], 6);
    expect(Number(fit.coefficients[2]!.toPrecision(3))).toBe(-3.37e-7);
    expect(fit.hasConverged).toBe(true);
  });
});

function expectEach(found: number[], printed: number[], digits: number): void {
  for (const [at, value] of found.entries()) expect(value).toBeCloseTo(printed[at]!, digits);
}

test('classes that a column tells apart without error are said not to converge; a ridge holds them', () => {
  const [values, bad] = [Float64Array.of(1, 2, 3, 4, 5, 6), Uint8Array.of(0, 0, 0, 1, 1, 1)];
  expect(fitLogistic([values], bad, { ridge: 0 }).hasConverged).toBe(false);
  expect(fitLogistic([values], bad, { ridge: 1 }).hasConverged).toBe(true);
});

test('a column that is the sum of two others inflates without bound', () => {
  const [one, other] = [Float64Array.of(1, 5, 2, 8, 3), Float64Array.of(4, 4, 1, 0, 9)];
  expect(varianceInflation([one, other]).every((value) => value < 2)).toBe(true);
  expect(varianceInflation([one, other, one.map((value, row) => value + other[row]!)])).toEqual([Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]);
});
