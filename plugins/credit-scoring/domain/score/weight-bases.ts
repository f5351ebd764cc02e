/**
 * What a usual amount is, per component, source and year. It is fixed: by the file when an earlier score has used it,
 * else by the year before, else by the year itself. A weight that moved with each new record could make a punctual
 * payment lower the score.
 */
import type { WeightBases } from '../../contract/credit-file.ts';
import type { ComponentId } from '../../contract/credit-model.ts';
import type { Reading } from './reading.ts';
import { USUAL_AMOUNT, floorDivide } from './tally.ts';

export interface Amount {
  source: string;
  dueOn: string;
  amountFen: bigint;
}

/** Amount → sixteenths of a usual record, at least one, at most the model's cap. Adds the bases it uses to `used`. */
export function amountWeigher(
  reading: Reading,
  component: ComponentId,
  amounts: readonly Amount[],
  used: WeightBases,
): (amount: Amount) => number {
  const bySourceAndYear = groupAmounts(component, amounts);
  const bases = new Map<string, bigint>();
  const most = reading.model.evidence.weightCap * USUAL_AMOUNT;
  return (amount) => {
    const key = keyOf(component, amount.source, yearOf(amount));
    let base = bases.get(key);
    if (base === undefined) {
      base = findBase(reading, key, keyOf(component, amount.source, yearOf(amount) - 1), bySourceAndYear);
      bases.set(key, base);
      used[key] = base.toString();
    }
    return weigh(amount.amountFen, base, most);
  };
}

const keyOf = (component: ComponentId, source: string, year: number): string => `${component}/${source}/${year}`;
const yearOf = ({ dueOn }: Amount): number => Number(dueOn.slice(0, 4));

function groupAmounts(component: ComponentId, amounts: readonly Amount[]): Map<string, bigint[]> {
  const groups = new Map<string, bigint[]>();
  for (const amount of amounts) {
    const key = keyOf(component, amount.source, yearOf(amount));
    const group = groups.get(key);
    if (group) group.push(amount.amountFen);
    else groups.set(key, [amount.amountFen]);
  }
  return groups;
}

function findBase({ file }: Reading, key: string, lastYear: string, groups: Map<string, bigint[]>): bigint {
  const fixed = file.weightBases?.[key];
  return fixed ? BigInt(fixed) : median(groups.get(lastYear) ?? groups.get(key) ?? []);
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
