/**
 * What invoices of one direction say of a firm: the figures that the asset report shows and models use. Amounts are with
 * tax (价税合计); averages, counterparties, months and concentration are those of invoices that are not returns.
 */
import type { FactBody } from '@rongqiao/contracts/credit-fact.ts';
import { divideRounded } from '@rongqiao/contracts/values/money.ts';

export type Invoice = Pick<FactBody<'invoice'>, 'counterparty' | 'issuedOn' | 'netFen' | 'taxFen' | 'status'>;

export interface MonthOfInvoices {
  month: string;
  grossFen: bigint;
  invoices: number;
}

export interface InvoiceSeries {
  /** Valid and void, returns among the valid. */
  validCount: number;
  voidCount: number;
  returnCount: number;
  /** Gross flow, and net of returns. */
  grossFen: bigint;
  netFen: bigint;
  taxFen: bigint;
  largestFen: bigint;
  /** Gross flow over invoices that are not returns. */
  averageFen: bigint;
  counterparties: number;
  activeMonths: number;
  /** Tax over amount before tax. */
  taxRate: number;
  /** Shares of one. */
  voidShare: number;
  returnShare: number;
  /** Σ share² of counterparties by gross flow. */
  concentration: number;
  /** Standard deviation (n − 1) over mean of the monthly sums of active months; 0 below two. */
  variation: number;
  /** Oldest first. */
  months: MonthOfInvoices[];
}

export function invoiceSeries(invoices: readonly Invoice[]): InvoiceSeries {
  const valid = invoices.filter(({ status }) => status === 'valid');
  const positive = valid.filter((invoice) => totalOf(invoice) > 0n);
  const grossFen = sum(positive.map(totalOf));
  const months = byMonth(positive);
  const returnCount = valid.filter((invoice) => totalOf(invoice) < 0n).length;
  return {
    validCount: valid.length,
    voidCount: invoices.length - valid.length,
    returnCount,
    grossFen,
    netFen: sum(valid.map(totalOf)),
    taxFen: sum(positive.map(({ taxFen }) => taxFen)),
    largestFen: positive.map(totalOf).reduce((most, fen) => (fen > most ? fen : most), 0n),
    averageFen: positive.length === 0 ? 0n : divideRounded(grossFen, BigInt(positive.length)),
    counterparties: new Set(positive.map(({ counterparty }) => counterparty)).size,
    activeMonths: months.length,
    taxRate: shareOf(
      Number(sum(positive.map(({ taxFen }) => taxFen))),
      Number(sum(positive.map(({ netFen }) => netFen))),
    ),
    voidShare: shareOf(invoices.length - valid.length, invoices.length),
    returnShare: shareOf(returnCount, valid.length),
    concentration: concentrationOf(positive, grossFen),
    variation: variationOf(months.map((month) => Number(month.grossFen))),
    months,
  };
}

const totalOf = ({ netFen, taxFen }: Invoice): bigint => netFen + taxFen;

function byMonth(positive: readonly Invoice[]): MonthOfInvoices[] {
  const months = new Map<string, MonthOfInvoices>();
  for (const invoice of positive) {
    const month = invoice.issuedOn.slice(0, 7);
    const entry = months.get(month) ?? { month, grossFen: 0n, invoices: 0 };
    months.set(month, { month, grossFen: entry.grossFen + totalOf(invoice), invoices: entry.invoices + 1 });
  }
  return [...months.values()].toSorted((one, other) => (one.month < other.month ? -1 : 1));
}

/** Summed from the smallest share up, so that the order of the invoices cannot matter. */
function concentrationOf(positive: readonly Invoice[], grossFen: bigint): number {
  const sums = new Map<string, bigint>();
  for (const invoice of positive)
    sums.set(invoice.counterparty, (sums.get(invoice.counterparty) ?? 0n) + totalOf(invoice));
  const shares = [...sums.values()].map((fen) => Number(fen) / Number(grossFen));
  return shares.toSorted((one, other) => one - other).reduce((total, share) => total + share * share, 0);
}

function variationOf(values: readonly number[]): number {
  if (values.length < 2) return 0;
  const mean = values.reduce((total, value) => total + value, 0) / values.length;
  const variance = values.reduce((total, value) => total + (value - mean) ** 2, 0) / (values.length - 1);
  return mean === 0 ? 0 : Math.sqrt(variance) / mean;
}

const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((total, amount) => total + amount, 0n);
const shareOf = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
