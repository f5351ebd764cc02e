/** The words of a question that carry its meaning: terms of the trade whole, the rest as a dictionary cuts it. */
import { terms } from './terms.ts';
import { stopWords } from './vocabulary.ts';

const WORDS_MAX = 5;
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const longestFirst = [...terms].sort((one, other) => other.length - one.length);

export function contentWords(question: string): string[] {
  const words = question.split(/\s+/).flatMap(cut).filter((word) => [...word].length > 1 && !stopWords.includes(word));
  return [...new Set(words)].slice(0, WORDS_MAX);
}

/** What a term is made of: 投标保函 → 投标, 保函; nothing where it is of one piece. */
export function piecesOf(term: string): string[] {
  const pieces = joinSingles([...segmenter.segment(term)].map(({ segment }) => segment)).filter((piece) => [...piece].length > 1);
  return pieces.length > 1 ? pieces : [];
}

function cut(text: string): string[] {
  const term = longestFirst.find((known) => text.includes(known));
  if (text === '') return [];
  if (!term) return joinSingles([...segmenter.segment(text)].map(({ segment }) => segment));
  const at = text.indexOf(term);
  return [...cut(text.slice(0, at)), term, ...cut(text.slice(at + term.length))];
}

/** 首|付 → 首付: two single characters in a row are mostly a word that the dictionary does not know. */
function joinSingles(pieces: string[]): string[] {
  const joined: string[] = [];
  for (const piece of pieces) {
    const before = joined.at(-1);
    if (before !== undefined && isSingle(before) && isSingle(piece)) joined[joined.length - 1] = before + piece;
    else joined.push(piece);
  }
  return joined;
}

const isSingle = (text: string): boolean => /^\p{Script=Han}$/u.test(text) && !stopWords.includes(text);
