/** Amounts, counts and metered use as departments write them. Exact: nothing is rounded, nothing is guessed. */
import { toHalfWidth } from '@rongqiao/contracts/values/half-width.ts';
import { parseMoney } from '@rongqiao/contracts/values/money.ts';
import { type ParseResult, parsed, unparsed } from './parse-result.ts';

export const amountUnits = ['元', '千元', '万元', '亿元'] as const;
export type AmountUnit = (typeof amountUnits)[number];

const plainAmount = /^-?\d{1,15}(?:\.\d{1,2})?$/;
const inBrackets = /^[（(](.+)[）)]$/;
const exponent = /^[+-]?\d+(?:\.\d+)?E\+?\d+$/i;

/** @returns signed fen as text */
export function parseAmount(text: string, unit: AmountUnit): ParseResult {
  if (unit === '元' && plainAmount.test(text)) return parsed(plainFen(text));
  const half = toHalfWidth(text);
  if (exponent.test(half)) return unparsed('precision-lost', precisionSentence);
  const bracketed = inBrackets.exec(half)?.[1];
  const signed = bracketed ? `-${bracketed}` : half.replace(/^(.+)-$/, '-$1');
  const result = parseMoney(signed, { unit: unit === '千元' ? '万元' : unit, allowNegative: true });
  if (!result.ok) return unparsed('amount', result.message);
  if (unit !== '千元') return parsed(result.fen.toString());
  return result.fen % 10n === 0n ? parsed((result.fen / 10n).toString()) : unparsed('amount', '金额最多精确到分（0.01元），请去掉多余的小数位。');
}

/** The common case without a detour: digits, at most two decimals. */
function plainFen(text: string): string {
  const [whole = '', decimals = ''] = text.split('.');
  const fen = `${whole}${decimals.padEnd(2, '0')}`.replace(/^(-?)0+(?=\d)/, '$1');
  return fen === '-0' ? '0' : fen;
}

export function parseCount(text: string): ParseResult {
  const plain = toHalfWidth(text).replace(/[人个户笔次期]$/, '');
  const digits = ungrouped(plain);
  if (exponent.test(plain)) return unparsed('precision-lost', precisionSentence);
  const whole = /^(\d{1,10})(?:\.0+)?$/.exec(digits)?.[1];
  return whole ? parsed(Number(whole)) : unparsed('number', '这里应是不带小数的非负数字，请核对。');
}

const usageUnits: Record<string, bigint> = { '': 1n, 千瓦时: 1n, 度: 1n, kwh: 1n, 立方米: 1n, 吨: 1n, m3: 1n, 'm³': 1n, 万千瓦时: 10_000n, 万度: 10_000n };

/** @returns at most three decimals, as text */
export function parseUsage(text: string, unit: '千瓦时' | '万千瓦时' | '立方米' | undefined): ParseResult {
  const match = /^(\d[\d,]*)(?:\.(\d+))?(\D*)$/.exec(toHalfWidth(text).toLowerCase());
  const factor = usageUnits[match?.[3] || (unit ?? '')];
  if (!match || factor === undefined) return unparsed('number', '看不懂这个用量，请只写非负数字。');
  const decimals = match[2] ?? '';
  const thousandths = BigInt(ungrouped(match[1] ?? '') + decimals) * factor * 1000n;
  const scale = 10n ** BigInt(decimals.length);
  if (thousandths % scale !== 0n) return unparsed('number', '用量最多三位小数，请核对。');
  const exact = thousandths / scale;
  const fraction = (exact % 1000n).toString().padStart(3, '0').replace(/0+$/, '');
  return parsed(`${exact / 1000n}${fraction ? `.${fraction}` : ''}`);
}

const ungrouped = (text: string) => (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(text) ? text.replaceAll(',', '') : text);
export const precisionSentence = '表格软件把长数字变成了近似值，原来的数字已经丢失。请把这一列设为“文本”格式，重新填写或导出。';
