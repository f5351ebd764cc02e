/** Misspelt names: an institution whose name sounds like what was typed. */
import { asSpelledIn } from '@rongqiao/search-sync/domain/did-you-mean.ts';
import { syllablesOf } from '@rongqiao/search-sync/domain/sounds.ts';
import type { SearchQuery, SearchResult } from './search-server.ts';
import { readHit, fieldsOf } from './hits.ts';

const isName = (words: string) => /^\p{Script=Han}{2,10}$/u.test(words);

/** Asked together with everything else; none for what cannot be a name. */
export const nameQuery = (words: string): SearchQuery[] =>
  isName(words)
    ? [{ type: 'institution', q: syllablesOf(words).join(''), attributesToSearchOn: ['pinyin'], matchingStrategy: 'all', page: 1, hitsPerPage: 1, attributesToRetrieve: fieldsOf('institution') }]
    : [];

/** 浑何银行 → 浑河银行; undefined when no name sounds so, or it is spelt right. */
export function nameMeant(words: string, result: SearchResult | undefined): string | undefined {
  const [found] = (result?.hits ?? []).flatMap(readHit);
  if (found?.hit.type !== 'institution') return undefined;
  const spellings = [found.hit.name, found.hit.shortName ?? ''].map((name) => asSpelledIn(name, words));
  return [found.hit.name, found.hit.shortName].some((name) => name?.includes(words)) ? undefined : spellings.find((spelled) => spelled !== undefined);
}
