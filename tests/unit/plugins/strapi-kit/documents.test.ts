import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { kindOfFile } from '../../../../plugins/strapi-kit/server/documents/file-kind.ts';
import { plainFileName } from '../../../../plugins/strapi-kit/server/documents/file-name.ts';

const names: [given: string, plain: string][] = [
  ['营业执照.pdf', '营业执照.pdf'],
  ['../../etc/passwd', 'passwd'],
  ['C:\\Users\\王\\授权 书.PNG', '授权 书.PNG'],
  ['a\u202egpj.exe.jpg', 'agpj.exe.jpg'],
  ['line\r\nSet-Cookie: x.pdf', 'lineSet-Cookie_ x.pdf'],
  ['', '文件'],
  ['....pdf', '文件.pdf'],
  ['.htaccess', 'htaccess'],
];
test.each(names)('%j is kept as %j', (given, plain) => expect(plainFileName(given)).toBe(plain));

test('a name of any length fits, and keeps its ending', () => {
  const plain = plainFileName(`${'照'.repeat(500)}.pdf`);
  expect(plain.length).toBeLessThanOrEqual(200);
  expect(plain.endsWith('.pdf')).toBe(true);
});

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'documents-'));
});
afterAll(() => rm(folder, { recursive: true }));

const bytes: Record<string, Buffer> = {
  pdf: Buffer.from(`%PDF-1.7\n${'x'.repeat(300)}`),
  png: Buffer.from(
    '89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000a49444154789c6360000000020001e221bc330000000049454e44ae426082',
    'hex',
  ),
  jpg: Buffer.concat([Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'), Buffer.alloc(300)]),
  gif: Buffer.concat([Buffer.from('GIF89a'), Buffer.alloc(300)]),
  zip: Buffer.concat([Buffer.from('504b0304', 'hex'), Buffer.alloc(300)]),
  svg: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
};
const files: [content: string, name: string, kind: string | undefined][] = [
  ['pdf', '执照.pdf', 'application/pdf'],
  ['pdf', '执照.PDF', 'application/pdf'],
  ['png', '执照.png', 'image/png'],
  ['jpg', '执照.jpeg', 'image/jpeg'],
  ['jpg', '执照.png', undefined],
  ['pdf', '执照.pdf.exe', undefined],
  ['pdf', '执照', undefined],
  ['gif', '执照.gif', undefined],
  ['zip', '执照.pdf', undefined],
  ['svg', '执照.svg', undefined],
];
test.each(files)('the bytes of a %s named %s are %s', async (content, name, kind) => {
  const file = path.join(folder, 'one');
  await writeFile(file, bytes[content] ?? '');
  expect(await kindOfFile(file, name)).toBe(kind);
});
