/**
 * What the outside sees of `financing`, below `/api/financing` (staff: `/financing`). Answers stand under `data`, refusals
 * in the shape of `@rongqiao/contracts/problem.ts`.
 */
export * from './contract/application-words.ts';
export * from './contract/applications.ts';
export * from './contract/coordination.ts';
export * from './contract/desk.ts';
export { type CoordinationMoved, coordinationListRecommended, coordinationMoved } from './contract/coordination/events.ts';
export * as financingEvents from './contract/events.ts';
export * from './contract/match-snapshot.ts';
export * from './contract/mediations.ts';
export * from './contract/needs.ts';
export * from './contract/offers.ts';
export * from './contract/own-needs.ts';
export * from './contract/refusal-reasons.ts';

import { ownApplicationsApi } from './contract/applications.ts';
import { deskApplicationsApi } from './contract/desk.ts';
import { needsApi } from './contract/needs.ts';
import { ownNeedsApi } from './contract/own-needs.ts';

export const financingApi = { ...needsApi, ...ownNeedsApi, ...ownApplicationsApi, ...deskApplicationsApi };
