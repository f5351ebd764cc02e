import { utilityLabels } from '@rongqiao/contracts/credit-fact.ts';
import { monthNumber } from '../score/calendar.ts';
import { type Reading, factsOf } from '../score/reading.ts';
import { headcounts } from './headcount.ts';
import { NOT_ENOUGH_DATA, type Verdict } from './verdict.ts';

export const operatingLabels = { normal: '正常', fluctuating: '波动', declining: '下行', stalled: '停滞' } as const;
export type OperatingState = keyof typeof operatingLabels;

/** A series by month, seen as the last three whole months beside the same months a year before (or the three before). */
interface Trend {
  name: string;
  recent: number;
  /** Change against the base, as a share; undefined when there is no base. */
  change: number | undefined;
  newest: string;
}

const STALLED = 0.05;
const DECLINE = -0.2;
const SWING = 0.15;

/** 运营状态 from invoices, tax, power and gas, and head count: two signs that agree speak louder than one. */
export function operatingVerdict(reading: Reading): Verdict<OperatingState> {
  const trends = allTrends(reading);
  const known = trends.filter(({ change }) => change !== undefined);
  const answer = known.length === 0 ? undefined : judge(known);
  return {
    answer,
    label: answer ? operatingLabels[answer] : NOT_ENOUGH_DATA,
    rule: '最近三个完整月与上年同期（无同期则与前三个月）相比：半数以上指标几乎归零为停滞，半数以上下降超过20%为下行，有指标变动超过15%为波动，否则正常。',
    evidence: known.length === 0 ? ['发票、纳税、水电气、参保人数都不足六个月，无法判断。'] : known.map(sentenceOf),
    asOf: known
      .map(({ newest }) => newest)
      .toSorted()
      .at(-1),
    confidence: known.length >= 3 ? 'high' : known.length === 2 ? 'medium' : 'low',
  };
}

function judge(trends: readonly Trend[]): OperatingState {
  const share = (holds: (change: number) => boolean): number =>
    trends.filter(({ change }) => change !== undefined && holds(change)).length / trends.length;
  if (share((change) => change <= STALLED - 1) > 0.5) return 'stalled';
  if (share((change) => change < DECLINE) > 0.5) return 'declining';
  return share((change) => Math.abs(change) > SWING) > 0 ? 'fluctuating' : 'normal';
}

function allTrends(reading: Reading): Trend[] {
  const sales = factsOf(reading, 'invoice').flatMap(({ body }) =>
    body.direction === 'sales' && body.status === 'valid' ? [[body.issuedOn, Number(body.netFen)] as const] : [],
  );
  const taxes = factsOf(reading, 'tax-filing').map(({ body }) => [body.month, Number(body.amountFen)] as const);
  const people = headcounts(reading, 24).map(({ month, headcount }) => [month, headcount] as const);
  const energy = (['power', 'gas'] as const).map((utility) => {
    const bills = factsOf(reading, 'utility-bill').flatMap(({ body }) =>
      body.utility === utility ? [[body.month, Number(body.usage ?? body.amountFen)] as const] : [],
    );
    return trendOf(reading, `用${utilityLabels[utility]}`, bills);
  });
  return [
    trendOf(reading, '开票销售', sales),
    trendOf(reading, '申报税额', taxes),
    ...energy,
    trendOf(reading, '参保人数', people),
  ].filter((trend) => trend !== undefined);
}

function trendOf(
  reading: Reading,
  name: string,
  values: readonly (readonly [day: string, value: number])[],
): Trend | undefined {
  const sums = new Map<number, number>();
  let newest = '';
  for (const [day, value] of values) {
    const age = reading.thisMonth - monthNumber(day);
    if (age < 1 || age > 15) continue;
    sums.set(age, (sums.get(age) ?? 0) + value);
    if (day.slice(0, 7) > newest) newest = day.slice(0, 7);
  }
  const monthsFrom = (first: number) => [0, 1, 2].flatMap((step) => sums.get(first + step) ?? []);
  const total = (months: readonly number[]) => months.reduce((sum, month) => sum + month, 0);
  // Of a base every month is known: against two of three a steady firm would seem to grow.
  const base = [monthsFrom(13), monthsFrom(4)].find(({ length }) => length === 3);
  if (sums.size < 6 || base === undefined || total(base) <= 0) return undefined;
  const recent = total(monthsFrom(1));
  return { name, recent, change: recent / total(base) - 1, newest };
}

function sentenceOf({ name, change = 0 }: Trend): string {
  const percent = Math.round(Math.abs(change) * 100);
  return percent === 0
    ? `${name}最近三个月与比较期持平。`
    : `${name}最近三个月比比较期${change > 0 ? '增长' : '下降'}${percent}%。`;
}
