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
  const read = faqs.map((faq) => ({ faq, question: pairs(faq.question), answer: pairs(faq.answer) }));
  const weights = weigh(wanted, read.map(({ question }) => question));
  return read
    .map(({ faq, question, answer }) => ({ faq, inQuestion: shared(weights, question), inAnswer: shared(weights, answer) }))
    .filter(({ inQuestion, inAnswer }) => inQuestion >= ENOUGH || inAnswer >= 2 * ENOUGH)
    .sort((one, other) => scoreOf(other) - scoreOf(one))
    .map(({ faq }) => faq);
}

const scoreOf = ({ inQuestion, inAnswer }: { inQuestion: number; inAnswer: number }) => QUESTION_WEIGHT * inQuestion + inAnswer;

/** What stands in many questions (怎么, 么办) says little about which one is meant. */
function weigh(wanted: Set<string>, questions: readonly Set<string>[]): Map<string, number> {
  const commonness = (pair: string) => questions.filter((question) => question.has(pair)).length;
  return new Map([...wanted].map((pair) => [pair, Math.log(1 + questions.length / (1 + commonness(pair) ** 2))]));
}

/** Share of what is wanted, by weight, that a text has. */
function shared(weights: Map<string, number>, text: Set<string>): number {
  let found = 0;
  let all = 0;
  for (const [pair, weight] of weights) {
    all += weight;
    if (text.has(pair)) found += weight;
  }
  return found / all;
}

/** 贷款期限 → 贷款 款期 期限; one character alone is its own pair. */
function pairs(text: string): Set<string> {
  const characters = [...text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')];
  if (characters.length === 1) return new Set(characters);
  return new Set(characters.slice(1).map((character, place) => `${characters[place]}${character}`));
}
