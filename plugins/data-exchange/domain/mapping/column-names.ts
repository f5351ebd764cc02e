/** The same column is named in many ways: blanks, stars, widths of letters and units in brackets do not matter. */
import { toHalfWidth } from '@rongqiao/contracts/values/half-width.ts';
import { type AmountUnit, amountUnits } from './parse-numbers.ts';

const bracketed = /[([【](.*?)[)\]】]$/;

export const plainName = (name: string): string => toHalfWidth(name).replace(/[*:：;；"'、。]/g, '').toLowerCase();

/** A name, and the name without what stands in brackets behind it. */
export function spellingsOf(name: string): string[] {
  const plain = plainName(name);
  const bare = plain.replace(bracketed, '');
  return bare === plain || bare === '' ? [plain] : [plain, bare];
}

/** 金额（万元） → 万元 */
export function unitInName(name: string): AmountUnit | undefined {
  const inside = bracketed.exec(toHalfWidth(name))?.[1]?.replace(/^单位:?/, '');
  return amountUnits.find((unit) => unit === inside);
}

/** 单位：万元, anywhere above the table. */
export function unitInTitle(cell: string): AmountUnit | undefined {
  const unit = /单位:(?:人民币)?(亿元|万元|千元|元)/.exec(toHalfWidth(cell).replaceAll('：', ':'))?.[1];
  return amountUnits.find((each) => each === unit);
}
