/** The four figures by which products are told apart: how much, how long, what it costs a year, how soon one knows. */
import type { RateKind } from '@rongqiao/contracts/financial-product.ts';
import { effectiveRate, type LprTerm } from '@rongqiao/contracts/values/lpr.ts';
import { formatShortYuan } from '@rongqiao/contracts/values/money.ts';
import { formatMonths } from '@rongqiao/contracts/values/period.ts';
import { formatPercent } from '@rongqiao/contracts/values/ratio.ts';

type Maybe<T> = T | null | undefined;

export interface Figure {
  label: string;
  value: string;
  /** A line below, in small: how a rate comes about. */
  note?: string;
}

export interface FigureFacts {
  fenMin: Maybe<bigint>;
  fenMax: Maybe<bigint>;
  termMonthsMin: Maybe<number>;
  termMonthsMax: Maybe<number>;
  /** Fraction of one, exact. */
  rateMin: Maybe<string>;
  rateMax: Maybe<string>;
  rateNote?: string | undefined;
  promisedDays: Maybe<number>;
}

export function productFigures(facts: FigureFacts): Figure[] {
  return [
    { label: '金额', value: amountText(facts) },
    { label: '期限', value: termText(facts) },
    { label: '年利率', value: rateText(facts), ...(facts.rateNote ? { note: facts.rateNote } : {}) },
    { label: '承诺审批', value: facts.promisedDays ? `${facts.promisedDays}个工作日` : '' },
  ].filter(({ value }) => value !== '');
}

function amountText({ fenMin, fenMax }: FigureFacts): string {
  if (fenMin != null && fenMax != null && fenMin === fenMax) return formatShortYuan(fenMin);
  if (fenMax != null) return fenMin ? `${shortFrom(fenMin, fenMax)}–${formatShortYuan(fenMax)}` : `最高${formatShortYuan(fenMax)}`;
  return fenMin ? `${formatShortYuan(fenMin)}起` : '';
}

/** 1–100万元 rather than 1万元–100万元. */
function shortFrom(low: bigint, high: bigint): string {
  const [text, unit] = [formatShortYuan(low), /[^\d.,]+$/.exec(formatShortYuan(high))?.[0] ?? ''];
  return text.endsWith(unit) && /\d$/.test(text.slice(0, -unit.length)) ? text.slice(0, -unit.length) : text;
}

function termText({ termMonthsMin, termMonthsMax }: FigureFacts): string {
  if (termMonthsMin && termMonthsMax && termMonthsMin !== termMonthsMax) return `${termMonthsMin}–${termMonthsMax}个月`;
  if (termMonthsMax) return termMonthsMin ? formatMonths(termMonthsMax) : `最长${formatMonths(termMonthsMax)}`;
  return termMonthsMin ? `${formatMonths(termMonthsMin)}起` : '';
}

function rateText({ rateMin, rateMax }: FigureFacts): string {
  if (rateMin == null) return rateMax == null ? '' : `最高${formatPercent(rateMax)}`;
  if (rateMax == null) return `${formatPercent(rateMin)}起`;
  return rateMin === rateMax ? formatPercent(rateMin) : `${formatPercent(rateMin).replace(/%$/, '')}–${formatPercent(rateMax)}`;
}

interface Priced {
  rateKind?: Maybe<RateKind>;
  lprTerm?: Maybe<LprTerm>;
  spreadBpMin?: Maybe<number>;
  spreadBpMax?: Maybe<number>;
  annualRateMin?: Maybe<string>;
  annualRateMax?: Maybe<string>;
}

/** The yearly rates of a product on a day, with the sentence that explains a rate over LPR. */
export function ratesOn(product: Priced, today: string): Pick<FigureFacts, 'rateMin' | 'rateMax' | 'rateNote'> {
  if (product.rateKind !== 'lpr-spread' || !product.lprTerm) return { rateMin: product.annualRateMin, rateMax: product.annualRateMax };
  const term = product.lprTerm;
  const over = (spreadBp: Maybe<number>) => (spreadBp == null ? undefined : effectiveRate({ term, spreadBp }, today));
  const [least, most] = [over(product.spreadBpMin), over(product.spreadBpMax)];
  return {
    rateMin: least?.ok ? least.annualRate : undefined,
    rateMax: most?.ok ? most.annualRate : undefined,
    rateNote: least?.ok ? `${least.sentence}${least.isConfirmed ? '' : '；LPR每月20日更新，以机构合同为准'}` : undefined,
  };
}
