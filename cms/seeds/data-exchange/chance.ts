/** The same words always give the same number, 0 ≤ n < 1: demo data look alive and never change. FNV-1a. */
export function chance(...words: (string | number)[]): number {
  let hash = 0x811c9dc5;
  for (const character of words.join('|')) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  // FNV's low bits follow the last letter; one more mix spreads them.
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return ((hash ^ (hash >>> 13)) >>> 0) / 0x1_0000_0000;
}

/** About `middle`, at most a share of `spread` away. */
export const around = (middle: number, spread: number, ...words: (string | number)[]): number => middle * (1 + spread * (2 * chance(...words) - 1));
