/** Is the scoring right, and fast? npm run bench -- credit [--data folder with the public data sets] */
import type { Bar } from './frame/bars.ts';
import { measureAccuracy } from './credit/accuracy.ts';
import { measureSpeed } from './credit/speed.ts';

export default async function measure(words: string[]): Promise<Bar[]> {
  return [...measureSpeed(), ...(await measureAccuracy(words))];
}
