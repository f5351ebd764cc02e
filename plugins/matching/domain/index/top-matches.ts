/** The most useful of what a firm can get, then of what it may get, exactly as the list that explains them orders them. */
import { bitsIn } from './bitset.ts';
import type { ProductIndex } from './product-index.ts';
import { dataPoints, dataPointsMost, wishPoints } from './ranking.ts';
import type { Standing } from './stand.ts';

/** Reused from firm to firm. Ranks in the index, best first; the first `sure` are eligible, the others possible. */
export interface Top {
  ranks: Int32Array;
  scores: Int32Array;
  count: number;
  sure: number;
}

export const emptyTop = (most: number): Top => ({ ranks: new Int32Array(most), scores: new Int32Array(most), count: 0, sure: 0 });

export function findTop(index: ProductIndex, standing: Standing, top: Top): void {
  const base = wishPoints(standing.hasAmount, standing.hasTerm);
  top.count = 0;
  takeSure(index, standing, top, base + dataPointsMost);
  top.sure = top.count;
  if (top.count < top.ranks.length && standing.openCount > standing.sureCount) takePossible(index, standing, top, base);
}

/** Nothing is unknown, so the order of the index is the order of the list. */
function takeSure({ points }: ProductIndex, { sure }: Standing, top: Top, added: number): void {
  for (let word = 0; word < sure.length; word++) {
    for (let bits = sure[word] as number; bits !== 0; bits &= bits - 1) {
      const rank = word * 32 + 31 - Math.clz32(bits & -bits);
      top.ranks[top.count] = rank;
      top.scores[top.count++] = (points[rank] as number) + added;
      if (top.count === top.ranks.length) return;
    }
  }
}

/** What is missing moves a product by at most `dataPointsMost`: beyond that nobody further down can come up. */
function takePossible(index: ProductIndex, standing: Standing, top: Top, base: number): void {
  const { points, slugPlace } = index;
  const { open, sure } = standing;
  const last = top.ranks.length - 1;
  for (let word = 0; word < open.length; word++) {
    for (let bits = (open[word] as number) & ~(sure[word] as number); bits !== 0; bits &= bits - 1) {
      const rank = word * 32 + 31 - Math.clz32(bits & -bits);
      const known = (points[rank] as number) + base;
      const isFull = top.count > last;
      if (isFull && known + dataPointsMost < (top.scores[last] as number)) return;
      const score = known + dataOf(index, standing, rank);
      if (isFull && !isBefore(score, slugPlace[rank] as number, index, top, last)) continue;
      insert(index, top, rank, score);
    }
  }
}

const isBefore = (score: number, slug: number, { slugPlace }: ProductIndex, { ranks, scores }: Top, place: number): boolean =>
  score > (scores[place] as number) || (score === scores[place] && slug < (slugPlace[ranks[place] as number] as number));

function insert(index: ProductIndex, top: Top, rank: number, score: number): void {
  let place = Math.min(top.count, top.ranks.length - 1);
  const slug = index.slugPlace[rank] as number;
  while (place > top.sure && isBefore(score, slug, index, top, place - 1)) {
    top.ranks[place] = top.ranks[place - 1] as number;
    top.scores[place] = top.scores[place - 1] as number;
    place--;
  }
  top.ranks[place] = rank;
  top.scores[place] = score;
  top.count = Math.min(top.count + 1, top.ranks.length);
}

/** How much of what a product asks is known of the firm; what is asked of the wish is always known. */
function dataOf({ statedMask, statedCount, bars, guarantees, asked, order }: ProductIndex, standing: Standing, rank: number): number {
  const place = order[rank] as number;
  const areBarsUnknown = ((bars[rank] as number) & ~standing.barsAbsent) !== 0;
  const unknown = bitsIn((statedMask[rank] as number) & standing.unknownMask) + Number(areBarsUnknown);
  const ofWish =
    Number(standing.hasAmount && asked.figures.amount.groupOf[place] !== -1) +
    Number(standing.hasTerm && asked.figures.term.groupOf[place] !== -1) +
    Number(standing.givenGuarantees !== 0 && guarantees[rank] !== 0);
  const stated = (statedCount[rank] as number) + ofWish;
  return dataPoints(stated - unknown, stated);
}
