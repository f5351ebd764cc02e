/** Files made to harm whoever opens them. */
import { createWriteStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import yazl from 'yazl';

const MB = 1024 * 1024;

const book = (sheet: Buffer | string, texts = '<sst/>') => ({
  '[Content_Types].xml': '<Types/>',
  'xl/workbook.xml': '<workbook xmlns:r="r"><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>',
  'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="r1" Type="x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="x/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
  'xl/worksheets/sheet1.xml': sheet,
  'xl/sharedStrings.xml': texts,
});
const entities = `<!DOCTYPE a [<!ENTITY a0 "x">${Array.from({ length: 40 }, (_, n) => `<!ENTITY a${n + 1} "&a${n};&a${n};">`).join('')}]><sst><si><t>&a40;</t></si></sst>`;
const wide = `<worksheet><sheetData><row r="1">${'<c t="inlineStr"><is><t>a</t></is></c>'.repeat(30_000)}</row></sheetData></worksheet>`;

const packages: Record<string, Record<string, Buffer | string>> = {
  'ratio.xlsx': book(Buffer.alloc(200 * MB, ' ')),
  'ratio.zip': { 'a.csv': Buffer.alloc(200 * MB, '\n') },
  'nested.xlsx': book('<a>'.repeat(1_000_000)),
  'entities.xlsx': book('<worksheet/>', entities),
  'columns.xlsx': book(wide),
  'archives.zip': { 'a.zip': 'x', 'a.csv': 'x' },
};

/** @returns their paths */
export async function writeBombs(folder: string): Promise<string[]> {
  for (const [name, parts] of Object.entries(packages)) {
    const zip = new yazl.ZipFile();
    for (const [part, content] of Object.entries(parts)) zip.addBuffer(Buffer.from(content as string), part);
    zip.end();
    await pipeline(zip.outputStream, createWriteStream(path.join(folder, name)));
  }
  await writeFile(path.join(folder, 'line.csv'), Buffer.alloc(200 * MB, '9'));
  await writeFile(path.join(folder, 'columns.csv'), `${'a,'.repeat(30_000)}\n`);
  await writeFile(path.join(folder, 'entities.xml'), `<?xml version="1.0"?>${entities}`);
  return [...Object.keys(packages), 'line.csv', 'columns.csv', 'entities.xml'].map((name) => path.join(folder, name));
}
