/** What this plugin tells the others. */
import { z } from 'zod';

/** A firm has become eligible for these products and policies (numbers of `matching_entries`), each told of once. */
export const matchesFound = { name: 'matches.found', data: z.object({ enterpriseId: z.string(), entryIds: z.array(z.int()).min(1) }) };
