/** Markdown of editors → HTML that can do nothing: headings, lists, tables, links, emphasis. */
import { marked } from 'marked';
import sanitize from 'sanitize-html';

const kept = (levelsDown: number): sanitize.IOptions => ({
  allowedTags: ['h2', 'h3', 'h4', 'p', 'br', 'hr', 'ul', 'ol', 'li', 'blockquote', 'strong', 'em', 'del', 'a', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'code'],
  allowedAttributes: { a: ['href', 'rel'], ol: ['start'] },
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  allowProtocolRelative: false,
  transformTags: {
    ...headings(levelsDown),
    a: (tagName, attribs) => ({ tagName, attribs: { href: attribs.href ?? '', ...(isOutside(attribs.href) ? { rel: 'noopener noreferrer nofollow' } : {}) } }),
  },
});

/** h1 becomes the given level, and what is below it moves along: the page has headings of its own. */
const headings = (levelsDown: number) =>
  Object.fromEntries([1, 2, 3, 4].map((level) => [`h${level}`, `h${Math.min(4, Math.max(2, level) + levelsDown)}`]));

/** `under`: the level of the heading that it stands below. */
export function richText(markdown: string | null | undefined, under: 1 | 2 = 2): string {
  if (!markdown?.trim()) return '';
  const html = sanitize(marked.parse(markdown, { async: false, gfm: true }), kept(under - 1));
  // A wide table scrolls by itself; the frame can be focused so that keys scroll it too.
  return html
    .replaceAll('<table>', '<div class="table-frame" role="region" aria-label="表格，可左右滚动" tabindex="0"><table>')
    .replaceAll('</table>', '</table></div>');
}

const isOutside = (href: string | undefined) => /^https?:/i.test(href ?? '');

/** Plain text of a form's field: each line a paragraph. */
export const paragraphs = (text: string | null | undefined): string[] =>
  (text ?? '')
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
