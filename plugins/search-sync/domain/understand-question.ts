/** What a visitor means by the words in the search box, said so that the index understands. */
import { cityChannels } from '@rongqiao/contracts/values/city-channel.ts';
import type { SearchType } from '../contract.ts';
import { exactCode } from './exact-code.ts';
import { toSimplified } from './simplified.ts';
import { termSpelled } from './sounds.ts';
import { statedFigures } from './stated-figures.ts';
import { fillers, leanings, sayings } from './vocabulary.ts';

export interface Question {
  /** What the index is asked. */
  words: string;
  /** The words are a document number or a 统一社会信用代码: all of it or nothing. */
  isCode: boolean;
  /** A wanted amount in yuan, a wanted term in months. */
  yuan: number | undefined;
  months: number | undefined;
  /** A city that was named, and its channel's slug in addresses; it stands at the end of the words. */
  city: { regionCode: string; slug: string; name: string } | undefined;
  /** How much more (> 1) or less the hits of a type weigh for this question. */
  leaning: Partial<Record<SearchType, number>>;
}

export function understandQuestion(typed: string): Question {
  const code = exactCode(typed);
  if (code) return { words: `"${code}"`, isCode: true, yuan: undefined, months: undefined, city: undefined, leaning: {} };
  const plain = toSimplified(typed.normalize('NFKC').toLowerCase()).replaceAll(/["“”]/g, ' ').trim();
  const { yuan, months, rest } = statedFigures(plain);
  const said = withoutFillers(sayings.reduce((text, [how, what]) => text.replace(how, ` ${what} `), rest));
  const city = cityIn(said);
  const words = termSpelled(said) ?? (said || (yuan || months ? '贷款' : plain));
  return { words: city ? cityLast(words, city.name) : words, isCode: false, yuan, months, city, leaning: leaningOf(plain) };
}

/** 沈阳 alone, or as part of a name (沈阳市财政局), says nothing about where somebody looks for money. */
function cityIn(said: string): Question['city'] {
  const city = cityChannels.find(({ name }) => said.startsWith(name) || said.includes(` ${name}`));
  return city && said.replace(city.name, '').replace(/^市/, '').trim() !== '' ? city : undefined;
}

/** What is wanted weighs more than where. */
const cityLast = (words: string, name: string): string => `${tidy(words.replace(new RegExp(`${name}市?`), ' '))} ${name}`;

const withoutFillers = (text: string): string => withoutRepetition(tidy(text.replace(fillers, ' ')) || tidy(text));

/** 信用贷款 贷款 → 信用贷款 */
function withoutRepetition(text: string): string {
  const words = [...new Set(text.split(' '))];
  return words.filter((word) => !words.some((other) => other !== word && other.includes(word))).join(' ');
}

const tidy = (text: string): string => text.replaceAll(/[\s，。？！、,.?!；;：:]+/g, ' ').trim();

const leaningOf = (question: string): Question['leaning'] => leanings.find(({ when }) => when.test(question))?.weights ?? {};
