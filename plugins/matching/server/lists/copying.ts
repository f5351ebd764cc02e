/** Many rows in and out of PostgreSQL by COPY, on the connection of an open transaction. */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Knex } from 'knex';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';

const connectionOf = (knex: Knex) => (knex.client as unknown as { acquireConnection(): Promise<{ query<T>(query: T): T }> }).acquireConnection();

/** Rows as lines of COPY's text format, in blocks. */
export async function copyIn(knex: Knex, into: string, blocks: Iterable<string>): Promise<void> {
  const connection = await connectionOf(knex);
  await pipeline(Readable.from(blocks), connection.query(copyFrom(`copy ${into} from stdin`)));
}

const HEADER_BYTES = 19;

/** The columns of each row as bytes, good until the next row. Source: PostgreSQL 18, COPY, binary format. */
export async function copyOut(knex: Knex, query: string, take: (columns: Buffer[]) => void): Promise<void> {
  const connection = await connectionOf(knex);
  let rest: Buffer = Buffer.alloc(0);
  let isStarted = false;
  for await (const chunk of connection.query(copyTo(`copy (${query}) to stdout (format binary)`)) as AsyncIterable<Buffer>) {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    if (!isStarted && bytes.length < HEADER_BYTES) {
      rest = bytes;
      continue;
    }
    const from = isStarted ? 0 : HEADER_BYTES;
    isStarted = true;
    rest = bytes.subarray(takeRows(bytes, from, take));
  }
}

/** Where the first row begins that has not come as a whole. */
function takeRows(bytes: Buffer, from: number, take: (columns: Buffer[]) => void): number {
  for (let at = from; ; ) {
    const row = readRow(bytes, at);
    if (!row) return at;
    take(row.columns);
    at = row.end;
  }
}

function readRow(bytes: Buffer, from: number): { columns: Buffer[]; end: number } | undefined {
  if (from + 2 > bytes.length) return undefined;
  const count = bytes.readInt16BE(from);
  const columns: Buffer[] = [];
  let at = from + 2;
  for (let column = 0; column < count; column++) {
    if (at + 4 > bytes.length) return undefined;
    const length = Math.max(0, bytes.readInt32BE(at));
    if (at + 4 + length > bytes.length) return undefined;
    columns.push(bytes.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return count < 0 ? undefined : { columns, end: at };
}
