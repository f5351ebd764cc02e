/** Rows of a table that are no data: empty ones, sums, notes, and column names that come again on each page. */
import { cleanCell } from './clean-cell.ts';

export type RowClass = 'data' | 'blank' | 'total' | 'subtotal' | 'note' | 'names';

const total = /^(?:合计|总计|共计|总合计)(?:数|金额)?:?$/;
const subtotal = /^(?:小计|累计|本页合计|本页小计|本月合计|本月累计|本年累计)(?:数|金额)?:?$/;
const note = /^(?:注\d*[:、]|备注:|说明:|填报说明|制表|填表|审核|复核|负责人|单位负责人|填报|打印|导出|数据来源|第.{1,6}页|共.{1,6}[页条])/;
const NOTE_CELLS_MAX = 3;

/** `names`: the column names that are there, in their order. */
export function classifyRow(cells: readonly string[], names: readonly string[]): RowClass {
  const at = cells.findIndex((cell) => cell !== '' && cleanCell(cell) !== '');
  if (at < 0) return 'blank';
  const first = compact(cells[at] ?? '');
  if (total.test(first)) return 'total';
  if (subtotal.test(first)) return 'subtotal';
  if (note.test(first) && filled(cells).length <= NOTE_CELLS_MAX) return 'note';
  return first === names[0] && isSame(filled(cells), names) ? 'names' : 'data';
}

const compact = (cell: string) => cleanCell(cell).replace(/\s+/g, '').replace('：', ':');
const filled = (cells: readonly string[]) => cells.map(compact).filter((cell) => cell !== '');
const isSame = (cells: readonly string[], names: readonly string[]) => cells.length > 1 && cells.length === names.length && cells.every((cell, at) => cell === names[at]);
