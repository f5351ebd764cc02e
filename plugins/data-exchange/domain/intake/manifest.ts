/** The list that comes with a batch: which files there are, how many records each has, and what its amounts add up to. */
import { cleanCell } from '../mapping/clean-cell.ts';
import { plainName, spellingsOf, unitInName } from '../mapping/column-names.ts';
import { parseAmount, parseCount } from '../mapping/parse-numbers.ts';

export interface ManifestLine {
  file: string;
  records: number;
  /** Undefined: not stated. */
  totalFen: bigint | undefined;
}

const names = {
  file: ['文件名', '文件名称', '文件', 'file', 'filename', 'name'],
  records: ['记录数', '笔数', '行数', '条数', '数据条数', 'records', 'count', 'rows'],
  total: ['金额合计', '合计金额', '总金额', '控制总数', '控制金额', 'total', 'controltotal', 'amount'],
};

export const isManifest = (path: string): boolean => /(?:manifest|清单|目录|control)[^/]*\.(?:csv|txt|tsv|xlsx)$/i.test(path);

/** @returns what is wrong with the list, as a person says it, when it cannot be read */
export function readManifest(rows: readonly string[][]): ManifestLine[] | string {
  const at = rows.findIndex((row) => placeOf(row, names.file) >= 0 && placeOf(row, names.records) >= 0);
  const header = rows[at];
  if (!header) return '没有找到“文件名”和“记录数”两列';
  const [file, records, total] = [placeOf(header, names.file), placeOf(header, names.records), placeOf(header, names.total)];
  const lines: ManifestLine[] = [];
  for (const row of rows.slice(at + 1)) {
    const name = cleanCell(row[file] ?? '');
    if (name === '' || /^(?:合计|总计)/.test(name)) continue;
    const count = parseCount(cleanCell(row[records] ?? ''));
    const written = total < 0 ? '' : cleanCell(row[total] ?? '');
    const amount = written === '' ? undefined : parseAmount(written, unitInName(header[total] ?? '') ?? '元');
    if (!count.ok || (amount && !amount.ok)) return `“${name}”的记录数或金额不是数字`;
    lines.push({ file: name, records: Number(count.value), totalFen: amount?.ok ? BigInt(String(amount.value)) : undefined });
  }
  return lines.length > 0 ? lines : '清单里没有文件';
}

const placeOf = (row: readonly string[], wanted: readonly string[]) => row.findIndex((cell) => spellingsOf(cleanCell(cell)).some((name) => wanted.some((each) => plainName(each) === name)));

/** Files that only one side knows. */
export function compareFiles(listed: readonly ManifestLine[], there: readonly string[]): string[] {
  const named = new Set(listed.map(({ file }) => file));
  const present = new Set(there);
  return [...listed.filter(({ file }) => !present.has(file)).map(({ file }) => `清单列出的“${file}”不在压缩包里`), ...there.filter((file) => !named.has(file)).map((file) => `压缩包里的“${file}”不在清单里`)];
}
