/** Text with a character between the cells. */
import { createReadStream } from 'node:fs';
import { CsvError, type Options, type Parser, parse } from 'csv-parse';
import type { Delimiter } from '../../domain/intake/file-format.ts';
import type { TableRow } from '../../domain/intake/table-row.ts';
import { FileRefused } from './file-refused.ts';
import { limits } from './limits.ts';
import type { OpenTable } from './open-table.ts';
import type { KnownEncoding } from './scan-text.ts';

const CHUNK_BYTES = 256 * 1024;

interface Layout<D extends string = Delimiter> {
  encoding: KnownEncoding;
  delimiter: D;
  quote: 'double' | 'none';
}

export async function openDelimited(path: string, layout: Layout): Promise<OpenTable> {
  const delimiter = layout.delimiter === 'auto' ? await guessDelimiter(path, layout.encoding) : layout.delimiter;
  return { name: '', place: null, isText: true, isPadded: false, is1904: false, rows: readRows(path, { ...layout, delimiter }) };
}

/** The one that comes oftenest in the first lines, outside quotation marks. */
async function guessDelimiter(path: string, encoding: KnownEncoding): Promise<string> {
  let head = '';
  for await (const text of decoded(path, encoding)) {
    head += text;
    if (head.length > 64 * 1024) break;
  }
  const bare = head.slice(0, 64 * 1024).replace(/"[^"\n\r]*"/g, '');
  const counts = [',', '\t', '|', ';'].map((delimiter) => ({ delimiter, count: bare.split(delimiter).length }));
  return counts.reduce((most, next) => (next.count > most.count ? next : most)).delimiter;
}

async function* decoded(path: string, encoding: KnownEncoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK_BYTES }) as AsyncIterable<Buffer>) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

async function* readRows(path: string, { encoding, delimiter, quote }: Layout<string>): AsyncGenerator<TableRow[]> {
  const parser = parse({
    delimiter,
    quote: quote === 'none' ? null : '"',
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    // A mark in the middle of a cell is a character; one that a cell begins with must end it, see `damageOf`.
    relax_quotes: true,
    max_record_size: limits.lineBytes,
    // Read between writes: the writer must not wait for a reader that comes after it.
    readableHighWaterMark: Number.MAX_SAFE_INTEGER,
  } as Options);
  // Each write and the end tell their own error; the event would tell it again.
  parser.on('error', () => undefined);
  let number = 0;
  let endsWithBreak = false;
  const take = (): TableRow[] => {
    const rows: TableRow[] = [];
    for (let cells = nextOf(parser); cells !== null; cells = nextOf(parser)) {
      number += 1;
      rows.push(rowOf(cells, number, quote));
    }
    return rows;
  };
  let held: TableRow[] = [];
  try {
    for await (const text of decoded(path, encoding)) {
      if (text === '') continue;
      endsWithBreak = /[\r\n]$/.test(text);
      await write(parser, text);
      // The last row is known for the last only at the end.
      const rows = [...held, ...take()];
      held = rows.splice(-1);
      yield rows;
    }
    await end(parser);
  } catch (error) {
    throw refusalFor(error, number + 1);
  }
  const rest = [...held, ...take()];
  const last = rest.at(-1);
  if (last && !endsWithBreak) last.isLast = true;
  yield rest;
}

const nextOf = (parser: Parser) => parser.read() as string[] | null;

const write = (parser: Parser, text: string) => new Promise<void>((resolve, reject) => parser.write(text, (error) => (error ? reject(error) : resolve())));
const end = (parser: Parser) =>
  new Promise<void>((resolve, reject) => {
    parser.once('error', reject);
    parser.end(() => resolve());
  });

function rowOf(cells: string[], number: number, quote: Layout['quote']): TableRow {
  if (cells.length > limits.columns) throw new FileRefused('too-many-columns', String(limits.columns));
  const row: TableRow = { number, cells };
  if (quote === 'none') return row;
  const broken = cells.find((cell) => cell.charCodeAt(0) === 34 || (cell.length > limits.linesPerCell && cell.includes('\n')));
  if (broken !== undefined) damageOf(broken, row);
  return row;
}

/** A mark that opens a cell and does not close it has swallowed what follows: one line of it is one bad row, more cannot be told apart. */
function damageOf(cell: string, row: TableRow): void {
  const lines = cell.split('\n').length - 1;
  const isUnclosed = cell.startsWith('"');
  if (lines > limits.linesPerCell || (isUnclosed && lines > 0)) throw new FileRefused('quotes', String(row.number));
  if (isUnclosed) row.broken = 'quotes';
}

function refusalFor(error: unknown, row: number): unknown {
  if (!(error instanceof CsvError)) return error;
  // Every line is short enough, as was seen before: a record that is too long has swallowed lines.
  if (error.code === 'CSV_QUOTE_NOT_CLOSED' || error.code === 'CSV_MAX_RECORD_SIZE') return new FileRefused('quotes', String(row));
  return new FileRefused('damaged', error.code);
}
