/** What this plugin tells the others. */
import { Uscc } from '@rongqiao/contracts/values/uscc.ts';
import { z } from 'zod';

/** One event names at most so many firms; a batch about more gives several. */
export const USCCS_PER_EVENT = 500;

/** What is on record about these firms is not what it was: facts came, were corrected, ended, or were removed. */
export const factsChanged = {
  name: 'facts.changed',
  data: z.object({ usccs: z.array(Uscc).min(1).max(USCCS_PER_EVENT) }),
};

/** A feed is late, or its files are not what they were: for the operator, once until it is fine again. */
export const feedAlarmed = {
  name: 'feed.alarmed',
  data: z.object({ sourceCode: z.string(), sourceName: z.string(), ownerKind: z.enum(['department', 'institution']), ownerId: z.string(), alarm: z.enum(['late', 'drift']), sentence: z.string() }),
};
