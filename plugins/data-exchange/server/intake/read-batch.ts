/** A zip of tables, with a list of them or without. */
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { formatFen } from '@rongqiao/contracts/values/money.ts';
import { compareFiles, isManifest, type ManifestLine, readManifest } from '../../domain/intake/manifest.ts';
import { FileRefused } from './file-refused.ts';
import { type Archive, damageOf, openArchive } from './open-archive.ts';
import { openDelimited } from './read-delimited.ts';
import type { ReadingPlace } from './read-delivery.ts';
import { readSheets } from './read-sheets.ts';
import type { TableRead } from './read-table.ts';
import { readText } from './read-text.ts';
import { openWorkbook, workbookPart } from './read-workbook.ts';
import { scanText } from './scan-text.ts';

const tables = /\.(?:csv|txt|tsv|dat|xlsx)$/i;
const archives = /\.(?:zip|rar|7z|gz|tar)$/i;
/** What operating systems leave in archives. */
const leftovers = /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$|\._)/i;

export async function readBatch(archive: Archive, _name: string, place: ReadingPlace): Promise<void> {
  const names = [...archive.entries.keys()].filter((name) => !leftovers.test(name));
  const nested = names.find((name) => archives.test(name));
  if (nested) throw new FileRefused('nested-archive', nested.slice(0, 40));
  const manifest = names.find(isManifest);
  const files = names.filter((name) => tables.test(name) && name !== manifest);
  if (files.length === 0) throw new FileRefused('no-tables');
  for (const name of names) if (name !== manifest && !tables.test(name)) tellOther(name, place);
  const listed = manifest ? await withFile(archive, manifest, place, (file) => manifestLines(file, /\.xlsx$/i.test(manifest))) : [];
  const differences = manifest ? compareFiles(listed, files.map(baseName)) : [];
  if (differences.length > 0) throw new FileRefused('manifest-mismatch', differences.slice(0, 3).join('；'));
  for (const name of files) {
    const read = await withFile(archive, name, place, (file) => readOne(file, name, place));
    compareWithList(baseName(name), read, listed, place);
  }
}

const baseName = (name: string) => path.posix.basename(name.replaceAll('\\', '/'));

const tellOther = (name: string, { ledger }: ReadingPlace) =>
  ledger.tell({ row: null, column: name.slice(0, 60), rule: 'other-file', severity: 'notice', value: null, sentence: '这不是表格文件，平台没有读。' });

/** Unpacked under a name of ours, and gone afterwards. */
async function withFile<T>(archive: Archive, name: string, { folder }: ReadingPlace, work: (file: string) => Promise<T>): Promise<T> {
  const entry = archive.entries.get(name);
  if (!entry) throw new FileRefused('damaged', '文件不在压缩包里');
  const file = path.join(folder, 'unpacked');
  try {
    await pipeline(await archive.read(entry), createWriteStream(file)).catch((error: Error) => {
      throw new FileRefused('damaged', damageOf(error));
    });
    return await work(file);
  } finally {
    await rm(file, { force: true });
  }
}

async function readOne(file: string, name: string, place: ReadingPlace): Promise<TableRead> {
  if (!/\.xlsx$/i.test(name)) return readText(file, place, baseName(name));
  const workbook = await openArchive(file);
  try {
    if (!workbookPart(workbook)) throw new FileRefused('nested-archive', baseName(name).slice(0, 40));
    return await readSheets(workbook, place, baseName(name));
  } finally {
    workbook.close();
  }
}

async function manifestLines(file: string, isWorkbook: boolean): Promise<ManifestLine[]> {
  const lines = readManifest(isWorkbook ? await sheetCells(file) : await textCells(file));
  if (typeof lines === 'string') throw new FileRefused('manifest-unreadable', lines);
  return lines;
}

async function textCells(file: string): Promise<string[][]> {
  const cells: string[][] = [];
  const { rows } = await openDelimited(file, { encoding: await scanText(file, 'auto'), delimiter: 'auto', quote: 'double' });
  for await (const some of rows) cells.push(...some.map((row) => row.cells));
  return cells;
}

async function sheetCells(file: string): Promise<string[][]> {
  const archive = await openArchive(file);
  try {
    const cells: string[][] = [];
    const [sheet] = await openWorkbook(archive);
    for await (const some of sheet?.open().rows ?? []) cells.push(...some.map((row) => row.cells));
    return cells;
  } finally {
    archive.close();
  }
}

function compareWithList(file: string, { rows, mainFen }: TableRead, listed: readonly ManifestLine[], { ledger }: ReadingPlace): void {
  const line = listed.find((each) => each.file === file);
  if (!line) return;
  const tell = (rule: 'control-count' | 'control-total', sentence: string) => {
    ledger.tell({ row: null, column: file, rule, severity: 'error', value: null, sentence });
    ledger.differ(`${file}：${sentence}`);
  };
  if (line.records !== rows) tell('control-count', `清单写${line.records}条，文件里有${rows}条`);
  if (line.totalFen === undefined || mainFen === undefined || line.totalFen === mainFen) return;
  tell('control-total', `清单写金额${formatFen(line.totalFen)}，文件里加起来是${formatFen(mainFen)}`);
}
