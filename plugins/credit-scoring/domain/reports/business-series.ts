/** How the business goes, month by month: what was invoiced, how much power was drawn, how many were insured. */
import { addMonths, type IsoDay } from '@rongqiao/contracts/values/period.ts';
import type { ReportBlock } from '../../contract/reports.ts';
import { factsOf, type ReportSource } from './report-source.ts';
import { money } from './words.ts';

const MONTHS = 24;

/** Oldest first, the month of `asOf` left out: it is not over. */
const monthsBefore = (asOf: IsoDay): string[] => Array.from({ length: MONTHS }, (_, back) => addMonths(`${asOf.slice(0, 7)}-01`, back - MONTHS).slice(0, 7));

export function businessSeries({ file }: ReportSource): ReportBlock[] {
  const months = monthsBefore(file.asOf);
  const invoices = factsOf(file, 'invoice').filter(({ body }) => body.status === 'valid');
  const sales = sumByMonth(invoices.filter(({ body }) => body.direction === 'sales').map(({ body }) => [body.issuedOn.slice(0, 7), body.netFen]));
  const purchases = sumByMonth(invoices.filter(({ body }) => body.direction === 'purchases').map(({ body }) => [body.issuedOn.slice(0, 7), body.netFen]));
  const power = new Map(factsOf(file, 'utility-bill').filter(({ body }) => body.utility === 'power' && body.usage).map(({ body }) => [body.month, Number(body.usage) / 10_000]));
  const heads = new Map(factsOf(file, 'social-insurance-month').map(({ body }) => [body.month, body.headcount]));
  return [
    ...chart(compareHalves('开票销售额', sales, months), '万元', months, [{ name: '销项', values: sales }, { name: '进项', values: purchases }], 'bars'),
    ...chart(compareHalves('用电量', power, months), '万千瓦时', months, [{ name: '用电量', values: power }], 'lines'),
    ...chart(compareHalves('参保人数', heads, months), '人', months, [{ name: '参保人数', values: heads }], 'lines'),
    counterparties(file, invoices),
  ];
}

type Monthly = Map<string, number>;

/** Fen, shown in 万元 with two decimals. */
function sumByMonth(amounts: [string, bigint][]): Monthly {
  const sums = new Map<string, bigint>();
  for (const [month, fen] of amounts) sums.set(month, (sums.get(month) ?? 0n) + fen);
  return new Map([...sums].map(([month, fen]) => [month, Number(fen / 10_000n) / 100]));
}

function chart(finding: string, unit: string, months: string[], series: { name: string; values: Monthly }[], shape: 'bars' | 'lines'): ReportBlock[] {
  const shown = series.filter(({ values }) => months.some((month) => values.has(month)));
  if (shown.length === 0) return [];
  return [{ kind: 'chart', finding, unit, labels: months, series: shown.map(({ name, values }) => ({ name, values: months.map((month) => values.get(month) ?? null) })), shape }];
}

/** The last twelve months against the twelve before, as one sentence. */
function compareHalves(name: string, values: Monthly, months: string[]): string {
  const sum = (part: string[]) => part.reduce((whole, month) => whole + (values.get(month) ?? 0), 0);
  const [before, after] = [sum(months.slice(0, 12)), sum(months.slice(12))];
  if (before <= 0) return `${name}，近24个月`;
  const change = Math.round(((after - before) / before) * 100);
  return change === 0 ? `${name}近12个月与上年同期持平` : `${name}近12个月比上年同期${change > 0 ? '增加' : '减少'}${Math.abs(change)}%`;
}

function counterparties({ asOf }: ReportSource['file'], invoices: { body: { direction: string; counterparty: string; issuedOn: string; netFen: bigint } }[]): ReportBlock {
  const recent = invoices.filter(({ body }) => body.direction === 'sales' && body.issuedOn > addMonths(asOf, -12));
  const whole = recent.reduce((sum, { body }) => sum + body.netFen, 0n);
  const byName = new Map<string, bigint>();
  for (const { body } of recent) byName.set(body.counterparty, (byName.get(body.counterparty) ?? 0n) + body.netFen);
  const top = [...byName].toSorted(([, a], [, b]) => (b > a ? 1 : b < a ? -1 : 0)).slice(0, 5);
  return {
    kind: 'table',
    title: `近12个月主要客户（共 ${byName.size} 家）`,
    columns: [{ label: '客户', share: 54 }, { label: '开票额', share: 26, isNumber: true }, { label: '占比', share: 20, isNumber: true }],
    rows: top.map(([name, fen]) => [name, money(fen), whole > 0n ? `${Number((fen * 1000n) / whole) / 10}%` : '—']),
    whenEmpty: '近12个月没有销项发票记录。',
  };
}
