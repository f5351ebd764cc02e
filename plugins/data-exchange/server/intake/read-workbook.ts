/** XLSX: which sheets there are, their texts, and their rows one after another. */
import path from 'node:path';
import { FileRefused } from './file-refused.ts';
import { limits } from './limits.ts';
import type { Archive } from './open-archive.ts';
import type { OpenTable } from './open-table.ts';
import { readSheet } from './read-sheet.ts';
import { readXml } from './read-xml.ts';
import { unescapeText } from './unescape-text.ts';

export interface Sheet {
  name: string;
  isHidden: boolean;
  open(): OpenTable;
}

export const workbookPart = (archive: Archive): string | undefined => [...archive.entries.keys()].find((name) => /(?:^|\/)xl\/workbook\.xml$/i.test(name));

export async function openWorkbook(archive: Archive): Promise<Sheet[]> {
  const workbook = workbookPart(archive) ?? '';
  const folder = path.posix.dirname(workbook);
  const { sheets, is1904 } = await listSheets(archive, workbook);
  const targets = await readRelations(archive, `${folder}/_rels/workbook.xml.rels`);
  const texts = await readSharedTexts(archive, folder, targets);
  return sheets.map(({ name, id, isHidden }) => {
    const part = archive.entries.get(resolvePart(folder, targets.get(id)?.target ?? ''));
    const rows = async function* () {
      if (!part) throw new FileRefused('damaged', `缺少工作表“${name}”`);
      yield* readSheet(await archive.read(part), texts);
    };
    return { name, isHidden, open: () => ({ name, place: null, isText: false, isPadded: false, is1904, rows: rows() }) };
  });
}

async function partOf(archive: Archive, name: string) {
  const entry = archive.entries.get(name);
  if (!entry) throw new FileRefused('damaged', '工作簿缺少必要的部分');
  return archive.read(entry);
}

interface SheetEntry {
  name: string;
  id: string;
  isHidden: boolean;
}

async function listSheets(archive: Archive, workbook: string): Promise<{ sheets: SheetEntry[]; is1904: boolean }> {
  const sheets: SheetEntry[] = [];
  let is1904 = false;
  await readXml(await partOf(archive, workbook), {
    open(name, attributes) {
      if (name === 'workbookPr') is1904 = attributes['date1904'] === '1' || attributes['date1904'] === 'true';
      if (name !== 'sheet') return;
      const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? '';
      sheets.push({ name: attributes['name'] ?? '', id, isHidden: (attributes['state'] ?? 'visible') !== 'visible' });
    },
  });
  return { sheets, is1904 };
}

type Relations = Map<string, { target: string; type: string }>;

async function readRelations(archive: Archive, name: string): Promise<Relations> {
  const relations: Relations = new Map();
  await readXml(await partOf(archive, name), {
    open(tag, { Id = '', Target = '', Type = '' }) {
      if (tag === 'Relationship') relations.set(Id, { target: Target, type: Type });
    },
  });
  return relations;
}

const resolvePart = (folder: string, target: string) => (target.startsWith('/') ? target.slice(1) : path.posix.join(folder, target));

/** Texts that cells point to by number. Phonetic notes are no part of them. */
async function readSharedTexts(archive: Archive, folder: string, relations: Relations): Promise<string[]> {
  const target = [...relations.values()].find(({ type }) => type.endsWith('/sharedStrings'))?.target;
  const entry = target && archive.entries.get(resolvePart(folder, target));
  const texts: string[] = [];
  if (!entry) return texts;
  let text = '';
  let isText = false;
  let phonetic = 0;
  let length = 0;
  await readXml(await archive.read(entry), {
    open(name) {
      if (name === 'si') text = '';
      if (name === 'rPh') phonetic += 1;
      isText = name === 't' && phonetic === 0;
    },
    text(part) {
      if (isText) text += part;
    },
    close(name) {
      if (name === 't') isText = false;
      if (name === 'rPh') phonetic -= 1;
      if (name !== 'si') return;
      length += text.length;
      if (length > limits.sharedStringsLength) throw new FileRefused('bomb', '文字太多');
      texts.push(unescapeText(text));
    },
  });
  return texts;
}
