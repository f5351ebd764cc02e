/** Sentences for a person: the many columns that are merely very informative share one. */
import type { Warning } from '../../plugins/credit-scoring/domain/statistics/sample/warning.ts';

const MOST_APART = 3;

export function readableWarnings(warnings: readonly Warning[]): string[] {
  const suspects = warnings.filter(({ code }) => code === 'suspect');
  if (suspects.length <= MOST_APART) return warnings.map(({ message }) => message);
  const shared = `${suspects.length} 列的信息值超过 0.5，请确认它们在放款之前就已知道，不是的话用 --exclude 排除：${suspects.map(({ column }) => column).join('、')}。`;
  return [...warnings.filter(({ code }) => code !== 'suspect').map(({ message }) => message), shared];
}
