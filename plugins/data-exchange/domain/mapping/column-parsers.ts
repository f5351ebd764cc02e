/** Parser of a column → what it makes of a cell. */
import type { FactKind } from '@rongqiao/contracts/credit-fact.ts';
import type { ColumnMapping, ColumnParser } from '../intake/source-spec.ts';
import { codesOf, parseCode, parseFirm, parsePseudonym, parseYesNo } from './parse-codes.ts';
import { type DateSetting, parseDay, parseMonth, parseYear } from './parse-dates.ts';
import { type AmountUnit, parseAmount, parseCount, parseUsage } from './parse-numbers.ts';
import { type ParseResult, parsed, unparsed } from './parse-result.ts';

export interface ColumnSetting extends DateSetting {
  kind: FactKind;
  mapping: ColumnMapping;
  /** As the file itself says it. */
  unit: AmountUnit | undefined;
}
export type ParseCell = (text: string) => ParseResult;

export const isAmount = (parser: ColumnParser): parser is 'yuan' | 'wan-yuan' => parser === 'yuan' || parser === 'wan-yuan';
export const unitOf = (parser: 'yuan' | 'wan-yuan'): AmountUnit => (parser === 'yuan' ? '元' : '万元');

const parsers: Record<ColumnParser, (setting: ColumnSetting) => ParseCell> = {
  text: () => parsed,
  uscc: () => remembering(parseFirm),
  pseudonym: ({ mapping: { pseudonym } }) => remembering((text) => (pseudonym ? parsePseudonym(text, pseudonym) : unparsed('uscc', '数据源没有说明代号怎样对应，请联系平台。'))),
  month: (setting) => remembering((text) => parseMonth(text, setting)),
  day: (setting) => remembering((text) => parseDay(text, setting)),
  year: () => remembering(parseYear),
  yuan: ({ unit = '元' }) => (text) => parseAmount(text, unit),
  'wan-yuan': ({ unit = '万元' }) => (text) => parseAmount(text, unit),
  count: () => parseCount,
  usage: ({ mapping: { unit } }) => (text) => parseUsage(text, unit),
  code: ({ kind, mapping }) => {
    const codes = codesOf(kind, mapping);
    return remembering((text) => parseCode(text, codes));
  },
  'yes-no': () => parseYesNo,
};

export const parserFor = (setting: ColumnSetting): ParseCell => parsers[setting.mapping.parser](setting);

const REMEMBERED_MAX = 20_000;

/** Firms, days and codes come again and again. */
function remembering(parse: ParseCell): ParseCell {
  const seen = new Map<string, ParseResult>();
  return (text) => {
    const known = seen.get(text);
    if (known) return known;
    if (seen.size >= REMEMBERED_MAX) seen.clear();
    const result = parse(text);
    seen.set(text, result);
    return result;
  };
}
