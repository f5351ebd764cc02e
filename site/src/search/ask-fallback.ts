/** While the search server is away, the cms answers from its own tables: less well, and it says so. */
import { FallbackAnswer, type SearchType } from '@rongqiao/search-sync/contract.ts';
import { z } from 'zod';
import { askCms, orBusy } from '../cms/ask-cms.ts';
import type { Visit } from '../cms/visit.ts';

/** Hits stay raw here: filters look at fields that no list shows. */
const Answer = z.object({ data: FallbackAnswer.extend({ hits: z.array(z.record(z.string(), z.unknown())) }) });
export type Fallback = z.infer<typeof Answer>['data'];

export async function askFallback(visit: Visit, words: string, type?: SearchType): Promise<Fallback> {
  const query = new URLSearchParams({ q: words, ...(type ? { type } : {}) });
  const answer = orBusy(await askCms({ ...visit, sessionToken: undefined }, { path: `/api/search-sync/fallback?${query}`, answer: Answer }));
  if (answer.kind === 'refused') return { degraded: true, notice: answer.message, hits: [] };
  return answer.data.data;
}
