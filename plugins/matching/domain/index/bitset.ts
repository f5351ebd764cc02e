/** Sets of products or of firms as words of 32 bits. */
export const wordsFor = (bits: number): number => (bits + 31) >>> 5;

export function countBits(words: Uint32Array, from = 0, to = words.length): number {
  let count = 0;
  for (let place = from; place < to; place++) count += bitsIn(words[place] as number);
  return count;
}

/** How many bits of a word are set. Source: Warren, Hacker's Delight, 5-1. */
export function bitsIn(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55_55_55_55);
  const fours = (pairs & 0x33_33_33_33) + ((pairs >>> 2) & 0x33_33_33_33);
  return Math.imul((fours + (fours >>> 4)) & 0x0f_0f_0f_0f, 0x01_01_01_01) >>> 24;
}

/** The places of the bits that are set, the lowest first. */
export function listBits(words: Uint32Array): number[] {
  const places: number[] = [];
  for (let place = 0; place < words.length; place++) {
    for (let word = words[place] as number; word !== 0; word &= word - 1) places.push(place * 32 + 31 - Math.clz32(word & -word));
  }
  return places;
}
