/** A stored value as staff read it: codes by their labels, money in 元, rates in per cent, places by name. */
import type { CodeListName } from '@rongqiao/contracts/code-lists.ts';
import { formatShortYuan } from '@rongqiao/contracts/values/money.ts';
import { formatPercent } from '@rongqiao/contracts/values/ratio.ts';
import { labelOf } from './codes.ts';
import type { Attribute, InputKind } from './input-kinds.ts';

export const textOfKind: Record<InputKind, (value: string, attribute: Attribute) => string> = {
  code: (code, { pluginOptions }) => labelOf(pluginOptions?.list as CodeListName, code),
  region: (code) => labelOf('Region', code),
  industry: (code) => labelOf('Industry', code),
  money: (fen) => (/^\d+$/.test(fen) ? formatShortYuan(BigInt(fen)) : fen),
  year: (year) => year,
  rate: (share) => (/^\d(\.\d{1,6})?$/.test(share) ? formatPercent(share) : share),
};
