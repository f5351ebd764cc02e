/** Normalised discounted cumulative gain of the first ten (Järvelin & Kekäläinen; gain 2^grade − 1). */
import { judgedDocuments } from './judged-documents.ts';
import type { Judgement } from './judgements.ts';

const DEPTH = 10;

const gradeOf = (judgement: Judgement, slug: string): 0 | 1 | 2 | 3 => ([3, 2, 1] as const).find((grade) => judgement[grade]?.includes(slug)) ?? 0;

/** `slugs` in the order in which the visitor sees them. Documents that nobody has judged are passed over. */
export function ndcg(judgement: Judgement, slugs: string[]): number {
  const grades = slugs.filter((slug) => judgedDocuments.has(slug)).map((slug) => gradeOf(judgement, slug));
  const best = ([3, 2, 1] as const).flatMap((grade) => (judgement[grade] ?? []).map(() => grade));
  return gainOf(grades) / gainOf(best);
}

const gainOf = (grades: number[]): number => grades.slice(0, DEPTH).reduce((sum, grade, place) => sum + (2 ** grade - 1) / Math.log2(place + 2), 0);
