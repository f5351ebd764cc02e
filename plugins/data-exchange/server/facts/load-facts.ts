/**
 * Good rows become facts: one COPY and a few statements for a whole batch, in the transaction that also moves the batch.
 * A row that says what the newest says changes nothing; one that says otherwise ends the earlier fact and takes its place.
 */
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Creditor, categoryOf, type FactKind, factKinds } from '@rongqiao/contracts/credit-fact.ts';
import type { Transaction } from '@rongqiao/strapi-kit/server/database/in-transaction.ts';
import { sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { publish } from '@rongqiao/strapi-kit/server/jobs/events.ts';
import { from as copyFrom } from 'pg-copy-streams';
import { z } from 'zod';
import { factsChanged, USCCS_PER_EVENT } from '../../contract/events.ts';

/** One line: `{ rowNumber, rowKey, uscc, kind, period, body, contentHash }`, as the intake writes them. */
export type GoodRows = { file: string } | { lines: readonly string[] };

export interface Delivery {
  sourceId: number;
  kind: FactKind;
  batchId: string;
  /** ISO 8601. */
  collectedAt: string;
  /** Days for which the facts stand; null: for ever. */
  validDays: number | null;
  /** What is missing in a period that came again has ended. */
  isCompletePerPeriod: boolean;
}

export const Loaded = z.object({
  added: z.int(),
  /** Earlier facts whose place was taken. */
  changed: z.int(),
  unchanged: z.int(),
  /** Facts that a complete period no longer names. */
  ended: z.int(),
  firms: z.int(),
});
export type Loaded = z.infer<typeof Loaded>;

const Result = Loaded.extend({ periodFrom: z.string().nullable(), periodTo: z.string().nullable() });
export type LoadResult = z.infer<typeof Result>;

/** Deliveries of one source come one after another. */
export async function loadFacts(tx: Transaction, delivery: Delivery, rows: GoodRows): Promise<LoadResult> {
  await tx.run(sql`select pg_advisory_xact_lock(hashtextextended(${`facts of source ${delivery.sourceId}`}, 0))`);
  await copyIn(tx, rows);
  await tx.run(sql`create temp table incoming on commit drop as
    select line ->> 'uscc' as uscc, line ->> 'rowKey' as row_key, line ->> 'period' as period, line -> 'body' as body, decode(line ->> 'contentHash', 'hex') as content_hash
    from incoming_lines`);
  await tx.run(sql`analyze incoming`);
  await tx.run(sql`create temp table touched (uscc text, how text) on commit drop`);
  await endChanged(tx, delivery);
  await add(tx, delivery);
  if (delivery.isCompletePerPeriod) await endMissing(tx, delivery);
  const result = await summarise(tx);
  await tell(tx);
  await tx.run(sql`drop table incoming_lines, incoming, touched`);
  return result;
}

async function copyIn(tx: Transaction, rows: GoodRows): Promise<void> {
  await tx.run(sql`create temp table incoming_lines (line jsonb) on commit drop`);
  const client = tx.knex.client as unknown as { acquireConnection(): Promise<{ query<T>(query: T): T }> };
  const connection = await client.acquireConnection();
  // One column, and control characters that JSON never holds as quote and delimiter: lines pass as they are.
  const into = connection.query(copyFrom(String.raw`copy incoming_lines from stdin with (format csv, quote e'\x01', delimiter e'\x02')`));
  await pipeline('file' in rows ? createReadStream(rows.file) : Readable.from(rows.lines.map((line) => `${line}\n`)), into);
}

const endChanged = (tx: Transaction, { sourceId, batchId }: Delivery) =>
  tx.run(sql`with gone as (
      update credit_facts f set ended_at = now(), ended_by_batch_id = ${batchId} from incoming i
      where f.uscc = i.uscc and f.source_id = ${sourceId} and f.row_key = i.row_key and f.ended_at is null and f.content_hash <> i.content_hash
      returning f.uscc)
    insert into touched select uscc, 'changed' from gone`);

const add = (tx: Transaction, delivery: Delivery) =>
  tx.run(sql`with came as (
      insert into credit_facts (uscc, source_id, batch_id, kind, category, period, row_key, content_hash, body, collected_at, valid_until, known_from)
      select i.uscc, ${delivery.sourceId}, ${delivery.batchId}, ${delivery.kind}, ${categoryIn(delivery.kind)}, i.period, i.row_key, i.content_hash, i.body,
        ${delivery.collectedAt}, (${delivery.collectedAt}::timestamptz at time zone 'Asia/Shanghai')::date + ${delivery.validDays}::integer, now()
      from incoming i
      where not exists (select from credit_facts f where f.uscc = i.uscc and f.source_id = ${delivery.sourceId} and f.row_key = i.row_key and f.ended_at is null)
      returning uscc)
    insert into touched select uscc, 'came' from came`);

/** An arrears event belongs to the category of whom it is owed to. */
const categoryIn = (kind: FactKind) => {
  if (kind !== 'arrears') return sql`${factKinds[kind].category}::text`;
  const ofCreditor = Object.fromEntries(Creditor.options.map((creditor) => [creditor, categoryOf('arrears', { creditor })]));
  return sql`coalesce(${JSON.stringify(ofCreditor)}::jsonb ->> (i.body ->> 'creditor'), ${factKinds[kind].category})`;
};

const endMissing = (tx: Transaction, { sourceId, batchId }: Delivery) =>
  tx.run(sql`with gone as (
      update credit_facts f set ended_at = now(), ended_by_batch_id = ${batchId}
      where f.source_id = ${sourceId} and f.ended_at is null and f.period in (select distinct period from incoming)
        and not exists (select from incoming i where i.uscc = f.uscc and i.row_key = f.row_key)
      returning f.uscc)
    insert into touched select uscc, 'ended' from gone`);

const summarise = (tx: Transaction) =>
  tx.one(
    Result,
    sql`select (t.came - t.changed)::int as added, t.changed::int as changed, ((select count(*) from incoming) - t.came)::int as unchanged, t.ended::int as ended,
        t.firms::int as firms, (select min(period) from incoming) as "periodFrom", (select max(period) from incoming) as "periodTo"
      from (select count(*) filter (where how = 'came') as came, count(*) filter (where how = 'changed') as changed,
        count(*) filter (where how = 'ended') as ended, count(distinct uscc) as firms from touched) t`,
  );

async function tell(tx: Transaction): Promise<void> {
  const touched = await tx.many(z.object({ uscc: z.string() }), sql`select distinct uscc from touched order by uscc`);
  for (let from = 0; from < touched.length; from += USCCS_PER_EVENT) {
    await publish(tx, factsChanged, { usccs: touched.slice(from, from + USCCS_PER_EVENT).map(({ uscc }) => uscc) });
  }
}
