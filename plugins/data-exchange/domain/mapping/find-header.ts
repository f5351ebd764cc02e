/** Where the column names stand: below titles, in one line or in two with merged cells above. */
import type { SourceSpec } from '../intake/source-spec.ts';
import { type Binding, bindColumns, type FileColumn } from './bind-columns.ts';
import { cleanCell } from './clean-cell.ts';

/** Titles and notes above a table are short. */
export const HEADER_WITHIN_ROWS = 30;

export interface Header {
  binding: Binding;
  /** Index of the first row below the names. */
  bodyFrom: number;
  /** Indexes of the rows with names. */
  names: number[];
}

/** The best candidate among the first rows, the earlier and the smaller of equals; undefined when no column is known. */
export function findHeader(rows: readonly string[][], spec: SourceSpec): Header | undefined {
  const candidates = rows.slice(0, HEADER_WITHIN_ROWS).flatMap((row, at): Header[] => {
    const below = rows[at + 1];
    const one = { binding: bindColumns(row.map(single), spec), bodyFrom: at + 1, names: [at] };
    return below ? [one, { binding: bindColumns(merged(row, below), spec), bodyFrom: at + 2, names: [at, at + 1] }] : [one];
  });
  const best = candidates.reduce<Header | undefined>((best, next) => (next.binding.found > (best?.binding.found ?? 0) ? next : best), undefined);
  return best;
}

/** The source says where the names stand. */
export const headerAt = (rows: readonly string[][], row: number, spec: SourceSpec): Header => ({
  binding: bindColumns((rows[row - 1] ?? []).map(single), spec),
  bodyFrom: row,
  names: [row - 1],
});

/** The file has no names, the source has. */
export const headerOf = (columns: readonly string[], spec: SourceSpec): Header => ({ binding: bindColumns(columns.map(single), spec), bodyFrom: 0, names: [] });

const single = (cell: string): FileColumn => {
  const shown = cleanCell(cell).replace(/\s+/g, '');
  return { shown, names: [shown] };
};

/** A merged cell holds its text on the left and blanks to its right; one that spans both lines has nothing below. */
function merged(above: readonly string[], below: readonly string[]): FileColumn[] {
  let group = '';
  return Array.from({ length: Math.max(above.length, below.length) }, (_, at) => {
    const top = single(above[at] ?? '').shown;
    const own = single(below[at] ?? '').shown;
    group = top || group;
    if (own === '') return { shown: top, names: [top] };
    return { shown: own, names: group ? [`${group}${own}`, own] : [own] };
  });
}
