/** Other words worth a search beside the ones typed. */
import { terms } from './terms.ts';
import { synonyms } from './vocabulary.ts';

const SHOWN_MAX = 6;
const isHan = (word: string) => /^\p{Script=Han}{2,}$/u.test(word);

/** What means the same first, then the terms that share the words or are among them: 贴息 → 利息补贴, 贷款贴息. */
export function relatedTerms(words: string): string[] {
  const typed = words.toLowerCase().split(/\s+/).filter((word) => word.length > 1);
  const same = typed.flatMap((word) => synonyms[word] ?? []);
  const alike = terms.filter((term) => typed.some((word) => term.includes(word) || word.includes(term)));
  return [...new Set([...same, ...alike])].filter((term) => isHan(term) && !typed.includes(term)).slice(0, SHOWN_MAX);
}
