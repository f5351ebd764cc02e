/** Amounts and terms inside a question: 能贷50万吗, 三年期, 两百万. */

export interface StatedFigures {
  yuan: number | undefined;
  months: number | undefined;
  /** The question without them. */
  rest: string;
}

const digits: Record<string, number> = { 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };
const places: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };
const units: Record<string, number> = { 千万: 10_000_000, 百万: 1_000_000, 万: 10_000, w: 10_000, 亿: 100_000_000 };

const number = String.raw`\d+(?:\.\d+)?|[一二两三四五六七八九十百千]{1,7}`;
const amount = new RegExp(`(${number})\\s*(千万|百万|万|亿|w(?![a-z]))(?:元|块钱|块)?(?:人民币)?`);
const term = new RegExp(`(${number})\\s*(个月|年期|年)(?:以内|期)?`);
const TERM_MONTHS_MAX = 360;

export function statedFigures(question: string): StatedFigures {
  const [stated, figure = '', unit = ''] = amount.exec(question) ?? [];
  const yuan = stated ? readNumber(figure) * (units[unit] ?? 1) : undefined;
  const afterAmount = stated ? question.replace(stated, ' ') : question;
  const [length, count = '', per = ''] = term.exec(afterAmount) ?? [];
  const months = length ? readNumber(count) * (per === '个月' ? 1 : 12) : undefined;
  // 2026年 is a year, not a term.
  const isTerm = months !== undefined && months <= TERM_MONTHS_MAX;
  return { yuan, months: isTerm ? months : undefined, rest: isTerm && length ? afterAmount.replace(length, ' ') : afterAmount };
}

/** 一百二十 → 120 */
function readNumber(figure: string): number {
  if (/^\d/.test(figure)) return Number(figure);
  let value = 0;
  let digit = 0;
  for (const sign of figure) {
    if (sign in digits) digit = digits[sign] ?? 0;
    else {
      value += (digit || 1) * (places[sign] ?? 1);
      digit = 0;
    }
  }
  return value + digit;
}
