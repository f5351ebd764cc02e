/** GET /search/suggestions?q= → [{ label, note, href }]: what the search box offers while somebody types. */
import type { APIRoute } from 'astro';
import { readWords } from '../../finders/finder-state.ts';
import { suggest } from '../../search/suggest.ts';
import { suggestionRow } from '../../views/suggestion-row.ts';

export const GET: APIRoute = async ({ url }) => {
  const words = readWords(url.searchParams);
  const rows = words === '' ? [] : (await suggest(words)).map(suggestionRow);
  return Response.json(rows, { headers: { 'cache-control': 'private, max-age=60' } });
};
