/** What was probably meant where little or nothing was found: the same sound, or one character off. */
import { toSimplified } from './simplified.ts';
import { sounds, syllablesOf } from './sounds.ts';

/** 帖息政策 → 贴息政策; undefined when no term of the trade comes near. */
export function didYouMean(typed: string): string | undefined {
  const characters = [...toSimplified(typed)];
  return sounding(characters, 2) ?? oneCharacterOff(characters);
}

/** Three characters and more that sound like a term of the trade are that term misspelt, whatever else they find. */
export const soundsLike = (typed: string): string | undefined => sounding([...toSimplified(typed)], 3);

/** What southern and northern tongues confuse, and what keyboards forgive: zh/z, ch/c, sh/s, ng/n, l/n. */
const fuzzy = (syllable: string) => syllable.replace(/^([zcs])h/, '$1').replace(/ng$/, 'n').replace(/^l/, 'n');

/** Longer terms first: 流动姿金贷款 is one term, not the two inside it. */
const longestFirst = () => [...sounds()].sort((one, other) => other.term.length - one.term.length);

function sounding(characters: string[], lengthMin: number): string | undefined {
  const heard = characters.map((character) => fuzzy(syllablesOf(character).join('')));
  for (const { term, syllables } of longestFirst().filter(({ term: { length } }) => length >= lengthMin)) {
    const wanted = syllables.map(fuzzy);
    for (let at = 0; at + wanted.length <= heard.length; at += 1) {
      const there = characters.slice(at, at + wanted.length).join('');
      if (there !== term && wanted.every((syllable, place) => syllable === heard[at + place])) return replaced(characters, at, term);
    }
  }
  return undefined;
}

/** Two characters are too few to guess from. */
const LENGTH_MIN = 4;

function oneCharacterOff(characters: string[]): string | undefined {
  for (const { term } of longestFirst().filter(({ term: { length } }) => length >= LENGTH_MIN)) {
    for (let at = 0; at + term.length <= characters.length; at += 1) {
      const wrong = [...term].filter((character, place) => character !== characters[at + place]).length;
      if (wrong === 1) return replaced(characters, at, term);
    }
  }
  return undefined;
}

const replaced = (characters: string[], at: number, term: string): string =>
  [...characters.slice(0, at), term, ...characters.slice(at + [...term].length)].join('');

/** 魂河银行 in 浑河城市商业银行 → 浑河银行: the characters of a heading that sound like those typed, in their place. */
export function asSpelledIn(heading: string, typed: string): string | undefined {
  const written = [...heading];
  const sound = written.map((character) => fuzzy(syllablesOf(character).join('')));
  const wanted = [...typed].map((character) => fuzzy(syllablesOf(character).join('')));
  const at = written.findIndex((_, from) => wanted.every((syllable, place) => syllable === sound[from + place]));
  const found = at < 0 ? undefined : written.slice(at, at + wanted.length).join('');
  return found === typed ? undefined : found;
}
