/** Calls of a guarantee company to report its figures. */
import type { Endpoint } from '@rongqiao/contracts/endpoint.ts';
import type { CmsAnswer } from './ask-cms.ts';
import { askEndpoint, type EndpointInput } from './ask-endpoint.ts';
import type { Visit } from './visit.ts';

export const askSupervision = <P, Q, B, T>(visit: Visit, line: Endpoint<P, Q, B, T>, input?: EndpointInput): Promise<CmsAnswer<T>> =>
  askEndpoint<T>(visit, 'supervision', line as Parameters<typeof askEndpoint<T>>[2], input);
