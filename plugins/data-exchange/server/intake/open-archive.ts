/** The one door to zip files, workbooks among them: sizes are judged before anything is unpacked. */
import type { Readable } from 'node:stream';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { FileRefused } from './file-refused.ts';
import { inMegabytes, limits } from './limits.ts';

export interface Archive {
  /** Name → entry; folders are left out. */
  entries: Map<string, Entry>;
  read(entry: Entry): Promise<Readable>;
  close(): void;
}

export async function openArchive(path: string): Promise<Archive> {
  const zip = await openPromise(path, { autoClose: false, decodeStrings: false, lazyEntries: true }).catch((error: Error) => {
    throw new FileRefused('damaged', damageOf(error));
  });
  try {
    return { entries: await listEntries(zip), read: (entry) => openEntry(zip, entry), close: () => zip.close() };
  } catch (error) {
    zip.close();
    throw error instanceof FileRefused ? error : new FileRefused('damaged', damageOf(error as Error));
  }
}

async function listEntries(zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.entryCount > limits.entries) throw new FileRefused('bomb', `${zip.entryCount}个文件`);
  const entries = new Map<string, Entry>();
  let unpacked = 0;
  for await (const entry of zip.eachEntry()) {
    const name = nameOf(entry);
    unpacked += entry.uncompressedSize;
    judgeEntry(entry, name);
    if (unpacked > limits.unpackedBytes) throw new FileRefused('bomb', inMegabytes(unpacked));
    if (!name.endsWith('/')) entries.set(name, entry);
  }
  return entries;
}

const SYMBOLIC_LINK = 0o120000;
const UTF8_NAME = 0x800;
const LOCKED = 0x1;

function judgeEntry({ compressedSize, uncompressedSize, externalFileAttributes, generalPurposeBitFlag }: Entry, name: string): void {
  if (generalPurposeBitFlag & LOCKED) throw new FileRefused('encrypted');
  if (((externalFileAttributes >>> 16) & 0o170000) === SYMBOLIC_LINK) throw new FileRefused('unsafe-name', '符号链接');
  if (/(?:^|[\\/])\.\.(?:[\\/]|$)|^[\\/]|^[a-z]:|\0/i.test(name)) throw new FileRefused('unsafe-name', name.slice(0, 40));
  if (uncompressedSize > limits.smallBytes && uncompressedSize > compressedSize * limits.packedRatio) throw new FileRefused('bomb', inMegabytes(uncompressedSize));
}

/** Names are UTF-8 where they say so or can be; what Windows packs in China is GBK. */
function nameOf({ fileNameRaw, generalPurposeBitFlag }: Entry): string {
  const utf8 = new TextDecoder('utf-8').decode(fileNameRaw);
  return generalPurposeBitFlag & UTF8_NAME || !utf8.includes('\uFFFD') ? utf8 : new TextDecoder('gb18030').decode(fileNameRaw);
}

async function openEntry(zip: ZipFile, entry: Entry): Promise<Readable> {
  return (await zip.openReadStreamPromise(entry).catch((error: Error) => {
    throw new FileRefused('damaged', damageOf(error));
  })) as Readable;
}

/** What went wrong, for a person; the library's English stays out. */
export function damageOf(error: Error): string {
  if (/end of central directory|truncated|unexpected EOF|unexpected end/i.test(error.message)) return '文件尾部缺失';
  if (/too many bytes|not enough bytes/i.test(error.message)) return '大小与目录不符';
  return '压缩内容读不出来';
}
