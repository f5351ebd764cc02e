/**
 * What a usual amount is, per component, source and year. It is fixed: by the file when an earlier score has used it,
 * else by the year before, else by the year itself. A weight that moved with each new record could make a punctual
 * payment lower the score.
 */
import type { WeightBases } from '../../contract/credit-file.ts';
import type { ComponentId } from '../../contract/credit-model.ts';
import { monthNumber } from './calendar.ts';
import type { Reading } from './reading.ts';
import { USUAL_AMOUNT, floorDivide } from './tally.ts';

export interface Amount {
  source: string;
  dueOn: string;
  amountFen: bigint;
}

/** One of `amounts` → sixteenths of a usual record, at least one, at most the model's cap. Adds the bases it uses to `used`. */
export function amountWeigher(
  reading: Reading,
  component: ComponentId,
  amounts: readonly Amount[],
  used: WeightBases,
): (amount: Amount) => number {
  const groups = groupAmounts(amounts);
  const most = reading.model.evidence.weightCap * USUAL_AMOUNT;
  return (amount) => {
    const group = findGroup(groups, amount.source, yearOf(amount));
    if (!group) throw new Error(`an amount of ${amount.source} that was not among the amounts`);
    if (group.base === undefined) {
      const key = `${component}/${group.source}/${group.year}`;
      group.base = findBase(reading, key, group, groups);
      used[key] = group.base.toString();
    }
    return weigh(amount.amountFen, group.base, most);
  };
}

/** A firm has few sources and years: looking through them is faster than keys made of text. */
interface Group {
  source: string;
  year: number;
  amounts: bigint[];
  base: bigint | undefined;
}

const yearOf = ({ dueOn }: Amount): number => Math.floor(monthNumber(dueOn) / 12);

function groupAmounts(amounts: readonly Amount[]): Group[] {
  const groups: Group[] = [];
  for (const amount of amounts) {
    const year = yearOf(amount);
    const group = findGroup(groups, amount.source, year);
    if (group) group.amounts.push(amount.amountFen);
    else groups.push({ source: amount.source, year, amounts: [amount.amountFen], base: undefined });
  }
  return groups;
}

function findGroup(groups: readonly Group[], source: string, year: number): Group | undefined {
  for (const group of groups) if (group.year === year && group.source === source) return group;
  return undefined;
}

function findBase({ file }: Reading, key: string, { source, year, amounts }: Group, groups: readonly Group[]): bigint {
  const fixed = file.weightBases?.[key];
  return fixed ? BigInt(fixed) : median(findGroup(groups, source, year - 1)?.amounts ?? amounts);
}

/** The lower one of two in the middle; at least one fen. */
function median(amounts: readonly bigint[]): bigint {
  const sorted = amounts.toSorted((left, right) => (left < right ? -1 : left > right ? 1 : 0));
  const middle = sorted[(sorted.length - 1) >> 1] ?? 1n;
  return middle > 0n ? middle : 1n;
}

/** Amounts up to 5 trillion yuan keep their exactness as plain numbers. */
const PLAIN_MAX = 2n ** 49n;

function weigh(amount: bigint, base: bigint, most: number): number {
  const times =
    amount < PLAIN_MAX && base < PLAIN_MAX
      ? floorDivide(Number(amount) * USUAL_AMOUNT, Number(base))
      : Number((amount * BigInt(USUAL_AMOUNT)) / base);
  return Math.min(most, Math.max(1, times));
}
