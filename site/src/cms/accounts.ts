/** Calls to the accounts plugin. */
import type { Endpoint, Me } from '@rongqiao/accounts/contract.ts';
import type { CmsAnswer } from './ask-cms.ts';
import { askEndpoint, type EndpointInput } from './ask-endpoint.ts';
import type { Visit } from './visit.ts';

export type { Me };

export const askAccounts = <P, Q, B, T>(visit: Visit, line: Endpoint<P, Q, B, T>, input?: EndpointInput): Promise<CmsAnswer<T>> =>
  askEndpoint<T>(visit, 'accounts', line as Parameters<typeof askEndpoint<T>>[2], input);
