/** Real data for measurements and tests lie beside the project, never in it: `../shared/data`, or where SHARED_DATA says. */
import { existsSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../../..');

/** Undefined where it is absent: a test skips then, a measurement says so. */
export function sharedData(...names: string[]): string | undefined {
  const folder = process.env.SHARED_DATA ?? path.join(root, '..', 'shared', 'data');
  const file = path.join(folder, ...names);
  return existsSync(file) ? file : undefined;
}
