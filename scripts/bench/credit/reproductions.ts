/** How far our figures are from the printed ones: 0 where the last printed digit agrees. */
import { readFile } from 'node:fs/promises';
import { optimalBins } from '../../../plugins/credit-scoring/domain/statistics/binning/optimal-bins.ts';
import { countBetween, orderValues } from '../../../plugins/credit-scoring/domain/statistics/binning/pre-bin.ts';
import { dropPureBins, treeCuts } from '../../../plugins/credit-scoring/domain/statistics/binning/tree-pre-bin.ts';
import { PLATFORM_SCALE, probabilityOfBad } from '../../../plugins/credit-scoring/domain/statistics/cards/scale.ts';
import { fitLogistic, predictLogOdds } from '../../../plugins/credit-scoring/domain/statistics/regression/logistic.ts';
import { type Sample, takeRows } from '../../../plugins/credit-scoring/domain/statistics/sample/sample.ts';
import type { Bar } from '../frame/bars.ts';
import { sharedData } from '../frame/shared-data.ts';
import { readPublic } from './read-public.ts';

/** Printed value and the digits that it has after the point. */
type Printed = readonly [value: number, digits: number];

const TABLE_8: readonly Printed[] = [[1.3930636, 7], [-2.128217, 6], [-2.9874821, 7], [0.504123, 6]];
const TABLE_8_ERRORS: readonly Printed[] = [[0.3216, 4], [0.345, 4], [0.5393, 4], [0.2412, 4]];
const TABLE_7A: readonly Printed[] = [[1.3537452, 7], [-0.0771671, 7], [-2.0330842, 7], [-3.37e-7, 9], [-2.8297641, 7], [0.4971046, 7]];
const SCALE_TABLE: readonly (readonly [score: number, percent: number, digits: number])[] = [[500, 28.571, 3], [550, 16.667, 3], [600, 9.091, 3], [650, 4.762, 3], [700, 2.439, 3], [750, 1.235, 3], [800, 0.621, 3], [850, 0.312, 3], [900, 0.156, 3]];

export async function measureReproductions(): Promise<Bar[]> {
  const { train, test } = await publishedSplit();
  const eight = fitTable(train, ['RealEstate', 'Portion', 'Recession']);
  const seven = fitTable(train, ['New', 'RealEstate', 'DisbursementGross', 'Portion', 'Recession']);
  const logOdds = predictLogOdds(eight, columnsOf(test, ['RealEstate', 'Portion', 'Recession']), test.size);
  const mistakes = (bad: number) => test.bad.filter((flag, row) => flag === bad && Number((logOdds[row] as number) >= 0) !== flag).length;
  const differing = (name: string, found: number[], printed: readonly Printed[]): Bar => ({ name: `${name}：与印出的不同的数`, value: printed.filter(([value, digits], at) => (found[at] as number).toFixed(digits) !== value.toFixed(digits)).length, must: '<= 0' });
  return [
    differing('表 8 系数', [eight.intercept, ...eight.coefficients], TABLE_8),
    differing('表 8 标准误', eight.standardErrors, TABLE_8_ERRORS),
    differing('表 7a 系数', [seven.intercept, ...seven.coefficients], TABLE_7A),
    { name: '表 8 误判 324 + 14：相差', value: Math.abs(mistakes(1) - 324) + Math.abs(mistakes(0) - 14), must: '<= 0' },
    { name: '最优分箱 IV 5.043925466321346：相差', value: Math.abs((await meanRadiusInformation()) - 5.043925466321346), must: '<= 0' },
    differing('评分刻度', SCALE_TABLE.map(([score]) => 100 * probabilityOfBad(score, PLATFORM_SCALE)), SCALE_TABLE.map(([, percent, digits]) => [percent, digits])),
  ];
}

async function publishedSplit(): Promise<{ train: Sample; test: Sample }> {
  const { sample, isTraining = [] } = await readPublic('sba', '--split Selected');
  const rows = (side: boolean) => [...isTraining.keys()].filter((row) => isTraining[row] === side);
  return { train: takeRows(sample, rows(true)), test: takeRows(sample, rows(false)) };
}

const columnsOf = ({ columns }: Sample, names: string[]): Float64Array[] => names.map((name) => columns.find((column) => column.name === name)?.values as Float64Array);

const fitTable = (train: Sample, names: string[]) => fitLogistic(columnsOf(train, names), train.bad, { ridge: 0 });

async function meanRadiusInformation(): Promise<number> {
  const text = await readFile(sharedData('breast_cancer_mean_radius.csv') as string, 'utf8');
  const rows = text.trim().split('\n').slice(1).map((line) => line.split(',').map(Number));
  const ordered = orderValues(Float64Array.from(rows, ([radius]) => radius as number), Uint8Array.from(rows, ([, benign]) => benign as number));
  const cuts = dropPureBins(ordered, treeCuts(ordered, { maxLeaves: 20, minShare: 0.05 }));
  return optimalBins(countBetween(ordered, cuts), { trend: 'monotone', minShare: 0, minBad: 0 }).informationValue;
}
