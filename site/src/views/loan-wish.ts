/** What a visitor wants to reckon with, read from the address: amount in yuan, months, method, yearly rate, collateral. */
import { RepaymentMethod } from '@rongqiao/contracts/repayment-method.ts';
import { formatShortYuan, formatYuan, parseMoney } from '@rongqiao/contracts/values/money.ts';
import { formatPercent, parsePercent } from '@rongqiao/contracts/values/ratio.ts';
import type { FormProblem, FormState } from '../forms/form.ts';

type Maybe<T> = T | null | undefined;

export interface LoanWish {
  principalFen: bigint;
  termMonths: number;
  method: RepaymentMethod;
  /** Exact share of one. */
  annualRate: string;
  assetValueFen: bigint | undefined;
}

/** What stands in where the address says nothing. */
export interface UsualLoan {
  fenMin?: Maybe<bigint>;
  fenMax?: Maybe<bigint>;
  termMonthsMin?: Maybe<number>;
  termMonthsMax?: Maybe<number>;
  methods: readonly RepaymentMethod[];
  annualRate: string;
}

export interface ReadWish {
  form: FormState;
  /** Undefined while something in the form is wrong. */
  wish: LoanWish | undefined;
  /** What the product does not do as wished: it is reckoned all the same. */
  remarks: string[];
}

export const wishFields = ['amount', 'term', 'method', 'rate', 'asset'] as const;
type Field = (typeof wishFields)[number];

const USUAL_FEN = 50_000_000n;
const USUAL_MONTHS = 12;

export function readLoanWish(params: URLSearchParams, usual: UsualLoan): ReadWish {
  const typed = Object.fromEntries(wishFields.map((field) => [field, (params.get(field) ?? '').trim().slice(0, 40)])) as Record<Field, string>;
  const problems: FormProblem[] = [];
  const take = <T extends bigint | number | undefined>(field: Field, read: (text: string) => T | string, standIn: T): T => {
    if (typed[field] === '') return standIn;
    const value = read(typed[field]);
    if (typeof value !== 'string') return value;
    problems.push({ field, message: value });
    return standIn;
  };
  const wish: LoanWish = {
    principalFen: take('amount', readAmount, between(USUAL_FEN, usual.fenMin, usual.fenMax)),
    termMonths: take('term', readTerm, between(USUAL_MONTHS, usual.termMonthsMin, usual.termMonthsMax)),
    method: RepaymentMethod.safeParse(typed.method).data ?? usual.methods[0] ?? 'equal-instalment',
    annualRate: readRate(typed.rate, problems) ?? usual.annualRate,
    assetValueFen: take<bigint | undefined>('asset', readAmount, undefined),
  };
  const values = { ...shownOf(wish), ...Object.fromEntries(problems.map(({ field = '' }) => [field, typed[field as Field]])) };
  return { form: { values, problems }, wish: problems.length === 0 ? wish : undefined, remarks: remarksOn(wish, usual) };
}

/** The wish as the address says it, to go along to another page. */
export const wishQuery = (wish: LoanWish, more: Record<string, string> = {}): string =>
  new URLSearchParams({ ...shownOf(wish), ...more }).toString();

const shownOf = ({ principalFen, termMonths, method, annualRate, assetValueFen }: LoanWish): Record<string, string> => ({
  amount: digits(principalFen),
  term: String(termMonths),
  method,
  rate: formatPercent(annualRate),
  ...(assetValueFen === undefined ? {} : { asset: digits(assetValueFen) }),
});

const digits = (fen: bigint): string => formatYuan(fen).replace(/[元,]/g, '');

const TERM_MAX = 600;

function readAmount(text: string): bigint | string {
  const parsed = parseMoney(text);
  if (!parsed.ok) return parsed.message;
  return parsed.fen > 0n ? parsed.fen : '金额要大于0。';
}

function readTerm(text: string): number | string {
  const months = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  return months >= 1 && months <= TERM_MAX ? months : `期限请填1到${TERM_MAX}之间的整数个月，例如12。`;
}

const RATE_TOO_HIGH = '年利率应在0%到100%之间，请核对小数点。';

function readRate(text: string, problems: FormProblem[]): string | undefined {
  if (text === '') return undefined;
  const parsed = parsePercent(text);
  const message = !parsed.ok ? parsed.message : Number(parsed.ratio) < 0 || Number(parsed.ratio) > 1 ? RATE_TOO_HIGH : '';
  if (message) problems.push({ field: 'rate', message });
  return parsed.ok && !message ? parsed.ratio : undefined;
}

function remarksOn({ principalFen, termMonths, method }: LoanWish, { fenMin, fenMax, termMonthsMin, termMonthsMax, methods }: UsualLoan): string[] {
  const remarks = [
    fenMax && principalFen > fenMax && `最多借${formatShortYuan(fenMax)}`,
    fenMin && principalFen < fenMin && `最少借${formatShortYuan(fenMin)}`,
    termMonthsMax && termMonths > termMonthsMax && `最长${termMonthsMax}个月`,
    termMonthsMin && termMonths < termMonthsMin && `最短${termMonthsMin}个月`,
    methods.length > 0 && !methods.includes(method) && '没有列出这种还款方式',
  ];
  return remarks.filter((remark) => typeof remark === 'string' && remark !== '') as string[];
}

function between<T extends bigint | number>(value: T, least: Maybe<T>, most: Maybe<T>): T {
  if (most && value > most) return most;
  return least && value < least ? least : value;
}
