/** Misspelt names: the heading that sounds like what was typed. */
import { asSpelledIn } from '@rongqiao/search-sync/domain/did-you-mean.ts';
import { syllablesOf } from '@rongqiao/search-sync/domain/sounds.ts';
import { fieldsOf, type Found, readHit } from './hits.ts';
import { askSearchServer } from './search-server.ts';
import { searchTypes } from './search-types.ts';

/** 魂河银行 → 浑河银行, where a heading has it; undefined when none sounds so. */
export async function nearestHeading(words: string): Promise<string | undefined> {
  const typed = words.replaceAll(/\s/g, '');
  if (!/^\p{Script=Han}{2,8}$/u.test(typed)) return undefined;
  const sound = syllablesOf(typed).join('');
  const results = await askSearchServer(
    searchTypes.map((type) => ({ type, q: sound, attributesToSearchOn: ['pinyin'], page: 1, hitsPerPage: 1, attributesToRetrieve: fieldsOf(type) })),
  );
  const headings = (results ?? []).flatMap(({ hits }) => hits.flatMap(readHit)).map(headingOf);
  return headings.map((heading) => asSpelledIn(heading, typed)).find((spelled) => spelled !== undefined);
}

export const headingOf = ({ hit }: Found): string => ('title' in hit ? hit.title : hit.name);
