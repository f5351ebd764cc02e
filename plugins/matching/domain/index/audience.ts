/** Who qualifies for one product or policy: how many firms, how many more if something were known, and what keeps the others out. */
import { bitsIn, countBits, wordsFor } from './bitset.ts';
import type { Asking } from './asked.ts';
import { type AskedThing, type FirmIndex, whoPasses } from './firm-index.ts';

export interface Audience {
  eligible: number;
  /** Nothing fails, something is unknown. */
  possible: number;
}

export interface Excluding {
  condition: string;
  /** Firms that fail it, whatever else they fail. */
  firms: number;
  /** Firms that fail nothing else: what leaving it out would add. */
  alone: number;
}

export const countAudience = (index: FirmIndex, asking: Asking): Audience => {
  const { sure, open } = audienceSets(index, whoPasses(index, asking));
  const [eligible, opened] = [countBits(sure), countBits(open)];
  return { eligible, possible: opened - eligible };
};

/** By rows of the columns: who passes for sure, and whom nothing fails. */
export function audienceSets({ columns }: FirmIndex, things: readonly AskedThing[]): { sure: Uint32Array; open: Uint32Array } {
  const everybody = everyone(columns.count);
  return { sure: intersection(everybody, things.map(({ passing }) => passing.sure)), open: intersection(everybody, things.map(({ passing }) => passing.open)) };
}

/** What keeps how many out, the condition that keeps most out by itself first. */
export function whatExcludes(index: FirmIndex, asking: Asking): Excluding[] {
  const things = whoPasses(index, asking);
  const everybody = everyone(index.columns.count);
  return things
    .map(({ condition, passing }) => {
      const others = intersection(everybody, things.filter((thing) => thing.condition !== condition).map((thing) => thing.passing.open));
      return { condition, firms: index.columns.count - countBits(passing.open), alone: countWithout(others, passing.open) };
    })
    .toSorted((a, b) => b.alone - a.alone || b.firms - a.firms || (a.condition < b.condition ? -1 : 1));
}

function countWithout(all: Uint32Array, without: Uint32Array): number {
  let count = 0;
  for (let word = 0; word < all.length; word++) count += bitsIn((all[word] as number) & ~(without[word] as number));
  return count;
}

function everyone(count: number): Uint32Array {
  const all = new Uint32Array(wordsFor(count)).fill(0xff_ff_ff_ff);
  if ((count & 31) !== 0) all[all.length - 1] = (1 << (count & 31)) - 1;
  return all;
}

/** Four sets at a time, so that the result is written a quarter as often. */
function intersection(everybody: Uint32Array, sets: readonly Uint32Array[]): Uint32Array {
  const result = Uint32Array.from(everybody);
  for (let four = 0; four < sets.length; four += 4) {
    const [a, b, c, d] = [sets[four] as Uint32Array, sets[four + 1] ?? everybody, sets[four + 2] ?? everybody, sets[four + 3] ?? everybody];
    for (let word = 0; word < result.length; word++) result[word] = (result[word] as number) & (a[word] as number) & (b[word] as number) & (c[word] as number) & (d[word] as number);
  }
  return result;
}
