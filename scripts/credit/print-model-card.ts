/** The model card in a terminal. */
import type { ModelCard } from '../../plugins/credit-scoring/domain/statistics/cards/describe-model.ts';
import { alignColumns } from '../terminal/columns.ts';

export function printModelCard({ title, facts, sections }: ModelCard): void {
  console.log(['', title, ...alignColumns(facts.map(({ label, value }) => [label, value])).map((line) => `  ${line}`)].join('\n'));
  for (const { heading, sentences } of sections) console.log(['', heading, ...sentences.map((sentence) => `  • ${sentence}`)].join('\n'));
}
