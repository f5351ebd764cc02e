/** Calls to 我要咨询. */
import type { Endpoint } from '@rongqiao/inquiry/contract.ts';
import type { CmsAnswer } from './ask-cms.ts';
import { askEndpoint, type EndpointInput } from './ask-endpoint.ts';
import type { Visit } from './visit.ts';

export const askInquiry = <P, Q, B, T>(visit: Visit, line: Endpoint<P, Q, B, T>, input?: EndpointInput): Promise<CmsAnswer<T>> =>
  askEndpoint<T>(visit, 'inquiry', line as Parameters<typeof askEndpoint<T>>[2], input);
