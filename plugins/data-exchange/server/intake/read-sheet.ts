/** Rows of a sheet. Numbers come as a person sees them: fifteen digits, and 9.12101E+17 where Excel has lost the rest. */
import type { Readable } from 'node:stream';
import type { FindingRule } from '../../domain/intake/finding-rules.ts';
import type { TableRow } from '../../domain/intake/table-row.ts';
import { FileRefused } from './file-refused.ts';
import { limits } from './limits.ts';
import { readXmlInParts, type XmlReader } from './read-xml.ts';
import { unescapeText } from './unescape-text.ts';

export async function* readSheet(stream: Readable, texts: readonly string[]): AsyncGenerator<TableRow[]> {
  const sheet = new SheetReader(texts);
  for await (const _ of readXmlInParts(stream, sheet)) yield sheet.takeRows();
}

class SheetReader implements XmlReader {
  #texts: readonly string[];
  #rows: TableRow[] = [];
  #row: TableRow = { number: 0, cells: [] };
  #column = -1;
  #type = '';
  #value = '';
  #isValue = false;
  #hasFormula = false;
  #hasValue = false;

  constructor(texts: readonly string[]) {
    this.#texts = texts;
  }

  takeRows(): TableRow[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  open(name: string, attributes: Record<string, string>): void {
    if (name === 'row') this.#openRow(attributes);
    else if (name === 'c') this.#openCell(attributes);
    else if (name === 'f') this.#hasFormula = true;
    else if (name === 'v' || name === 't') {
      this.#isValue = true;
      this.#hasValue = true;
    }
  }

  text(text: string): void {
    if (this.#isValue) this.#value += text;
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.#isValue = false;
    else if (name === 'c') this.#closeCell();
    else if (name === 'row') this.#rows.push(this.#row);
  }

  #openRow({ r, hidden }: Record<string, string>): void {
    const number = r === undefined ? this.#row.number + 1 : Number(r);
    this.#row = { number, cells: [], ...(hidden === '1' || hidden === 'true' ? { isHidden: true } : {}) };
    this.#column = -1;
  }

  #openCell({ r, t = 'n' }: Record<string, string>): void {
    this.#column = r === undefined ? this.#column + 1 : columnOf(r);
    this.#type = t;
    this.#value = '';
    this.#hasFormula = false;
    this.#hasValue = false;
  }

  #closeCell(): void {
    const fault = this.#fault();
    const text = this.#cellText();
    if (text === '' && !fault) return;
    if (this.#column >= limits.columns) throw new FileRefused('too-many-columns', String(limits.columns));
    const { cells } = this.#row;
    while (cells.length < this.#column) cells.push('');
    cells[this.#column] = text;
    if (fault) this.#row.faults = new Map([...(this.#row.faults ?? []), [this.#column, fault]]);
  }

  #fault(): FindingRule | undefined {
    if (this.#type === 'e') return 'formula-error';
    return this.#hasFormula && !this.#hasValue ? 'formula-without-value' : undefined;
  }

  #cellText(): string {
    if (this.#type === 's') return this.#texts[Number(this.#value)] ?? '\uFFFD';
    if (this.#type === 'inlineStr' || this.#type === 'str') return unescapeText(this.#value);
    if (this.#type === 'b') return this.#value === '1' ? '是' : '否';
    return this.#type === 'n' ? shownNumber(this.#value) : this.#value;
  }
}

/** AB12 → 27 */
function columnOf(reference: string): number {
  let column = 0;
  for (let at = 0; at < reference.length; at += 1) {
    const letter = reference.charCodeAt(at) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column - 1;
}

const EXACT_BELOW = 1e15;

/** 0.30000000000000004 is what the file holds and 0.3 what everybody sees; beyond fifteen digits nothing is known. */
function shownNumber(value: string): string {
  if (/^-?\d{1,15}$/.test(value) || value === '') return value;
  const number = Number(value);
  if (!Number.isFinite(number)) return value;
  if (Math.abs(number) >= EXACT_BELOW) return number.toExponential(5).replace('e', 'E');
  const rounded = Number(number.toPrecision(15));
  return Math.abs(rounded) < 1e-6 && rounded !== 0 ? rounded.toFixed(15).replace(/0+$/, '') : String(rounded);
}
