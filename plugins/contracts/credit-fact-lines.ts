/**
 * Facts of many firms on their way from who keeps them to who reads them: text as PostgreSQL's COPY writes it, a line for
 * each fact. Millions of rows pass, so nothing is made of a line before it is read.
 */
import type { CreditCategory } from './credit-category.ts';
import type { FactKind } from './credit-fact.ts';

/** Control characters, which JSON never holds: values pass as they are. */
export const FACT_LINE_DELIMITER = '\u0002';
export const copyFactLines = String.raw`with (format csv, quote e'\x01', delimiter e'\x02')`;

/** What is written, in this order; `body` is JSON with amounts as text, and empty for a fact that something newer has replaced. */
export const factLineColumns = ['uscc', 'id', 'sourceId', 'batchId', 'period', 'collectedAt', 'validUntil', 'kind', 'category', 'body'] as const;

export interface FactLine {
  uscc: string;
  id: string;
  sourceId: number;
  batchId: string;
  period: string;
  /** As PostgreSQL writes an instant. */
  collectedAt: string;
  validUntil: string | null;
  kind: FactKind;
  category: CreditCategory;
  body: string | null;
}

/** Source → code and name, as `FactLineage` has them. */
export type FactSources = ReadonlyMap<number, { code: string; name: string }>;

export function* readFactLines(text: string): Generator<FactLine> {
  for (let from = 0; from < text.length; ) {
    const found = text.indexOf('\n', from);
    const end = found < 0 ? text.length : found;
    const [uscc, id, sourceId, batchId, period, collectedAt, validUntil, kind, category, body] = text.slice(from, end).split(FACT_LINE_DELIMITER, factLineColumns.length) as Fields;
    yield { uscc, id, sourceId: Number(sourceId), batchId, period, collectedAt, validUntil: validUntil || null, kind: kind as FactKind, category: category as CreditCategory, body: body || null };
    from = end + 1;
  }
}

type Fields = [string, string, string, string, string, string, string, string, string, string];
