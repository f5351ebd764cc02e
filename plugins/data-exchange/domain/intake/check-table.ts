/** Reads one table row by row: finds its columns, tells data from the rest, and hands on what is good. */
import { hash } from 'node:crypto';
import { formatFen } from '@rongqiao/contracts/values/money.ts';
import type { Binding } from '../mapping/bind-columns.ts';
import { classifyRow } from '../mapping/classify-row.ts';
import { cleanCell } from '../mapping/clean-cell.ts';
import { unitInTitle } from '../mapping/column-names.ts';
import { isAmount, unitOf } from '../mapping/column-parsers.ts';
import { ColumnSums } from '../mapping/column-sums.ts';
import type { Header } from '../mapping/find-header.ts';
import { type ReadColumn, type RowFault, type RowRead, type RowSetting, readColumns, rowReader } from '../mapping/read-row.ts';
import { rowKeyOf } from '../mapping/row-key-of.ts';
import { withholdPersonal } from '../mapping/withhold-personal.ts';
import type { BatchLedger } from './batch-ledger.ts';
import type { BrokenRow, TableRow, TableTraits } from './table-row.ts';

const brokenSentences: Record<BrokenRow, string> = {
  quotes: '这一行的引号不成对，单元格分不开，请改正。',
  truncated: '文件在这一行中间断了，请重新导出完整的文件。',
  'cell-count': '这一行的长度与约定的不同，请检查各项的宽度（一个汉字算两个字节）。',
};

export class TableCheck {
  #ledger: BatchLedger;
  #traits: TableTraits;
  #setting: RowSetting;
  #binding: Binding;
  #columns: ReadColumn[];
  #read: ReturnType<typeof rowReader>;
  #sums: ColumnSums;
  #names: string[];

  constructor(ledger: BatchLedger, traits: TableTraits, header: Header, above: readonly (readonly string[])[]) {
    this.#ledger = ledger;
    this.#traits = traits;
    this.#binding = header.binding;
    const unit = above.flat().map(unitInTitle).find((found) => found !== undefined);
    this.#setting = { spec: ledger.spec, unit, is1904: traits.is1904, isPadded: traits.isPadded, today: ledger.today };
    this.#columns = readColumns(header.binding.columns, this.#setting);
    this.#read = rowReader(this.#columns, this.#setting);
    this.#sums = new ColumnSums(this.#columns);
    this.#names = header.names.length === 1 ? (above[header.names[0] ?? 0] ?? []).map((cell) => cleanCell(cell).replace(/\s+/g, '')).filter((cell) => cell !== '') : [];
    ledger.useColumns(this.#columns);
    this.#tellAboutColumns();
  }

  /** Every row ends in exactly one count. */
  take(row: TableRow): void {
    const { counts } = this.#ledger;
    counts.lines += 1;
    if (row.isHidden) this.#tell('hidden-rows', row, undefined, '', '这一行在工作表里是隐藏的，平台照样读了。');
    if (row.broken) return this.#refuse(row, { rule: row.broken, column: undefined, value: '', sentence: brokenSentences[row.broken] });
    const kind = row.isTitle ? 'note' : classifyRow(row.cells, this.#names);
    if (kind === 'blank') counts.blank += 1;
    else if (kind === 'note' || kind === 'names') counts.skipped += 1;
    else if (kind === 'subtotal') counts.total += 1;
    else if (kind === 'total') this.#compare(row);
    else this.#takeData(row);
  }

  /** Sum of the first amount as written; undefined where a cell of it could not be read. */
  mainFen(): bigint | undefined {
    return this.#sums.mainFen();
  }

  #takeData(row: TableRow): void {
    const fault = this.#widthFault(row);
    if (fault) return this.#refuse(row, fault);
    const read = this.#read(row.cells, row.faults);
    this.#ledger.countBlanks(row.cells);
    this.#sums.add(read);
    this.#ledger.counts.rows += 1;
    for (const notice of read.notices) this.#tellFault(row, notice);
    if (read.errors.length > 0) {
      this.#ledger.counts.bad += 1;
      for (const error of read.errors) this.#tellFault(row, error);
    } else this.#keep(row, read);
  }

  #keep(row: TableRow, { uscc, body, period }: RowRead): void {
    const { spec, counts, seen, consented } = this.#ledger;
    const withheld = withholdPersonal(uscc, body, spec, consented);
    if (withheld !== 'nothing') this.#tell('natural-person', row, undefined, '', '这是个体工商户的纳税、收入等数据，没有经营者本人的单独书面同意，平台没有留存（征信业管理条例第十四条）。');
    if (withheld === 'row') {
      counts.dropped += 1;
      return;
    }
    const rowKey = rowKeyOf(spec.kind, body);
    const contentHash = hash('sha256', `${uscc}\n${spec.kind}\n${JSON.stringify(body)}`, 'hex');
    const seenBefore = seen.see(`${uscc}\n${rowKey}`, contentHash, row.number);
    if (seenBefore === 'new') {
      counts.good += 1;
      this.#ledger.keepGood({ rowNumber: row.number, rowKey, uscc, kind: spec.kind, period, body, contentHash });
    } else if (seenBefore === 'same') {
      counts.duplicate += 1;
      this.#tell('duplicate-row', row, undefined, '', '与前面的一行完全相同，只算一次。');
    } else {
      counts.bad += 1;
      this.#tell('duplicate-key', row, undefined, '', `与第${seenBefore.contradicts}行说的是同一项，内容却不同，请只保留正确的一行。`);
    }
  }

  #refuse(row: TableRow, fault: RowFault): void {
    this.#ledger.counts.rows += 1;
    this.#ledger.counts.bad += 1;
    this.#sums.addUnknown();
    this.#tellFault(row, fault);
  }

  #widthFault({ cells, isLast }: TableRow): RowFault | undefined {
    const { width } = this.#binding;
    if (!this.#traits.isText || this.#traits.isPadded || cells.length === width) return undefined;
    if (cells.length > width && cells.slice(width).every((cell) => cleanCell(cell) === '')) return undefined;
    const fault = { column: undefined, value: '' };
    if (cells.length < width && isLast) return { ...fault, rule: 'truncated', sentence: brokenSentences.truncated };
    return { ...fault, rule: 'cell-count', sentence: `这一行有${cells.length}列，列名有${width}列，请检查有没有多余或缺少的分隔符。` };
  }

  #compare(row: TableRow): void {
    this.#ledger.counts.total += 1;
    for (const { column, written, sumFen } of this.#sums.differences(row.cells)) {
      this.#tell('total-row', row, column, written, `合计与各行之和${formatFen(sumFen)}不一致，请核对。`);
      this.#ledger.differ(`“${column.shown}”的合计${written}`);
    }
  }

  #tellAboutColumns(): void {
    const { extra, missing } = this.#binding;
    const about = (column: string) => ({ row: null, column: this.#placed(column), value: null, severity: 'notice' as const });
    for (const name of extra) this.#ledger.tell({ ...about(name), rule: 'extra-column', sentence: '数据源没有约定这一列，平台没有读。' });
    for (const name of missing.optional) this.#ledger.tell({ ...about(name), rule: 'missing-column', sentence: '约定的可选列不在文件里，按空白处理。' });
    for (const { mapping, shown, unit = this.#setting.unit, at } of this.#columns) {
      if (at === undefined || !unit || !isAmount(mapping.parser) || unit === unitOf(mapping.parser)) continue;
      this.#ledger.tell({ ...about(shown), rule: 'unit-from-file', sentence: `文件写明单位是“${unit}”，与约定的“${unitOf(mapping.parser)}”不同，平台按文件所写的换算。` });
    }
  }

  #tellFault(row: TableRow, { rule, column, value, sentence }: RowFault): void {
    this.#tell(rule, row, column, value, sentence);
  }

  #tell(rule: RowFault['rule'], { number }: TableRow, column: ReadColumn | undefined, value: string, sentence: string): void {
    this.#ledger.tellCell({ row: number, column: this.#placed(column?.shown ?? null), rule, sentence }, value, column?.mapping.parser);
  }

  #placed(column: string | null): string | null {
    const { place } = this.#traits;
    return place === null ? column : column === null ? place : `${place}：${column}`;
  }
}
