/** Sums of the amount columns as the file writes them, to hold against its 合计 row. */
import { cleanCell, isNothing } from './clean-cell.ts';
import { isAmount } from './column-parsers.ts';
import type { ReadColumn, RowRead } from './read-row.ts';

export interface Difference {
  column: ReadColumn;
  written: string;
  sumFen: bigint;
}

export class ColumnSums {
  #columns: ReadColumn[];
  #sums = new Map<string, bigint>();
  /** Amounts of these columns could not be read: nothing can be said about their sum. */
  #unsure = new Set<string>();

  constructor(columns: readonly ReadColumn[]) {
    this.#columns = columns.filter(({ mapping, at }) => isAmount(mapping.parser) && at !== undefined);
  }

  add({ body, errors }: RowRead): void {
    for (const { mapping } of this.#columns) {
      const fen = body[mapping.field];
      if (typeof fen === 'string') this.#sums.set(mapping.field, (this.#sums.get(mapping.field) ?? 0n) + BigInt(fen));
    }
    for (const { column } of errors) if (column) this.#unsure.add(column.mapping.field);
  }

  /** A row whose cells nobody read. */
  addUnknown(): void {
    for (const { mapping } of this.#columns) this.#unsure.add(mapping.field);
  }

  /** Of the first amount: what a manifest states. Undefined where it is not sure. */
  mainFen(): bigint | undefined {
    const field = this.#columns[0]?.mapping.field;
    return field === undefined || this.#unsure.has(field) ? undefined : (this.#sums.get(field) ?? 0n);
  }

  /** Columns of a 合计 row that say something else. */
  differences(cells: readonly string[]): Difference[] {
    return this.#columns.flatMap((column): Difference[] => {
      const written = cleanCell(cells[column.at ?? -1] ?? '');
      const result = column.parse(written);
      if (isNothing(written, false) || this.#unsure.has(column.mapping.field) || !result.ok) return [];
      const sumFen = this.#sums.get(column.mapping.field) ?? 0n;
      return BigInt(String(result.value)) === sumFen ? [] : [{ column, written, sumFen }];
    });
  }
}
