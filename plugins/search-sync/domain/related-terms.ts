/** Other words worth a search beside the ones typed. */
import { contentWords } from './content-words.ts';
import { terms } from './terms.ts';
import { neighbours, synonyms } from './vocabulary.ts';

const SHOWN_MAX = 6;
const isHan = (word: string) => /^\p{Script=Han}{2,}$/u.test(word);

/** What stands next to the words in the trade, the nearest first, under whatever name they go: 短期融资券 → 中票, 公司债券. */
export function neighboursOf(words: string[]): string[] {
  const names = words.flatMap((word) => [word, ...(synonyms[word] ?? [])]);
  const near = neighbours.flatMap((group) => {
    const places = group.flatMap((term, place) => (names.includes(term) ? [place] : []));
    return places.length === 0 ? [] : group.map((term, place) => ({ term, distance: Math.min(...places.map((at) => Math.abs(at - place))) }));
  });
  const inOrder = near.filter(({ distance }) => distance > 0).sort((one, other) => one.distance - other.distance);
  return [...new Set(inOrder.map(({ term }) => term))].filter((term) => !names.includes(term));
}

/** What means the same first, then the terms that share the words or are among them, then what is next to them. */
export function relatedTerms(words: string): string[] {
  const typed = contentWords(words.toLowerCase());
  const same = typed.flatMap((word) => synonyms[word] ?? []);
  const alike = terms.filter((term) => typed.some((word) => term.includes(word) || word.includes(term)));
  return [...new Set([...same, ...alike, ...neighboursOf(typed)])].filter((term) => isHan(term) && !typed.includes(term)).slice(0, SHOWN_MAX);
}
