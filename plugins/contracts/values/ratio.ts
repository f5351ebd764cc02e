import { Decimal } from 'decimal.js';
import { z } from 'zod';
import { quote, toHalfWidth } from './half-width.ts';
import { divideRounded } from './money.ts';

const ratioPattern = /^-?(0|[1-9]\d{0,5})(\.\d{1,6})?$/;
const decimalsMax = 6;
const decimalsMin = 4;

/** A share of one as exact text, to a millionth, with four decimals or more: `0.0360` is 3.6 %. */
export const Ratio = z
  .string('请填写比率。')
  .overwrite((text) => (ratioPattern.test(text) ? toRatio(text) : text))
  .regex(ratioPattern, '比率应写成小数，最多6位，例如 3.6% 写作 "0.0360"。');
export type Ratio = z.infer<typeof Ratio>;

/** A yearly interest or fee rate, 0 to 1 (100 %); same notation as `Ratio`. */
export const AnnualRate = Ratio.refine((rate) => !ratioPattern.test(rate) || isBetween(rate, '0', '1'), {
  message: '年利率应在0%到100%之间，请核对小数点。',
});
export type AnnualRate = z.infer<typeof AnnualRate>;

/** Hundredths of a per cent (基点), as spreads over LPR are quoted: −500 to 10,000. */
export const BasisPoints = z
  .int('基点请填整数，例如 60（即0.60个百分点）。')
  .min(-500, '基点不低于-500，请核对。')
  .max(10_000, '基点不超过10000（100个百分点），请核对。');
export type BasisPoints = z.infer<typeof BasisPoints>;

export type RatioResult = { ok: true; ratio: Ratio } | { ok: false; message: string };

/**
 * A rate as typed by a person: `3.6%`, `３．６０％`, `36‰`, `360bp`, and a bare `3.6` is per cent. Nothing is rounded.
 *
 * @returns a share of one, or what to do about the text
 */
export function parsePercent(text: string): RatioResult {
  const plain = toHalfWidth(text);
  if (plain === '') return { ok: false, message: '请填写百分比，例如“3.6%”。' };
  const match = /^(-?\d{1,7}(?:\.\d{1,12})?)(%|‰|bp|个?基点)?$/i.exec(plain);
  if (!match) return { ok: false, message: `看不懂百分比${quote(text.trim())}，请写成“3.6%”的样子。` };
  const ratio = new Decimal(match[1] ?? '').div(partsOfOne(match[2]));
  if (ratio.decimalPlaces() > decimalsMax)
    return { ok: false, message: '百分比最多4位小数，例如“3.6250%”，请去掉多余的小数位。' };
  if (ratio.abs().gte(1_000_000)) return { ok: false, message: '百分比太大，请核对小数点。' };
  return { ok: true, ratio: toRatio(ratio) };
}

/** 3.60%, 3.625%, 4.6252% — exact, two decimals or more. */
export function formatPercent(ratio: Ratio): string {
  const percent = new Decimal(ratio).times(100);
  return `${percent.toFixed(Math.max(2, percent.decimalPlaces()))}%`;
}

/** A computed share in the one notation, rounded half away from zero to a millionth. */
export function toRatio(value: Decimal.Value): string {
  const rounded = new Decimal(value).toDecimalPlaces(decimalsMax, Decimal.ROUND_HALF_UP);
  const text = rounded.toFixed(Math.max(decimalsMin, rounded.decimalPlaces()));
  return rounded.isZero() ? text.replace('-', '') : text;
}

/** −1, 0 or 1, as for `sort`. */
export function compareRatios(left: Ratio, right: Ratio): number {
  return new Decimal(left).cmp(right);
}

export function addBasisPoints(ratio: Ratio, basisPoints: BasisPoints): Ratio {
  return toRatio(new Decimal(basisPoints).div(10_000).plus(ratio));
}

/** Part of an amount, rounded half away from zero to a fen: a 1 % fee on 12,345.67 yuan is 123.46 yuan. */
export function shareOf(fen: bigint, ratio: Ratio): bigint {
  const millionths = BigInt(new Decimal(ratio).times(1_000_000).toFixed(0));
  return divideRounded(fen * millionths, 1_000_000n);
}

function partsOfOne(sign: string | undefined): number {
  if (sign === '‰') return 1000;
  return sign === undefined || sign === '%' ? 100 : 10_000;
}

function isBetween(ratio: string, low: string, high: string): boolean {
  return new Decimal(ratio).gte(low) && new Decimal(ratio).lte(high);
}
