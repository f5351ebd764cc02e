/** Calls to 我要咨询. */
import type { Endpoint } from '@rongqiao/contracts/endpoint.ts';
import { faqApi, serviceApi } from '@rongqiao/inquiry/contract.ts';
import { noteRead, typeTag } from '../reads/page-reads.ts';
import type { CmsAnswer } from './ask-cms.ts';
import { askEndpoint, type EndpointInput } from './ask-endpoint.ts';
import type { Visit } from './visit.ts';

export const askInquiry = <P, Q, B, T>(visit: Visit, line: Endpoint<P, Q, B, T>, input?: EndpointInput): Promise<CmsAnswer<T>> =>
  askEndpoint<T>(visit, 'inquiry', line as Parameters<typeof askEndpoint<T>>[2], input);

/** What everybody reads: no session goes along, and the page may be kept until one of them changes. */
const askOpenly = <P, Q, B, T>(visit: Visit, line: Endpoint<P, Q, B, T>, type: 'faq' | 'service', input: EndpointInput) =>
  askInquiry({ ...visit, sessionToken: undefined }, line, { ...input, noteReads: () => noteRead(typeTag(type)) });

export const readFaqs = (visit: Visit, query: Record<string, string>) => askOpenly(visit, faqApi.listFaqs, 'faq', { query });
export const readFaq = (visit: Visit, slug: string) => askOpenly(visit, faqApi.readFaq, 'faq', { params: { slug } });
export const readServices = (visit: Visit, query: Record<string, string>) => askOpenly(visit, serviceApi.listServices, 'service', { query });
export const readService = (visit: Visit, slug: string) => askOpenly(visit, serviceApi.readService, 'service', { params: { slug } });
