/** Rich text as plain words: marks of Markdown and HTML are not searched for. */
export function plainText(rich: string | null | undefined): string {
  return (rich ?? '')
    .replace(/<[^>]{0,2000}>/g, ' ')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^\s{0,3}(#{1,6}|>|[-*+]|\d{1,3}\.)\s+/gm, '')
    .replace(/[*_`~]{1,3}/g, '')
    .replace(/\|/g, ' ')
    .replace(/[ \t]+/g, ' ')
    .replace(/\s*\n\s*/g, '\n')
    .trim();
}
