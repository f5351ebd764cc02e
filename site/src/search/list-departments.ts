import { askSearchServer } from './search-server.ts';

const CHOSEN_MAX = 10;
const NAME_LENGTH_MAX = 60;

/**
 * Who has issued policies, those with most of them first. While the search server is away: those that the address asks
 * for, so that the list stays as narrow as it was.
 */
export async function listDepartments(params: URLSearchParams): Promise<string[]> {
  const results = await askSearchServer([{ type: 'policy', q: '', facets: ['departments'], page: 1, hitsPerPage: 0 }]);
  if (!results) return params.getAll('department').filter((name) => name.length <= NAME_LENGTH_MAX).slice(0, CHOSEN_MAX);
  const counts = results[0]?.facetDistribution?.departments ?? {};
  return Object.keys(counts).sort((one, other) => (counts[other] ?? 0) - (counts[one] ?? 0));
}
