/**
 * What the outside sees of `financing`, below `/api/financing`. Answers stand under `data`, refusals in the shape of
 * `@rongqiao/contracts/problem.ts`.
 */
export * from './contract/needs.ts';

import { needsApi } from './contract/needs.ts';

export const financingApi = { ...needsApi };
