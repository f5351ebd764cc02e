/** Everything that the tables of one delivery add up to: counts, findings, blanks, sums, rows seen. */
import { cleanCell, isNothing } from '../mapping/clean-cell.ts';
import { isAmount } from '../mapping/column-parsers.ts';
import type { ReadColumn } from '../mapping/read-row.ts';
import { type FindingRule, findingRules } from './finding-rules.ts';
import { noCounts } from './intake-counts.ts';
import type { Finding, GoodRow } from './intake-outcome.ts';
import { maskValue } from './mask-value.ts';
import { SeenRows } from './seen-rows.ts';
import type { ColumnParser, SourceSpec } from './source-spec.ts';

/** Who sees forty thousand faults of one kind looks at the source, not at the rows. All are counted. */
export const FINDINGS_KEPT_PER_RULE = 10_000;

export interface BatchSetting {
  spec: SourceSpec;
  /** ISO day: what has not happened by then is a mistake. */
  today: string;
  /** Individual businesses whose owners have agreed; see `withholdPersonal`. */
  consented: ReadonlySet<string>;
}

/** Where rows and findings go. */
export interface BatchSink {
  keepGood(row: GoodRow): void;
  keepFinding(finding: Finding): void;
}

export class BatchLedger {
  readonly spec: SourceSpec;
  readonly today: string;
  readonly consented: ReadonlySet<string>;
  readonly counts = noCounts();
  readonly seen = new SeenRows();
  readonly rules: Partial<Record<FindingRule, number>> = {};
  /** Totals that the rows do not add up to. */
  readonly differing: string[] = [];
  #sink: BatchSink;
  #sums = new Map<string, bigint>();
  #amounts: string[];
  #columns: readonly ReadColumn[] = [];
  #blanks = new Map<string, { blank: number; all: number }>();

  constructor({ spec, today, consented }: BatchSetting, sink: BatchSink) {
    this.spec = spec;
    this.today = today;
    this.consented = consented;
    this.#sink = sink;
    this.#amounts = spec.mapping.filter(({ parser }) => isAmount(parser)).map(({ field }) => field);
  }

  keepGood(row: GoodRow): void {
    for (const field of this.#amounts) {
      const fen = row.body[field];
      if (typeof fen === 'string') this.#sums.set(field, (this.#sums.get(field) ?? 0n) + BigInt(fen));
    }
    this.#sink.keepGood(row);
  }

  tell(finding: Finding): void {
    const count = (this.rules[finding.rule] ?? 0) + 1;
    this.rules[finding.rule] = count;
    if (count <= FINDINGS_KEPT_PER_RULE) this.#sink.keepFinding(finding);
  }

  tellCell(finding: Pick<Finding, 'row' | 'column' | 'rule' | 'sentence'>, value: string, parser: ColumnParser | undefined): void {
    this.tell({ ...finding, severity: findingRules[finding.rule].severity, value: value === '' ? null : maskValue(value, parser) });
  }

  differ(what: string): void {
    if (this.differing.length < 5) this.differing.push(what);
  }

  useColumns(columns: readonly ReadColumn[]): void {
    this.#columns = columns.filter(({ at }) => at !== undefined);
    for (const { shown } of this.#columns) if (!this.#blanks.has(shown)) this.#blanks.set(shown, { blank: 0, all: 0 });
  }

  countBlanks(cells: readonly string[]): void {
    for (const { at, shown, isFreeText } of this.#columns) {
      const count = this.#blanks.get(shown);
      if (!count) continue;
      count.all += 1;
      const cell = cells[at ?? -1] ?? '';
      if (cell.length <= 4 && isNothing(cleanCell(cell), isFreeText)) count.blank += 1;
    }
  }

  columnBlanks(): Record<string, number> {
    return Object.fromEntries([...this.#blanks].map(([name, { blank, all }]) => [name, all === 0 ? 0 : Number((blank / all).toFixed(4))]));
  }

  controlTotals(): Record<string, string> {
    return Object.fromEntries([...this.#sums].map(([field, fen]) => [field, fen.toString()]));
  }
}
