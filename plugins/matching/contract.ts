/** What the outside sees of `matching`, below `/api/matching`. */
export * from './contract/audience.ts';
export * from './contract/events.ts';
export * from './contract/finder.ts';
export * from './contract/lists.ts';
export * from './contract/matches.ts';
export * from './contract/own.ts';

import { audienceApi } from './contract/audience.ts';
import { finderApi } from './contract/finder.ts';
import { listsApi } from './contract/lists.ts';
import { ownMatchesApi } from './contract/own.ts';

export const matchingApi = { ...finderApi, ...ownMatchesApi, ...listsApi, ...audienceApi };
