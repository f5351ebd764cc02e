/**
 * Pages that are the same for every stranger: only these are kept. The key is the address with its query in order, without
 * what advertisers add to it.
 */
import type { IncomingMessage } from 'node:http';
import { cityChannels } from '@rongqiao/contracts/values/city-channel.ts';

/** Lists, details and texts; nothing with a form that answers, nothing with a token. */
const publicPages: RegExp[] = [
  /^\/$/,
  new RegExp(`^/(${cityChannels.map(({ slug }) => slug).join('|')})$`),
  /^\/(policies|products|institutions|news)(\/[\w-]+)?$/,
  /^\/(search|loan|loan-code|credit|calculator|statistics|supervision|needs|outlets|services)$/,
  /^\/(products\/[\w-]+\/cost-sheet|policies\/[\w-]+\/checklist|search\/suggestions|services\/[\w-]+)$/,
  /^\/help\/faq(\/[\w-]+)?$/,
  /^\/(en|about|help|contact|privacy|terms|equity|supervision)$/,
  /^\/(rss\.xml|policies\/(rss\.xml|calendar\.ics)|policies\/[\w-]+\/deadline\.ics)$/,
  /^\/(sitemap-index|sitemap-[\w-]+)\.xml$/,
];

/** Cookies that make a page one person's, with and without the prefix that browsers ask for. */
const OUR_COOKIE = /(?:^|;\s*)(?:__Host-|__Secure-)?rongqiao/;

const ADVERTISERS = /^(utm_\w+|spm|gclid|fbclid|msclkid|bd_vid|isappinstalled)$/;
/** These open what is not public. */
const OPENS_MORE = /^(preview|token|secret)$/;
const QUERY_LENGTH_MAX = 400;

/** Undefined: this request is answered for itself, and nothing of it is kept. */
export function pageKey({ method, url = '/', headers }: IncomingMessage): string | undefined {
  if (method !== 'GET' && method !== 'HEAD') return undefined;
  if (headers.authorization || (headers.cookie && OUR_COOKIE.test(headers.cookie))) return undefined;
  const mark = url.indexOf('?');
  const path = mark < 0 ? url : url.slice(0, mark);
  if (!publicPages.some((page) => page.test(path))) return undefined;
  if (mark < 0) return path;
  const query = queryInOrder(url.slice(mark + 1));
  return query === undefined ? undefined : path + query;
}

function queryInOrder(text: string): string | undefined {
  if (text.length > QUERY_LENGTH_MAX) return undefined;
  const params = [...new URLSearchParams(text)].filter(([name]) => !ADVERTISERS.test(name));
  if (params.some(([name]) => OPENS_MORE.test(name))) return undefined;
  if (params.length === 0) return '';
  // Values of one name keep their order: a page may show the first of them.
  return `?${new URLSearchParams(params.sort(([a], [b]) => (a < b ? -1 : Number(a > b))))}`;
}
