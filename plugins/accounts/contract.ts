/**
 * What the outside sees of `accounts`: every HTTP endpoint with its shapes, and every event.
 *
 * The server's routes and the site's calls are both made from these tables (`peopleApi.signIn` …). Answers stand under
 * `data`, refusals in the shape of `@rongqiao/contracts/problem.ts`.
 */
export { channelOf, maskAddress } from './domain/address.ts';
export * from './contract/claims.ts';
export * from './contract/claims-api.ts';
export type { Endpoint } from '@rongqiao/contracts/endpoint.ts';
export * as accountsEvents from './contract/events.ts';
export { Address, DisplayName, VerificationCode } from './contract/fields.ts';
export * from './contract/members.ts';
export * from './contract/people.ts';
export * from './contract/profile.ts';
export * from './contract/staff.ts';

import { claimsApi } from './contract/claims-api.ts';
import { membersApi } from './contract/members.ts';
import { peopleApi } from './contract/people.ts';
import { profileApi } from './contract/profile.ts';

/** Everything below `/api/accounts`; `staffApi` is below `/accounts`. */
export const accountsApi = { ...peopleApi, ...claimsApi, ...membersApi, ...profileApi };
