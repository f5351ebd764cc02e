/** The interval of a KS by resampling good and bad rows, always the same for the same seed. */
import { tieGroups } from './discrimination.ts';

export function ksInterval(risk: ArrayLike<number>, bad: ArrayLike<number>, { resamples = 400, seed = 1 } = {}): { low: number; high: number } {
  const groups = tieGroups(risk, bad);
  const next = seededNumbers(seed);
  const drawn = Float64Array.from({ length: resamples }, () => resampledKs(groups, next)).sort();
  const at = (share: number) => drawn[Math.min(resamples - 1, Math.max(0, Math.round(share * (resamples - 1))))] as number;
  return { low: at(0.025), high: at(0.975) };
}

function resampledKs(groups: readonly { good: number; bad: number }[], next: () => number): number {
  const [good, bad] = [draw(groups.map((group) => group.good), next), draw(groups.map((group) => group.bad), next)];
  let [goodBelow, badBelow, ks] = [0, 0, 0];
  for (let at = 0; at < groups.length; at++) {
    goodBelow += good.counts[at] as number;
    badBelow += bad.counts[at] as number;
    ks = Math.max(ks, Math.abs(goodBelow / good.total - badBelow / bad.total));
  }
  return ks;
}

/** As many rows as there are, each with the same chance every time. */
function draw(counts: readonly number[], next: () => number): { counts: Float64Array; total: number } {
  const owner = counts.flatMap((count, group) => new Array<number>(count).fill(group));
  const drawn = new Float64Array(counts.length);
  for (let at = 0; at < owner.length; at++) {
    const group = owner[Math.floor(next() * owner.length)] as number;
    drawn[group] = (drawn[group] as number) + 1;
  }
  return { counts: drawn, total: owner.length };
}

/** Numbers in [0, 1) that follow from the seed alone (mulberry32). */
export function seededNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
