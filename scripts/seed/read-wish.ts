/** What the person asked for on the command line. */
import { parseArgs } from 'node:util';
import { NUMBERS_MAX } from './synthetic/enterprise.ts';

export interface Wish {
  /** Invented enterprises to add. */
  enterprises: number;
  /** Only where nobody has worked yet. */
  firstTime: boolean;
}

const usage = '可以写：npm run seed，或 npm run seed -- --enterprises 5000。';

export function readWish(args: string[]): Wish {
  const { enterprises, 'first-time': firstTime = false } = parse(args);
  if (enterprises !== undefined && !/^\d{1,7}$/.test(enterprises)) throw new Error(`--enterprises 后面写要增加的企业数，例如 5000。${usage}`);
  const count = Number(enterprises ?? 0);
  if (count > NUMBERS_MAX) throw new Error(`--enterprises 最多 ${NUMBERS_MAX}。`);
  return { enterprises: count, firstTime };
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, options: { enterprises: { type: 'string' }, 'first-time': { type: 'boolean' } } }).values;
  } catch {
    throw new Error(`看不懂“${args.join(' ')}”。${usage}`);
  }
}
