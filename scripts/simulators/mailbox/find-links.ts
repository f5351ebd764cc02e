import type { Content } from '../pages/html.ts';
import { html } from '../pages/html.ts';

/** Only characters that a written URL may have: a Chinese full stop or bracket ends it. */
const url = /https?:\/\/[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=%]+/g;
const sentenceEnd = /[.,;:!?'")\]]+$/;

/** The web addresses in a plain text and in the links of an HTML part. */
export function findLinks(text: string, htmlPart: string): string[] {
  const written = [...text.matchAll(url)].map(([found]) => withoutSentenceEnd(found));
  const linked = [...htmlPart.matchAll(/\bhref\s*=\s*(?:"([^"]*)"|'([^']*)')/gi)]
    .map(([, double, single]) => decodeEntities(double ?? single ?? '').trim())
    .filter((address) => /^https?:\/\//i.test(address) && URL.canParse(address));
  return [...new Set([...linked, ...written])];
}

/** The text with its addresses made into links; everything else stays text. */
export function linkify(text: string): Content {
  const pieces: Content[] = [];
  let done = 0;
  for (const match of text.matchAll(url)) {
    const address = withoutSentenceEnd(match[0]);
    pieces.push(text.slice(done, match.index), link(address));
    done = match.index + address.length;
  }
  return [...pieces, text.slice(done)];
}

export const link = (address: string): Content => html`<a href="${address}" rel="noopener noreferrer">${address}</a>`;

const withoutSentenceEnd = (address: string): string => address.replace(sentenceEnd, '');

const entities: Record<string, string> = {
  '&amp;': '&',
  '&quot;': '"',
  '&#39;': "'",
  '&#x27;': "'",
  '&lt;': '<',
  '&gt;': '>',
};

const decodeEntities = (attribute: string): string =>
  attribute.replace(/&(?:amp|quot|#39|#x27|lt|gt);/gi, (entity) => entities[entity.toLowerCase()] ?? entity);
