import { z } from 'zod';
import { quote, toHalfWidth } from './half-width.ts';

/** The largest amount that a PostgreSQL bigint holds. */
const fenMax = 2n ** 63n - 1n;

const decodeFen = { decode: (text: string) => BigInt(text), encode: (fen: bigint) => fen.toString() };

/** Money that cannot be negative: digits of fen (分) as text in JSON, `bigint` inside. */
export const Fen = z.codec(
  z.string('请填写金额。').regex(/^(0|[1-9]\d{0,18})$/, '金额应以分为单位、只含数字，例如 50 万元写作 "50000000"。'),
  z.bigint().min(0n).max(fenMax, '金额太大，请核对单位。'),
  decodeFen,
);
export type Fen = z.infer<typeof Fen>;

/** Money that may be negative, such as a profit or a cash flow; same notation as `Fen`. */
export const SignedFen = z.codec(
  z
    .string('请填写金额。')
    .regex(/^(0|-?[1-9]\d{0,18})$/, '金额应以分为单位、只含数字和负号，例如亏损 1 万元写作 "-1000000"。'),
  z.bigint().min(-fenMax, '金额太大，请核对单位。').max(fenMax, '金额太大，请核对单位。'),
  decodeFen,
);
export type SignedFen = z.infer<typeof SignedFen>;

export type MoneyUnit = '元' | '万元' | '亿元';
export const fenPerUnit: Record<MoneyUnit, bigint> = { 元: 100n, 万元: 1_000_000n, 亿元: 10_000_000_000n };

export type MoneyResult = { ok: true; fen: bigint } | { ok: false; message: string };
export type MoneyOptions = {
  /** What a bare number means. */
  unit?: MoneyUnit;
  allowNegative?: boolean;
};

/**
 * An amount as typed by a person: `12,345.67 元`, `50万`, `1.2亿元`, `￥５００`. Exact: nothing is ever rounded.
 *
 * @returns integer fen, or what to do about the text
 */
export function parseMoney(text: string, { unit = '元', allowNegative = false }: MoneyOptions = {}): MoneyResult {
  const plain = toHalfWidth(text)
    .replace(/−/g, '-')
    .replace(/^(人民币|¥|￥|RMB|CNY)/i, '');
  if (plain === '') return { ok: false, message: '请填写金额，例如“500,000元”或“50万元”。' };
  const match = plain.length <= 40 ? amountPattern.exec(plain)?.groups : undefined;
  if (!match)
    return { ok: false, message: `看不懂金额${quote(text.trim())}，请只写数字和单位，例如“500,000元”或“50万元”。` };
  const fen = toFen(match.whole ?? '', match.decimals ?? '', unitNames[match.unit ?? ''] ?? unit);
  if (fen === undefined) return { ok: false, message: '金额最多精确到分（0.01元），请去掉多余的小数位。' };
  if (fen > fenMax) return { ok: false, message: '金额太大，请核对单位。' };
  if (match.sign !== '-') return { ok: true, fen };
  return allowNegative || fen === 0n ? { ok: true, fen: -fen } : { ok: false, message: '金额不能是负数，请去掉负号。' };
}

/** ¥12,345.67 — always two decimals, for columns. */
export function formatFen(fen: bigint): string {
  return `${fen < 0n ? '-' : ''}¥${group(fen, 100n, 2)}`;
}

/** 84,967.26元, 500,000元 — for sentences. */
export function formatYuan(fen: bigint): string {
  return `${fen < 0n ? '-' : ''}${group(fen, 100n, 2).replace(/\.00$/, '')}元`;
}

/** 39,999万元, 1.234567万元 — exact, for amounts that are compared with a line given in 万元. */
export function formatWanYuan(fen: bigint): string {
  return `${fen < 0n ? '-' : ''}${stripZeros(group(fen, fenPerUnit.万元, 6))}万元`;
}

/** 8,500元, 50万元, 1.23亿元 — at most two decimals, rounded half away from zero: for reading, never for reckoning. */
export function formatShortYuan(fen: bigint): string {
  const hundredthsOfWan = divideRounded(fen, fenPerUnit.万元 / 100n);
  const sign = fen < 0n ? '-' : '';
  if (absolute(fen) < fenPerUnit.万元) return formatYuan(fen);
  if (absolute(hundredthsOfWan) < 1_000_000n) return `${sign}${stripZeros(group(hundredthsOfWan, 100n, 2))}万元`;
  return `${sign}${stripZeros(group(divideRounded(fen, fenPerUnit.亿元 / 100n), 100n, 2))}亿元`;
}

/** Integer division, rounded half away from zero (四舍五入). The divisor is positive. */
export function divideRounded(dividend: bigint, divisor: bigint): bigint {
  const quotient = (absolute(dividend) * 2n + divisor) / (divisor * 2n);
  return dividend < 0n ? -quotient : quotient;
}

const amountPattern =
  /^(?<sign>[+-]?)(?<whole>\d+|\d{1,3}(?:,\d{3})+)(?:\.(?<decimals>\d+))?(?<unit>元|圆|万元|万|亿元|亿)?整?$/;

const unitNames: Record<string, MoneyUnit> = {
  元: '元',
  圆: '元',
  万: '万元',
  万元: '万元',
  亿: '亿元',
  亿元: '亿元',
};

/** Undefined when the amount has a part of a fen. */
function toFen(whole: string, decimals: string, unit: MoneyUnit): bigint | undefined {
  const scaled = BigInt(whole.replaceAll(',', '') + decimals) * fenPerUnit[unit];
  const scale = 10n ** BigInt(decimals.length);
  return scaled % scale === 0n ? scaled / scale : undefined;
}

function absolute(value: bigint): bigint {
  return value < 0n ? -value : value;
}

/** The amount without its sign in units of `divisor`, grouped in threes, with all its decimals. */
function group(value: bigint, divisor: bigint, decimals: number): string {
  const whole = (absolute(value) / divisor).toString().replace(/\B(?=(\d{3})+$)/g, ',');
  return `${whole}.${(absolute(value) % divisor).toString().padStart(decimals, '0')}`;
}

/** 1.50 → 1.5 and 2.00 → 2. */
function stripZeros(text: string): string {
  return text.replace(/\.?0+$/, '');
}
