/** A CSV file as columns of text: UTF-8 or GB18030, comma, semicolon or tab. */
import { readFile } from 'node:fs/promises';
import { CsvError, parse } from 'csv-parse/sync';
import type { TextColumn } from '../../plugins/credit-scoring/domain/statistics/sample/type-columns.ts';
import { WrongInput } from './wrong-input.ts';

export interface TextTable {
  /** Data rows, the header not counted. */
  size: number;
  columns: TextColumn[];
  bytes: Buffer;
}

export async function readTable(file: string): Promise<TextTable> {
  const bytes = await readBytes(file);
  const records = parseRecords(decode(bytes, file), file);
  const [header, ...rows] = records;
  if (!header || rows.length === 0) throw new WrongInput(`${file} 里没有数据行：第一行应是列名，下面每行一家企业。`);
  const names = header.map((name) => name.trim());
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) throw new WrongInput(`${file} 有两列都叫“${twice}”：请给每列不同的名称。`);
  return { size: rows.length, bytes, columns: names.map((name, at) => ({ name, texts: rows.map((row) => row[at] ?? '') })) };
}

/** The column of that name; a wrong name is answered with the names there are. */
export function columnNamed(table: TextTable, name: string, option: string): TextColumn {
  const found = table.columns.find((column) => column.name === name.trim());
  if (found) return found;
  const names = table.columns.map((column) => column.name);
  throw new WrongInput(`${option} 写的列“${name}”不在表里。表里有：${names.slice(0, 40).join('、')}${names.length > 40 ? '……' : ''}。`);
}

async function readBytes(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT') throw new WrongInput(`找不到 ${file}：请检查 --data 或 --model 的路径。`);
    if (code === 'EISDIR') throw new WrongInput(`${file} 是文件夹：请写到具体的文件。`);
    if (code === 'EACCES') throw new WrongInput(`没有读取 ${file} 的权限。`);
    throw error;
  }
}

export const readText = async (file: string): Promise<string> => decode(await readBytes(file), file);

function decode(bytes: Buffer, file: string): string {
  for (const encoding of bytes[0] === 0xff && bytes[1] === 0xfe ? ['utf-16le'] : ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Not this encoding: the next one may be it.
    }
  }
  throw new WrongInput(`${file} 不是 UTF-8 或 GB18030 文本：请另存为 CSV（UTF-8）。`);
}

function parseRecords(text: string, file: string): string[][] {
  const [firstLine = ''] = text.split(/\r?\n/, 1);
  const delimiter = [',', ';', '\t'].toSorted((one, other) => firstLine.split(other).length - firstLine.split(one).length)[0];
  try {
    return parse(text, { delimiter, skip_empty_lines: true, relax_quotes: true });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new WrongInput(`${file} 第 ${error.lines} 行读不懂：${error.code.startsWith('CSV_RECORD_INCONSISTENT') ? '列数与第一行不同，请检查逗号和引号' : '引号没有成对，请检查这一行'}。`);
  }
}
