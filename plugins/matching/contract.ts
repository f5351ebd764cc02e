/** What the outside sees of `matching`, below `/api/matching`. */
export * from './contract/events.ts';
export * from './contract/finder.ts';
export * from './contract/matches.ts';
export * from './contract/own.ts';

import { finderApi } from './contract/finder.ts';
import { ownMatchesApi } from './contract/own.ts';

export const matchingApi = { ...finderApi, ...ownMatchesApi };
