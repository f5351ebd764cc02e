/** Reads a list that somebody filled in, and makes its empty form. Port: a flow connects who can read tables. */
import type { ListRow } from '../../domain/coordination/check-visits.ts';
import type { ListColumn } from '../../domain/coordination/visit-columns.ts';

export interface ListReader {
  /** A file that is no such list is an answer, with what to do about it. */
  read(path: string, columns: readonly ListColumn[], limits: { bytesMax: number; rowsMax: number }): Promise<{ ok: true; rows: ListRow[] } | { ok: false; sentence: string }>;
  /** @returns XLSX */
  writeForm(title: string, columns: readonly ListColumn[]): Promise<Buffer>;
}

let connected: ListReader | undefined;

export function useListReader(next: ListReader): void {
  connected = next;
}

export function listReader(): ListReader {
  if (!connected) throw new Error('no list reader is connected');
  return connected;
}
