/** A file's name as it may be shown and offered again: no path, nothing invisible, nothing that a file system minds. */
import path from 'node:path';

const LENGTH_MAX = 120;
const invisible = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/gu;
const awkward = /[\\/:*?"<>|%]/g;

export function plainFileName(given: string): string {
  const name = (given.normalize('NFC').split(/[\\/]/).pop() ?? '').replace(invisible, '').replace(awkward, '_').trim();
  const extension = path.extname(name);
  const stem = [...name.slice(0, name.length - extension.length)].slice(0, LENGTH_MAX).join('').replace(/^\.+/, '');
  return `${stem || '文件'}${extension.slice(0, 10)}`;
}
