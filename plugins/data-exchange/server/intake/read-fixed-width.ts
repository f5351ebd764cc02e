/** Text whose cells have widths, counted in bytes of GBK. Blanks fill texts on the right, noughts numbers on the left. */
import { createReadStream } from 'node:fs';
import iconv from 'iconv-lite';
import type { FileFormat } from '../../domain/intake/file-format.ts';
import type { TableRow } from '../../domain/intake/table-row.ts';
import type { OpenTable } from './open-table.ts';
import type { KnownEncoding } from './scan-text.ts';

type FixedWidth = Extract<FileFormat, { kind: 'fixed-width' }>;

export const openFixedWidth = (path: string, format: FixedWidth, encoding: KnownEncoding): OpenTable => ({
  name: '',
  place: null,
  isText: true,
  isPadded: true,
  is1904: false,
  rows: readRows(path, format, encoding),
});

async function* readRows(path: string, { columns, headerLines = 0 }: FixedWidth, encoding: KnownEncoding): AsyncGenerator<TableRow[]> {
  const decoder = new TextDecoder('gb18030');
  const width = columns.reduce((sum, { bytes }) => sum + bytes, 0);
  let number = 0;
  for await (const lines of inGb18030(path, encoding)) {
    const rows: TableRow[] = [];
    for (const { bytes, isLast } of lines) {
      number += 1;
      if (number <= headerLines) rows.push({ number, cells: [], isTitle: true });
      else rows.push(cut(bytes, columns, width, number, isLast, decoder));
    }
    yield rows;
  }
}

function cut(bytes: Buffer, columns: FixedWidth['columns'], width: number, number: number, isLast: boolean, decoder: TextDecoder): TableRow {
  if (bytes.every((byte) => byte === 32)) return { number, cells: columns.map(() => '') };
  let from = 0;
  const cells = columns.map((column) => {
    from += column.bytes;
    return decoder.decode(bytes.subarray(from - column.bytes, from));
  });
  const isLong = bytes.subarray(width).some((byte) => byte !== 32);
  if (bytes.length >= width && !isLong) return { number, cells };
  return { number, cells, broken: isLast && !isLong ? 'truncated' : 'cell-count' };
}

interface Line {
  bytes: Buffer;
  isLast: boolean;
}

/** Trail bytes of GB18030 are never line breaks, so bytes can be split before they are characters. */
async function* inGb18030(path: string, encoding: KnownEncoding): AsyncGenerator<Line[]> {
  const decoder = encoding === 'gb18030' ? undefined : new TextDecoder(encoding);
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of createReadStream(path, { highWaterMark: 256 * 1024 }) as AsyncIterable<Buffer>) {
    const bytes = decoder ? iconv.encode(decoder.decode(chunk, { stream: true }), 'gb18030') : chunk;
    const { lines, tail } = split(Buffer.concat([rest, bytes]));
    rest = tail;
    yield lines.map((line) => ({ bytes: line, isLast: false }));
  }
  const last = trimmed(rest);
  if (last.length > 0) yield [{ bytes: last, isLast: true }];
}

function split(bytes: Buffer): { lines: Buffer[]; tail: Buffer } {
  const lines: Buffer[] = [];
  let from = 0;
  for (let at = nextBreak(bytes, 0); at >= 0 && at < bytes.length - 1; at = nextBreak(bytes, from)) {
    lines.push(bytes.subarray(from, at));
    from = bytes[at] === 13 && bytes[at + 1] === 10 ? at + 2 : at + 1;
  }
  return { lines, tail: bytes.subarray(from) };
}

function nextBreak(bytes: Buffer, from: number): number {
  const feed = bytes.indexOf(10, from);
  const carriage = bytes.subarray(from, feed < 0 ? undefined : feed).indexOf(13);
  return carriage >= 0 ? from + carriage : feed;
}

const trimmed = (bytes: Buffer) => {
  const at = nextBreak(bytes, 0);
  return at >= 0 && at >= bytes.length - 2 ? bytes.subarray(0, at) : bytes;
};
