/** What is around a value in real files and no part of it. */

const invisible = /[\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;
const around = /^[\s\u0000]+|[\s\u0000]+$/g;
/** How people write that there is nothing. */
const nothing = /^(?:[-—–－―]{1,4}|\/|\\N|null|n\/?a|#n\/a|空|无|暂无|没有)$/i;
/** In free text these are words. */
const words = /^(?:无|没有|空)$/;

/** Blanks of all widths around, and characters that nobody sees, are taken away. */
export function cleanCell(cell: string): string {
  const visible = cell.length > 0 && hasInvisible(cell) ? cell.replace(invisible, '') : cell;
  return visible.replace(around, '');
}

export const hasBlanksAround = (cell: string): boolean => cell !== '' && cell.trim() !== cell;

/** Nothing, or a sign for nothing. */
export const isNothing = (text: string, isFreeText: boolean): boolean => text === '' || (text.length <= 4 && nothing.test(text) && !(isFreeText && words.test(text)));

/** Bytes that were no characters, or were taken for others before. */
export const isUnreadable = (text: string): boolean => text.includes('\uFFFD') || text.includes('锟斤拷') || /[\u0000-\u0008\u000E-\u001F\u007F]/.test(text);

function hasInvisible(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) >= 0x200b) return true;
  return false;
}
