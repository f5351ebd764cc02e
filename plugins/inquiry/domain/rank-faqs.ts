/** Which published answers are nearest to what somebody typed: by the pairs of neighbouring characters that they share. */

export interface Searched {
  question: string;
  answer: string;
}

/** A question counts more than its answer. */
const QUESTION_WEIGHT = 3;
/** A third of what was typed must be found in the question, or twice that in the answer. */
const ENOUGH = 1 / 3;

/** Nearest first; what shares too little is left out. */
export function rankFaqs<T extends Searched>(typed: string, faqs: readonly T[]): T[] {
  const wanted = pairs(typed);
  if (wanted.size === 0) return [...faqs];
  return faqs
    .map((faq) => ({ faq, inQuestion: shared(wanted, faq.question), inAnswer: shared(wanted, faq.answer) }))
    .filter(({ inQuestion, inAnswer }) => inQuestion >= ENOUGH || inAnswer >= 2 * ENOUGH)
    .sort((one, other) => scoreOf(other) - scoreOf(one))
    .map(({ faq }) => faq);
}

const scoreOf = ({ inQuestion, inAnswer }: { inQuestion: number; inAnswer: number }) => QUESTION_WEIGHT * inQuestion + inAnswer;

/** Share of the wanted pairs that a text has. */
const shared = (wanted: Set<string>, text: string): number => {
  const has = pairs(text);
  return [...wanted].filter((pair) => has.has(pair)).length / wanted.size;
};

/** 贷款期限 → 贷款 款期 期限; one character alone is its own pair. */
function pairs(text: string): Set<string> {
  const characters = [...text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')];
  if (characters.length === 1) return new Set(characters);
  return new Set(characters.slice(1).map((character, place) => `${characters[place]}${character}`));
}
