/** Calls to 融资协调工作机制. */
import type { Endpoint } from '@rongqiao/contracts/endpoint.ts';
import type { CmsAnswer } from './ask-cms.ts';
import { askEndpoint, type EndpointInput } from './ask-endpoint.ts';
import type { Visit } from './visit.ts';

export const askCoordination = <P, Q, B, T>(visit: Visit, line: Endpoint<P, Q, B, T>, input?: EndpointInput): Promise<CmsAnswer<T>> =>
  askEndpoint<T>(visit, 'financing', line as Parameters<typeof askEndpoint<T>>[2], input);
