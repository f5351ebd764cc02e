/** Words by their sound: pinyin without tones, as it is typed. */
import { pinyin } from 'pinyin-pro';
import { terms } from './terms.ts';

export const syllablesOf = (text: string): string[] => pinyin(text, { toneType: 'none', type: 'array', v: true, nonZh: 'consecutive' });

interface Sound {
  term: string;
  syllables: string[];
  /** liudongzijindaikuan */
  spelled: string;
  /** ldzjdk */
  initials: string;
}

let known: Sound[] | undefined;

/** Every term of the trade with its sound; worked out once, when first asked for. */
export function sounds(): Sound[] {
  known ??= terms.map((term) => {
    const syllables = syllablesOf(term);
    return { term, syllables, spelled: syllables.join(''), initials: syllables.map((syllable) => syllable.charAt(0)).join('') };
  });
  return known;
}

const isLatin = /^[a-z][a-z' ]*$/;
const INITIALS_MIN = 3;

/** `liu dong zi jin`, `ldzjdk` → the terms that sound so, or begin so; none for anything else than letters. */
export function termsTyped(letters: string): string[] {
  if (!isLatin.test(letters)) return [];
  const typed = letters.replaceAll(/[' ]/g, '');
  const isWhole = ({ spelled, initials }: Sound) => spelled === typed || (typed.length >= INITIALS_MIN && initials === typed);
  const begins = ({ spelled, initials }: Sound) => typed.length > 1 && (spelled.startsWith(typed) || initials.startsWith(typed));
  const whole = sounds().filter(isWhole);
  return [...new Set([...whole, ...sounds().filter(begins)].map(({ term }) => term))];
}

/** The term that exactly these letters spell, or the beginning of one that they spell: liudongzijin → 流动资金. */
export function termSpelled(letters: string): string | undefined {
  if (!isLatin.test(letters)) return undefined;
  const typed = letters.replaceAll(/[' ]/g, '');
  const whole = sounds().find(({ spelled, initials }) => spelled === typed || (typed.length >= INITIALS_MIN && initials === typed));
  return whole?.term ?? sounds().flatMap((sound) => beginningSpelled(sound, typed))[0];
}

function beginningSpelled({ term, syllables }: Sound, typed: string): string[] {
  const length = syllables.findIndex((_, place) => syllables.slice(0, place + 1).join('') === typed) + 1;
  return length > 1 ? [[...term].slice(0, length).join('')] : [];
}
