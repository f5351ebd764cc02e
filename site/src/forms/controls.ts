/** How one value is typed into a form and read back: money in 万元, rates in per cent, codes as ticks. */
import { formatWanYuan, parseMoney } from '@rongqiao/contracts/values/money.ts';
import { formatPercent, parsePercent } from '@rongqiao/contracts/values/ratio.ts';
import { readIndustryNames } from './industry-names.ts';
import { readRegionNames } from './region-names.ts';

export type ControlKind =
  | 'text'
  | 'count'
  | 'degrees'
  /** Typed in 万元, kept in fen. */
  | 'money'
  | 'percent'
  | 'codes'
  /** Codes, and a line for names beside the ticks: `<name>.more`. */
  | 'regions'
  | 'industries'
  /** true or false */
  | 'flag'
  /** true or left out */
  | 'mark';

export type Reading = { value: unknown } | { wrong: string };

const LENGTH_MAX = 5_000;

/** What stands in the control; several codes are parted by blanks, as everywhere in form values. */
export function showControl(kind: ControlKind, value: unknown): string {
  if (value === null || value === undefined) return '';
  if (kind === 'money') return formatWanYuan(BigInt(value as bigint)).replace(/万元$/, '');
  if (kind === 'percent') return formatPercent(String(value)).replace(/%$/, '');
  if (kind === 'flag' || kind === 'mark') return value === true ? 'yes' : '';
  return Array.isArray(value) ? value.join(' ') : String(value);
}

/** As it was typed, to show again. */
export function typedControl(kind: ControlKind, form: FormData, name: string): string {
  if (kind === 'codes' || kind === 'regions' || kind === 'industries') return chosen(form, name).join(' ');
  const value = form.get(name);
  return typeof value === 'string' ? value.replaceAll('\r\n', '\n').slice(0, LENGTH_MAX) : '';
}

export function readControl(kind: ControlKind, form: FormData, name: string): Reading {
  const text = typedControl(kind, form, name).trim();
  if (kind === 'flag') return { value: text === 'yes' };
  if (kind === 'mark') return { value: text === 'yes' ? true : undefined };
  if (kind === 'codes') return { value: noneIfEmpty(chosen(form, name)) };
  if (kind === 'regions' || kind === 'industries') return withNames(kind, form, name);
  if (text === '') return { value: null };
  return readers[kind](text);
}

const readers: Record<'text' | 'count' | 'degrees' | 'money' | 'percent', (text: string) => Reading> = {
  text: (value) => ({ value }),
  count: (text) => {
    const plain = text.normalize('NFKC').replaceAll(',', '').replace('−', '-');
    return /^-?\d{1,9}$/.test(plain) ? { value: Number(plain) } : { wrong: '请填整数，例如 12。' };
  },
  degrees: (text) => (/^-?\d{1,3}(\.\d{1,8})?$/.test(text) ? { value: Number(text) } : { wrong: '请填小数，例如 41.8057。' }),
  money: (text) => {
    const parsed = parseMoney(text, { unit: '万元' });
    return parsed.ok ? { value: String(parsed.fen) } : { wrong: parsed.message };
  },
  percent: (text) => {
    const parsed = parsePercent(text);
    return parsed.ok ? { value: parsed.ratio } : { wrong: parsed.message };
  },
};

function withNames(kind: 'regions' | 'industries', form: FormData, name: string): Reading {
  const read = (kind === 'regions' ? readRegionNames : readIndustryNames)(typedControl('text', form, `${name}.more`));
  return read.ok ? { value: noneIfEmpty([...new Set([...chosen(form, name), ...read.codes])]) } : { wrong: read.message };
}

const chosen = (form: FormData, name: string): string[] => form.getAll(name).filter((code): code is string => typeof code === 'string' && /^[\w-]{1,60}$/.test(code));

const noneIfEmpty = (codes: string[]) => (codes.length > 0 ? codes : null);
