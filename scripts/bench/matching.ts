/**
 * Is matching as fast as it must be, and do all ways of matching agree? Baselines run in the same process.
 *
 *   npm run bench -- matching                                     the bars' own sizes
 *   npm run bench -- matching --province 20000 --firms 20000      a quick run
 */
import { step } from '../start/steps.ts';
import type { Bar } from './frame/bars.ts';
import { compareEngines, measureOneFirm } from './matching/one-firm.ts';
import { measureOneProduct } from './matching/one-product.ts';
import { measureProvince } from './matching/province.ts';
import { measureStoredProvince } from './matching/stored-province.ts';
import { syntheticColumns } from './matching/synthetic-firms.ts';
import { syntheticProducts } from './matching/synthetic-products.ts';

export default async function measure(words: string[]): Promise<Bar[]> {
  const size = (name: string, usual: number) => Number(words[words.indexOf(`--${name}`) + 1] ?? '') || usual;
  const offers = syntheticProducts(size('products', 5000));
  const province = syntheticColumns(size('province', 686_000));
  const columns = syntheticColumns(size('firms', 100_000));
  return [
    ...(await step('全省', async () => measureProvince(offers, province))),
    ...(await step('全省，从数据库到数据库', () => measureStoredProvince(offers, province))),
    ...(await step('一家企业', () => measureOneFirm(offers, columns))),
    ...(await step('一个产品', async () => measureOneProduct(offers, columns))),
    ...(await step('各种做法是否一致', () => compareEngines(offers, columns, Math.min(columns.count, size('compared', 40))))),
  ];
}
