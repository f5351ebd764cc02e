/**
 * How fast are facts loaded, and one firm's file read, beside those of 686,000 others?
 *
 *   npm run bench -- facts                        20 million facts; some 15 minutes and 15 GB on two quiet cores
 *   npm run bench -- facts --facts 1000000        a quick run
 *   npm run bench -- facts --folder <folder>      leaves the database there, for `credit --everybody`; when it is there
 *                                                 already, only the reading is measured
 */
import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { loadFacts } from '@rongqiao/data-exchange/server/facts/load-facts.ts';
import { readFacts } from '@rongqiao/data-exchange/server/facts/read-facts.ts';
import { sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { z } from 'zod';
import { makeScratchFolder } from '../services/scratch-folder.ts';
import type { Bar } from './frame/bars.ts';
import { type FactsDatabase, openFactsDatabase } from './facts/facts-database.ts';
import { linesOf, monthlySources, monthOf, syntheticUsccs } from './facts/synthetic-rows.ts';

/** As many as a large province has small firms, and what is known of each: 29 facts. */
const FACTS = 20_000_000;
const FACTS_PER_FIRM = 29;
const READS = 2_000;

export default async function measure(words: string[]): Promise<Bar[]> {
  const facts = Number(words[words.indexOf('--facts') + 1] ?? '') || FACTS;
  const kept = words.includes('--folder') ? words[words.indexOf('--folder') + 1] : undefined;
  const folder = kept ?? (await makeScratchFolder('bench-facts'));
  const database = await openFactsDatabase(folder);
  try {
    const usccs = syntheticUsccs(Math.ceil(facts / FACTS_PER_FIRM));
    const { isLoaded } = await database.queries.one(z.object({ isLoaded: z.boolean() }), sql`select exists (select from credit_facts) as "isLoaded"`);
    const loading = isLoaded ? [] : loadingBars(await loadAll(database, usccs, folder));
    await database.restart();
    const cold = await timeReads(usccs, 7, (uscc) => readFacts({ uscc }, database.queries));
    const warm = await timeReads(usccs, 7, (uscc) => readFacts({ uscc }, database.queries));
    const bare = await timeBareReads(database, usccs);
    const { bytes, stored } = await database.queries.one(z.object({ bytes: z.coerce.number(), stored: z.coerce.number() }), sql`select sum(pg_total_relation_size(inhrelid))::text as bytes, (select count(*) from credit_facts)::text as stored from pg_inherits where inhparent = 'credit_facts'::regclass`);
    return [
      { name: '信用事实', value: stored, unit: '条' },
      { name: '企业', value: usccs.length, unit: '家' },
      { name: '占用磁盘（含索引）', value: bytes / 2 ** 30, unit: 'GB' },
      ...loading,
      { name: '读一家企业的全部事实，数据库刚重启，p95', value: percentile(cold, 0.95), unit: '毫秒', must: '<= 50', aim: '<= 20' },
      { name: '同上，再读一遍，p95', value: percentile(warm, 0.95), unit: '毫秒', must: '<= 50', aim: '<= 10' },
      { name: '同上，中位数', value: percentile(warm, 0.5), unit: '毫秒' },
      { name: '基线：驱动直接查同样的行、不解析，p95', value: percentile(bare, 0.95), unit: '毫秒' },
    ];
  } finally {
    await database.stop();
    if (!kept) await rm(folder, { recursive: true, force: true });
  }
}

const loadingBars = ({ rowsPerSecond, copiedPerSecond }: Loading): Bar[] => [
  { name: '装载（校验后的行 → 事实）', value: rowsPerSecond, unit: '条/秒' },
  { name: '基线：同样的行只 COPY 进无索引的表', value: copiedPerSecond, unit: '条/秒' },
];

interface Loading {
  rowsPerSecond: number;
  copiedPerSecond: number;
}

async function loadAll(database: FactsDatabase, usccs: readonly string[], folder: string): Promise<Loading> {
  const ids = await addSources(database);
  const file = path.join(folder, 'rows.ndjson');
  let milliseconds = 0;
  let copiedPerSecond = 0;
  for (let n = 0; n < FACTS_PER_FIRM; n += 1) {
    const source = monthlySources[n % monthlySources.length] as (typeof monthlySources)[number];
    await pipeline(Readable.from(linesOf(source, monthOf(Math.floor(n / monthlySources.length)), usccs)), createWriteStream(file));
    if (n === 0) copiedPerSecond = usccs.length / ((await timeCopy(database, file)) / 1000);
    const began = performance.now();
    await database.inTransaction((tx) =>
      loadFacts(tx, { sourceId: ids[n % ids.length] ?? 0, kind: source.kind, batchId: randomUUID(), collectedAt: new Date().toISOString(), validDays: null, isCompletePerPeriod: false }, { file }),
    );
    milliseconds += performance.now() - began;
    console.log(`第 ${n + 1}/${FACTS_PER_FIRM} 批：${usccs.length} 行，${Math.round(performance.now() - began)} 毫秒`);
  }
  // What autovacuum does by itself in time.
  await database.queries.run(sql`vacuum analyze credit_facts`);
  return { rowsPerSecond: (usccs.length * FACTS_PER_FIRM) / (milliseconds / 1000), copiedPerSecond };
}

const addSources = async ({ queries }: FactsDatabase): Promise<number[]> => {
  const ids = [];
  for (const { code, kind } of monthlySources) {
    const { id } = await queries.one(
      z.object({ id: z.int() }),
      sql`insert into data_sources (code, item, owner_kind, owner_id, owner_name, kind, spec, legal_basis, retention_months)
        values (${code}, '测量', 'department', 'bench', '测量', ${kind}, '{}', '测量用虚构数据', 600) returning id`,
    );
    ids.push(id);
  }
  return ids;
};

async function timeCopy({ url }: FactsDatabase, file: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('create table bare (line jsonb)');
  const began = performance.now();
  await pipeline(createReadStream(file), client.query(copyFrom(String.raw`copy bare from stdin with (format csv, quote e'\x01', delimiter e'\x02')`)));
  const took = performance.now() - began;
  await client.query('drop table bare');
  await client.end();
  return took;
}

async function timeBareReads({ url }: FactsDatabase, usccs: readonly string[]): Promise<number[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const times = await timeReads(usccs, 7, (uscc) => client.query('select * from credit_facts where uscc = $1 and ended_at is null', [uscc]));
  await client.end();
  return times;
}

/** Firms far apart, so that no read warms the next. */
async function timeReads(usccs: readonly string[], seed: number, read: (uscc: string) => Promise<unknown>): Promise<number[]> {
  const times = [];
  for (let n = 0; n < READS; n += 1) {
    const began = performance.now();
    await read(usccs[(seed + n * 104_729) % usccs.length] ?? '');
    times.push(performance.now() - began);
  }
  return times;
}

const percentile = (times: number[], share: number): number => [...times].sort((left, right) => left - right)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
