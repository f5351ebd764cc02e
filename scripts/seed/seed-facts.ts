/** Sources of the demonstration and what they have delivered, through the tables and the loader that real deliveries use. */
import { createHash, randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { FactKind } from '@rongqiao/contracts/credit-fact.ts';
import { chineseDayAt, type IsoDay } from '@rongqiao/contracts/values/period.ts';
import { periodOf } from '@rongqiao/data-exchange/domain/mapping/period-of.ts';
import { rowKeyOf } from '@rongqiao/data-exchange/domain/mapping/row-key-of.ts';
import { loadFacts } from '@rongqiao/data-exchange/server/facts/load-facts.ts';
import { inTransaction, type Transaction } from '@rongqiao/strapi-kit/server/database/in-transaction.ts';
import { sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { z } from 'zod';
import type { SeedFact } from '../../cms/seeds/data-exchange/facts/subject.ts';
import { factsOnRecord } from '../../cms/seeds/data-exchange/facts.ts';
import { type SourceSeed, sourceSeeds } from '../../cms/seeds/data-exchange/sources.ts';
import { monthStart } from '../../cms/seeds/data-exchange/timeline.ts';
import { readKnown } from './seed-content.ts';
import { seeder } from './seeder.ts';

/** The newest months come as deliveries of their own; what is older came at once, when the source was connected. */
const MONTHLY_DELIVERIES = 4;
const Id = z.object({ id: z.int() });

export const sourceSeedCount = sourceSeeds.length;

/** A source that is there stays as it is, and so does what it has delivered. */
export function seedFacts(strapi: Core.Strapi, now = new Date()): Promise<{ added: number; kept: number }> {
  return inTransaction(seeder, async (tx) => {
    const known = await readKnown(strapi);
    const facts = Map.groupBy(factsOnRecord(chineseDayAt(now)), ({ source }) => source);
    let added = 0;
    for (const seed of sourceSeeds) {
      const owner = known[seed.owner.kind].get(seed.owner.code);
      if (!owner) throw new Error(`数据源 ${seed.code} 的报送单位 ${seed.owner.code} 不在库里`);
      const id = await addSource(tx, seed, owner);
      if (id === undefined) continue;
      added += 1;
      await deliver(tx, { id, kind: seed.kind }, facts.get(seed.code) ?? [], now);
    }
    return { added, kept: sourceSeedCount - added };
  });
}

async function addSource(tx: Transaction, seed: SourceSeed, ownerId: string): Promise<number | undefined> {
  const { code, item, owner, kind, columns, acceptance, everyDays, legalBasis, retentionMonths } = seed;
  const spec = { code, kind, format: { kind: 'delimited' }, mapping: columns.map(({ field, parser, names, isRequired }) => ({ field, headers: names, parser, ...(isRequired ? { required: true } : {}) })), acceptance };
  const table = owner.kind === 'department' ? sql`departments` : sql`institutions`;
  return (
    await tx.maybeOne(
      Id,
      sql`insert into data_sources (code, item, owner_kind, owner_id, owner_name, kind, spec, legal_basis, retention_months, every_days, is_demo)
        select ${code}, ${item}, ${owner.kind}, ${ownerId}, (select name from ${table} where document_id = ${ownerId} limit 1), ${kind}, ${JSON.stringify(spec)}::jsonb, ${legalBasis}, ${retentionMonths}, ${everyDays}, true
        on conflict (code) do nothing returning id`,
    )
  )?.id;
}

async function deliver(tx: Transaction, source: { id: number; kind: FactKind }, facts: SeedFact[], now: Date): Promise<void> {
  const today = chineseDayAt(now);
  const lines = facts.map((fact) => lineOf(source.kind, fact));
  for (let ago = MONTHLY_DELIVERIES; ago >= 1; ago -= 1) {
    const [from, to] = [ago === MONTHLY_DELIVERIES ? '' : monthStart(today, ago).slice(0, 7), ago === 1 ? '9' : monthStart(today, ago - 1).slice(0, 7)];
    const due = lines.filter(({ period }) => period >= from && period < to);
    if (due.length > 0) await deliverOnce(tx, source, due, receivedAt(today, ago, now));
  }
}

/** On the sixth of the month after, at ten in Beijing; never later than now. */
function receivedAt(today: IsoDay, ago: number, now: Date): string {
  const moment = new Date(`${monthStart(today, ago - 1).slice(0, 7)}-06T02:00:00Z`);
  return (moment < now ? moment : now).toISOString();
}

interface Line {
  period: string;
  text: string;
}

async function deliverOnce(tx: Transaction, { id, kind }: { id: number; kind: FactKind }, lines: Line[], at: string): Promise<void> {
  const batchId = randomUUID();
  const counts = { lines: lines.length + 1, skipped: 1, blank: 0, total: 0, rows: lines.length, good: lines.length, bad: 0, duplicate: 0, dropped: 0 };
  await tx.run(sql`insert into data_batches (id, source_id, number, way, file_name, state, rows_read, counts, received_by, received_at, checked_at)
    select ${batchId}, ${id}, coalesce(max(number), 0) + 1, 'upload', ${`${at.slice(0, 7)}.csv`}, 'accepted', ${lines.length}, ${JSON.stringify(counts)}::jsonb, '演示数据', ${at}, ${at}
    from data_batches where source_id = ${id}`);
  const { periodFrom, periodTo, ...loaded } = await loadFacts(
    tx,
    { sourceId: id, kind, batchId, collectedAt: at, validDays: null, isCompletePerPeriod: false },
    { lines: lines.map(({ text }) => text) },
  );
  await tx.run(sql`update data_batches set loaded = ${JSON.stringify(loaded)}::jsonb, period_from = ${periodFrom}, period_to = ${periodTo} where id = ${batchId}`);
}

function lineOf(kind: FactKind, { uscc, body }: SeedFact): Line {
  const period = periodOf(kind, body);
  const contentHash = createHash('sha256').update(JSON.stringify([uscc, kind, body])).digest('hex');
  return { period, text: JSON.stringify({ uscc, rowKey: rowKeyOf(kind, body), period, body, contentHash }) };
}
