/** What a visitor means by the words in the search box, said so that the index understands. */
import type { SearchType } from '../contract.ts';
import { exactCode } from './exact-code.ts';
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
  /** How much more (> 1) or less the hits of a type weigh for this question. */
  leaning: Partial<Record<SearchType, number>>;
}

export function understandQuestion(typed: string): Question {
  const code = exactCode(typed);
  if (code) return { words: `"${code}"`, isCode: true, yuan: undefined, months: undefined, leaning: {} };
  const plain = typed.normalize('NFKC').toLowerCase().replaceAll(/["“”]/g, ' ').trim();
  const { yuan, months, rest } = statedFigures(plain);
  const said = withoutFillers(sayings.reduce((text, [how, what]) => text.replace(how, ` ${what} `), rest));
  const words = termSpelled(said) ?? (said || (yuan || months ? '贷款' : plain));
  return { words, isCode: false, yuan, months, leaning: leaningOf(plain) };
}

const withoutFillers = (text: string): string => tidy(text.replace(fillers, ' ')) || tidy(text);
const tidy = (text: string): string => text.replaceAll(/[\s，。？！、,.?!；;：:]+/g, ' ').trim();

const leaningOf = (question: string): Question['leaning'] => leanings.find(({ when }) => when.test(question))?.weights ?? {};
