/** The same answer for a firm that is signed in: judged on what is on record of it, so that nothing is asked which the platform knows. */
import { endpoint } from '@rongqiao/contracts/endpoint.ts';
import { z } from 'zod';
import { Wish } from './finder.ts';
import { Matches } from './matches.ts';

/** What the firm adds where nobody has reported; what is on record stands before it. */
const OwnWords = z.object({
  /** True: none of the bars that nobody reports about applies. */
  hasNoOtherBars: z.boolean().optional(),
  hasBorrowed: z.boolean().optional(),
});

export const ownMatchesApi = {
  findForOwnFirm: endpoint({ method: 'POST', path: '/own-matches', body: z.object({ wish: Wish, words: OwnWords.default({}) }), answer: Matches }),
};
