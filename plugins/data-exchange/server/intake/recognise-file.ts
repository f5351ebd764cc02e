/** What a file is, by its first bytes: its name says what somebody wished. */
import type { FileHandle } from 'node:fs/promises';
import type { ReasonCode } from '../../domain/intake/reasons.ts';
import { FileRefused } from './file-refused.ts';

const HEAD_BYTES = 64 * 1024;

export async function recogniseFile(file: FileHandle): Promise<'archive' | 'text'> {
  const head = (await file.read({ buffer: Buffer.alloc(HEAD_BYTES), position: 0 })).buffer;
  const { size } = await file.stat();
  const bytes = head.subarray(0, Math.min(size, HEAD_BYTES));
  if (bytes.length === 0) throw new FileRefused('empty');
  if (bytes.subarray(0, 4).equals(Buffer.from('PK\x03\x04')) || bytes.subarray(0, 4).equals(Buffer.from('PK\x05\x06'))) return 'archive';
  if (bytes.subarray(0, 4).toString('hex') === 'd0cf11e0') throw new FileRefused(await compoundKind(file, size));
  for (const [code, isIt] of kinds) if (isIt(bytes)) throw new FileRefused(code);
  return 'text';
}

const begins = (hex: string) => (bytes: Buffer) => bytes.subarray(0, hex.length / 2).toString('hex') === hex;

const kinds: [code: ReasonCode, isIt: (bytes: Buffer) => boolean][] = [
  // BIFF 2, 3, 4: workbooks from before the compound file.
  ['old-excel', begins('09000400')],
  ['old-excel', begins('09020600')],
  ['old-excel', begins('09040600')],
  ['old-excel', begins('09080800')],
  ['old-excel', begins('09081000')],
  ['pdf', begins('25504446')],
  ['picture', begins('89504e47')],
  ['picture', begins('ffd8ff')],
  ['picture', begins('47494638')],
  ['other-archive', begins('52617221')],
  ['other-archive', begins('377abcaf271c')],
  ['other-archive', begins('1f8b08')],
  ['dbf', isDbf],
  ['html-as-excel', (bytes) => /^\s*(?:<!--.*?-->\s*)*(?:<!doctype html|<html|<table|<meta|<head|<body|<style)|^\s*mime-version:/i.test(startOf(bytes))],
  ['xml-as-excel', (bytes) => /^\s*<[?!a-z]/i.test(startOf(bytes))],
];

/** dBASE: version, a day that exists, and a header whose length fits its 32-byte fields and ends with 0x0D. */
function isDbf(bytes: Buffer): boolean {
  if (bytes.length < 65 || ![0x02, 0x03, 0x04, 0x30, 0x31, 0x43, 0x83, 0x8b, 0xf5].includes(bytes[0] ?? 0)) return false;
  const [month = 0, day = 0] = [bytes[2], bytes[3]];
  const headerBytes = bytes.readUInt16LE(8);
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 && headerBytes >= 65 && bytes.subarray(32, headerBytes + 1).includes(0x0d);
}

/** Enough of a text to see what language it is in, whatever its encoding. */
function startOf(bytes: Buffer): string {
  const start = bytes.subarray(0, 1024);
  if (start[0] === 0xff && start[1] === 0xfe) return start.subarray(2).toString('utf16le');
  if (start[0] === 0xfe && start[1] === 0xff) return Buffer.from(start.subarray(2, start.length - (start.length % 2))).swap16().toString('utf16le');
  return start.toString('latin1').replace(/^\u00EF\u00BB\u00BF/, '');
}

const END_BYTES = 4 * 1024 * 1024;
const streams: [name: string, code: ReasonCode][] = [
  ['EncryptedPackage', 'encrypted'],
  ['WordDocument', 'other-office'],
  ['PowerPoint Document', 'other-office'],
];

/** A compound file holds old workbooks, other old documents, and whatever was locked with a password. */
async function compoundKind(file: FileHandle, size: number): Promise<ReasonCode> {
  const start = (await file.read({ buffer: Buffer.alloc(Math.min(size, END_BYTES)), position: 0 })).buffer;
  const end = (await file.read({ buffer: Buffer.alloc(Math.min(size, END_BYTES)), position: Math.max(0, size - END_BYTES) })).buffer;
  const holds = (name: string) => [start, end].some((bytes) => bytes.includes(Buffer.from(name, 'utf16le')));
  return streams.find(([name]) => holds(name))?.[1] ?? 'old-excel';
}
