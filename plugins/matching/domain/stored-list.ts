/** What is kept of a firm's matches: places of the published, best first, and how many there are in all. */
import type { FirmAnswer } from './index/matcher.ts';

export interface StoredList {
  eligible: number;
  possible: number;
  /** Places in the publication, the first `sure` of them eligible. */
  places: number[];
  scores: number[];
  sure: number;
}

export function listOf({ index: { order }, standing, top: { ranks, scores, count, sure } }: FirmAnswer): StoredList {
  const list: StoredList = { eligible: standing.sureCount, possible: standing.openCount - standing.sureCount, places: [], scores: [], sure };
  for (let at = 0; at < count; at++) {
    list.places.push(order[ranks[at] as number] as number);
    list.scores.push(scores[at] as number);
  }
  return list;
}
