/** Published results reproduced, models on public data under one fold rule, and what the exact optimum costs. */
import { step } from '../../start/steps.ts';
import type { Bar } from '../frame/bars.ts';
import { sharedData } from '../frame/shared-data.ts';
import { measureBinningSpeed } from './binning-speed.ts';
import { measureOnPublicData } from './public-data.ts';
import { measureReproductions } from './reproductions.ts';

export async function measureAccuracy(words: string[]): Promise<Bar[]> {
  const at = words.indexOf('--data');
  if (at >= 0 && words[at + 1]) process.env.SHARED_DATA = words[at + 1];
  if (!sharedData('sba-case')) throw new Error('没有公开数据：请用 --data 写明它们所在的文件夹（里面有 sba-case、cumcm2020c、german-credit）。');
  return [
    ...(await step('重算已发表的结果', measureReproductions)),
    ...(await step('公开数据上的模型', measureOnPublicData)),
    ...(await step('精确分箱用时', async () => measureBinningSpeed())),
  ];
}
