/** Reads a text once from end to end: which encoding it is in, and that it has lines at all. */
import { createReadStream } from 'node:fs';
import type { TextEncoding } from '../../domain/intake/file-format.ts';
import { FileRefused } from './file-refused.ts';
import { limits } from './limits.ts';

export type KnownEncoding = Exclude<TextEncoding, 'auto'>;

const CHUNK_BYTES = 256 * 1024;

export async function scanText(path: string, told: TextEncoding): Promise<KnownEncoding> {
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  let isUtf8 = true;
  let found: KnownEncoding | undefined;
  let line = 1;
  let sinceBreak = 0;
  let isFirst = true;
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK_BYTES }) as AsyncIterable<Buffer>) {
    if (isFirst) found = fromFirstBytes(chunk);
    isFirst = false;
    const lastBreak = Math.max(chunk.lastIndexOf(10), chunk.lastIndexOf(13));
    sinceBreak = lastBreak < 0 ? sinceBreak + chunk.length : chunk.length - lastBreak;
    if (lastBreak >= 0) line += 1;
    // Looked at by chunks: a line longer than the limit has at least this much without a break.
    if (sinceBreak > limits.lineBytes) throw new FileRefused('line-too-long', line === 1 ? '1' : '');
    if (!found && isUtf8) isUtf8 = decodes(utf8, chunk);
    if (!found && chunk.includes(0)) throw new FileRefused('not-text');
  }
  if (told !== 'auto') return told;
  return found ?? (isUtf8 || (await isMostlyUtf8(path)) ? 'utf-8' : 'gb18030');
}

function fromFirstBytes(bytes: Buffer): KnownEncoding | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  return withoutMark(bytes.subarray(0, 4096));
}

/** Digits, commas and line breaks of UTF-16 are every second byte zero. */
function withoutMark(bytes: Buffer): KnownEncoding | undefined {
  const zeros = [0, 0];
  bytes.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (even + odd < bytes.length / 20) return undefined;
  if (odd > even * 8) return 'utf-16le';
  return even > odd * 8 ? 'utf-16be' : undefined;
}

function decodes(decoder: TextDecoder, chunk: Buffer): boolean {
  try {
    decoder.decode(chunk, { stream: true });
    return true;
  } catch {
    // Not UTF-8: another encoding, or damaged bytes.
    return false;
  }
}

/** A few damaged bytes do not make UTF-8 another encoding; Chinese of another one has hardly a character that is UTF-8. */
async function isMostlyUtf8(path: string): Promise<boolean> {
  const decoder = new TextDecoder('utf-8');
  let [holes, characters] = [0, 0];
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    for (const [character] of decoder.decode(chunk, { stream: true }).matchAll(/[^\0-\x7f]/gu)) {
      if (character === '\uFFFD') holes += 1;
      else characters += 1;
    }
    if (holes + characters > ENOUGH_CHARACTERS) break;
  }
  return holes * 4 < characters;
}

const ENOUGH_CHARACTERS = 20_000;
