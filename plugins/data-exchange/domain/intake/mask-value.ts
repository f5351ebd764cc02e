/** Values in reports of faults: enough to find the cell, not enough to learn a number, an account or a name. */
import type { ColumnParser } from './source-spec.ts';

const SHOWN_MAX = 24;
const masks: Partial<Record<ColumnParser, (value: string) => string>> = {
  pseudonym: (value) => value,
  uscc: (value) => (value.length > 6 ? `${value.slice(0, 4)}****${value.slice(-2)}` : value),
  text: maskText,
};

export function maskValue(value: string, parser: ColumnParser | undefined): string {
  const shown = value.replace(/[\u0000-\u001F\u007F]/g, '·').trim();
  const masked = (masks[parser ?? 'text'] ?? maskNumbers)(shown);
  return masked.length > SHOWN_MAX ? `${masked.slice(0, SHOWN_MAX)}…` : masked;
}

/** Phones, accounts, identity numbers: runs of eleven and more. */
function maskNumbers(value: string): string {
  return value.replace(/\d{11,}[\dX]?/gi, (digits) => `${digits.slice(0, 3)}****${digits.slice(-2)}`);
}

function maskText(value: string): string {
  if (/^[\p{Script=Han}·]{2,4}$/u.test(value)) return `${[...value][0]}${'*'.repeat([...value].length - 1)}`;
  return value.replace(/\d[\d -]{5,}[\dX]/gi, (digits) => `${digits.slice(0, 3)}****${digits.slice(-2)}`);
}
