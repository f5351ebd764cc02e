/** What happens on the platform itself (a repayment, a default, a settlement) goes on record as a fact. A flow brings it. */
import { createHash, randomUUID } from 'node:crypto';
import { type FactBody, FactKind, factKinds } from '@rongqiao/contracts/credit-fact.ts';
import type { Transaction } from '@rongqiao/strapi-kit/server/database/in-transaction.ts';
import { sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { encode, z } from 'zod';
import { loadFacts, type LoadResult } from './load-facts.ts';

export interface OwnFact<K extends FactKind = FactKind> {
  uscc: string;
  /** Unique within the source, the same whenever the same thing is told again: what was told last stands. */
  rowKey: string;
  period: string;
  body: FactBody<K>;
}

const OwnSource = z.object({ id: z.int(), kind: FactKind, valid_days: z.int().nullable() });

/** `sourceCode`: one of the platform's own sources. The event's name says where the facts come from. */
export async function recordFacts(tx: Transaction, sourceCode: string, because: string, facts: readonly OwnFact[]): Promise<LoadResult> {
  const source = await tx.maybeOne(OwnSource, sql`select id, kind, valid_days from data_sources where code = ${sourceCode} and owner_kind = 'platform'`);
  if (!source) throw new Error(`${sourceCode} is no source of the platform itself`);
  const batchId = randomUUID();
  const lines = facts.map((fact) => lineOf(source.kind, fact));
  const collectedAt = new Date().toISOString();
  await tx.run(sql`insert into data_batches (id, source_id, number, way, file_name, state, counts, received_by, received_at, checked_at)
    select ${batchId}, ${source.id}, coalesce(max(number), 0) + 1, 'platform', ${because}, 'accepted',
      ${JSON.stringify({ lines: lines.length, skipped: 0, blank: 0, total: 0, rows: lines.length, good: lines.length, bad: 0, duplicate: 0, dropped: 0 })}::jsonb, '平台', ${collectedAt}, ${collectedAt}
    from data_batches where source_id = ${source.id}`);
  const result = await loadFacts(
    tx,
    { sourceId: source.id, kind: source.kind, batchId, collectedAt, validDays: source.valid_days, isCompletePerPeriod: false },
    { lines },
  );
  const { periodFrom, periodTo, ...loaded } = result;
  await tx.run(sql`update data_batches set loaded = ${JSON.stringify(loaded)}::jsonb, period_from = ${periodFrom}, period_to = ${periodTo} where id = ${batchId}`);
  return result;
}

function lineOf(kind: FactKind, { uscc, rowKey, period, body }: OwnFact): string {
  const encoded = encode(factKinds[kind].body, body as never);
  const contentHash = createHash('sha256').update(JSON.stringify(encoded)).digest('hex');
  return JSON.stringify({ uscc, rowKey, period, body: encoded, contentHash });
}
