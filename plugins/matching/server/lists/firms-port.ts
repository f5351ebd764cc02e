/** Port: what is on record of many firms at once, and what they ask for. Other plugins know it, a flow brings it here. */
import type { IsoDay } from '@rongqiao/contracts/values/period.ts';
import type { KnownFirm } from '../../domain/known-profile.ts';
import type { Wish } from '../../domain/offer.ts';

export interface ListedFirm {
  firm: KnownFirm;
  /** Of its newest published need. */
  wish: Wish;
  /** The first day on which that need no longer stands; null where there is none. */
  wishEndsOn: IsoDay | null;
}

interface ListedFirms {
  /** By id; those that are no longer in the register are absent. */
  read(ids: readonly string[]): Promise<Map<string, ListedFirm>>;
  /** The next ids in their order, after one of them ('' for the first). */
  idsAfter(id: string, most: number): Promise<string[]>;
}

let source: ListedFirms = { read: async () => new Map(), idsAfter: async () => [] };

export const setListedFirms = (next: ListedFirms): void => {
  source = next;
};

export const listedFirms = (): ListedFirms => source;
