/** What the outside sees of `matching`, below `/api/matching`. */
export * from './contract/finder.ts';
export * from './contract/matches.ts';

import { finderApi } from './contract/finder.ts';

export const matchingApi = { ...finderApi };
