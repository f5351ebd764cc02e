/** Runs the house rules over every file of the project. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from '../start/places.ts';
import { type Breach, breachesOf, houseRules } from './house-rules.ts';
import { trackedFiles } from './tracked-files.ts';

export async function findBreaches(): Promise<Breach[]> {
  const files = (await trackedFiles()).filter((file) => houseRules.some((rule) => rule.concerns(file)));
  const found = await Promise.all(files.map(async (file) => breachesOf(file, await readFile(path.join(root, file), 'utf8'))));
  return found.flat();
}

export const breachLine = ({ file, line, rule }: Breach): string => `${file}:${line}  ${rule.name}：${rule.instead}`;
