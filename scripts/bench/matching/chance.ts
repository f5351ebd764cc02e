/** The same chances every time: a seeded generator, so that a measurement can be repeated. */
export interface Chance {
  /** From 0 to just below one. */
  next(): number;
  whole(below: number): number;
  is(share: number): boolean;
  one<Value>(of: readonly Value[]): Value;
  some<Value>(of: readonly Value[], most: number): Value[];
}

/** Source: Marsaglia, Xorshift RNGs, 2003. */
export function chanceOf(seed: number): Chance {
  let state = Math.imul(seed + 1, 0x9e_37_79_b9) | 1;
  const next = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
  const whole = (below: number) => Math.floor(next() * below);
  const one = <Value>(of: readonly Value[]) => of[whole(of.length)] as Value;
  const some = <Value>(of: readonly Value[], most: number) => [...new Set(Array.from({ length: 1 + whole(most) }, () => one(of)))];
  return { next, whole, is: (share) => next() < share, one, some };
}
