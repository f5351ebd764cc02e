/**
 * Is the scoring right, and fast? npm run bench -- credit [--data folder with the public data sets]
 *
 *   --everybody <folder>    also scores all firms of the facts that `npm run bench -- facts --folder <folder>` has left
 *   --only-everybody        and nothing else
 */
import type { Bar } from './frame/bars.ts';
import { measureAccuracy } from './credit/accuracy.ts';
import { measureEverybody } from './credit/everybody.ts';
import { measureSpeed } from './credit/speed.ts';

export default async function measure(words: string[]): Promise<Bar[]> {
  const folder = words.includes('--everybody') ? words[words.indexOf('--everybody') + 1] : undefined;
  const everybody = folder ? await measureEverybody(folder) : [];
  return words.includes('--only-everybody') ? everybody : [...measureSpeed(), ...(await measureAccuracy(words)), ...everybody];
}
