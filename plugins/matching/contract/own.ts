/** The same answer for a firm that is signed in: judged on what the platform knows of it, not on what somebody says. */
import { endpoint } from '@rongqiao/contracts/endpoint.ts';
import { z } from 'zod';
import { Wish } from './finder.ts';
import { Matches } from './matches.ts';

export const ownMatchesApi = {
  findForOwnFirm: endpoint({ method: 'POST', path: '/own-matches', body: z.object({ wish: Wish }), answer: Matches }),
};
