import type { FileFormat } from '../../domain/intake/file-format.ts';
import { FileRefused } from './file-refused.ts';
import type { OpenTable } from './open-table.ts';
import { openDelimited } from './read-delimited.ts';
import type { ReadingPlace } from './read-delivery.ts';
import { openFixedWidth } from './read-fixed-width.ts';
import { type HeaderSetting, readTable, type TableRead } from './read-table.ts';
import { scanText } from './scan-text.ts';

/** `place`: name of the file where there are several. */
export async function readText(path: string, { ledger, onLines }: ReadingPlace, place: string | null): Promise<TableRead> {
  const { format, mapping } = ledger.spec;
  const table = await openText(path, format);
  const read = await readTable({ ...table, place }, ledger, headerOfText(format), onLines);
  if (read) return read;
  throw new FileRefused('no-header', expectedNames(mapping));
}

export const expectedNames = (mapping: readonly { headers: string[] }[]): string => mapping.flatMap(({ headers }) => headers.slice(0, 1)).join('、');

async function openText(path: string, format: FileFormat): Promise<OpenTable> {
  const encoding = await scanText(path, format.kind === 'xlsx' ? 'auto' : (format.encoding ?? 'auto'));
  if (format.kind === 'fixed-width') return openFixedWidth(path, format, encoding);
  const { delimiter = 'auto', quote = 'double' } = format.kind === 'delimited' ? format : {};
  return openDelimited(path, { encoding, delimiter, quote });
}

function headerOfText(format: FileFormat): HeaderSetting {
  if (format.kind === 'fixed-width') return { headerRow: 'none', columns: format.columns.map(({ name }) => name) };
  return headerSetting(format);
}

export const headerSetting = (format: FileFormat): HeaderSetting =>
  format.kind === 'fixed-width' ? { headerRow: 'auto', columns: [] } : { headerRow: format.headerRow ?? 'auto', columns: format.columns ?? [] };
