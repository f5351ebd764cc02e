import { termsTyped } from './sounds.ts';
import { terms } from './terms.ts';

const SUGGESTED_MAX = 4;

/** The terms that somebody who has typed this much may be on the way to: by characters or by pinyin, the shortest first. */
export function suggestTerms(typed: string): string[] {
  const begun = typed.trim().toLowerCase();
  if (begun === '') return [];
  const written = terms.filter((term) => term !== begun && term.includes(begun));
  const first = (term: string) => (term.startsWith(begun) ? 0 : 1);
  const inOrder = written.sort((one, other) => first(one) - first(other) || one.length - other.length);
  return [...new Set([...inOrder, ...termsTyped(begun)])].slice(0, SUGGESTED_MAX);
}
