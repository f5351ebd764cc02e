/** What yearly statements say about the cycle of money. */
import type { FactBody } from '@rongqiao/contracts/credit-fact.ts';
import { toRatio } from '@rongqiao/contracts/values/ratio.ts';
import { type Reading, factsOf } from '../score/reading.ts';
import type { TurnoverDays, WorkingCapitalInput } from './working-capital.ts';

export type Statement = FactBody<'financial-statement'>;

/** Newest first; the first one read where two sources report a year. */
export function statementsOf(reading: Reading): Statement[] {
  const byYear = new Map<number, Statement>();
  for (const { body } of factsOf(reading, 'financial-statement').toSorted((one, other) => (one.id < other.id ? -1 : 1)))
    if (!byYear.has(body.year) && `${body.year}-12-31` < reading.file.asOf) byYear.set(body.year, body);
  return [...byYear.values()].toSorted((one, other) => other.year - one.year);
}

/** Balances are averaged with the year before, where it is known. Undefined without sales. */
export function workingCapitalInput(
  [last, before]: readonly Statement[],
  loansFen: bigint | undefined,
  growthMaxPercent: number,
): WorkingCapitalInput | undefined {
  if (!last || last.revenueFen <= 0n || last.costOfSalesFen <= 0n) return undefined;
  const ownFunds = last.equityFen + last.longTermLoansFen - (last.totalAssetsFen - last.currentAssetsFen);
  return {
    salesFen: last.revenueFen,
    profitMargin: toRatio(share(last.operatingProfitFen, last.revenueFen)),
    growth: toRatio(Math.min(growthOf(last, before), growthMaxPercent / 100)),
    days: turnoverDays(last, before),
    ownFundsFen: ownFunds > 0n ? ownFunds : 0n,
    loansFen: loansFen ?? last.shortTermLoansFen,
    otherFen: 0n,
  };
}

function growthOf(last: Statement, before: Statement | undefined): number {
  const isComparable = before && before.year === last.year - 1 && before.revenueFen > 0n;
  return isComparable ? share(last.revenueFen - before.revenueFen, before.revenueFen) : 0;
}

function turnoverDays(last: Statement, before: Statement | undefined): TurnoverDays {
  const days = (item: (statement: Statement) => bigint, flow: bigint): number => {
    const mean = before && before.year === last.year - 1 ? (item(last) + item(before)) / 2n : item(last);
    return Math.round(share(mean, flow) * 36_000) / 100;
  };
  return {
    stock: days(({ inventoryFen }) => inventoryFen, last.costOfSalesFen),
    receivable: days(({ receivablesFen }) => receivablesFen, last.revenueFen),
    payable: days(({ payablesFen }) => payablesFen, last.costOfSalesFen),
    prepaid: days(({ prepaidFen }) => prepaidFen, last.costOfSalesFen),
    advance: days(({ advancesFen }) => advancesFen, last.revenueFen),
  };
}

const share = (part: bigint, whole: bigint): number => Number((part * 1_000_000n) / whole) / 1_000_000;
