/**
 * Everybody scored in one night: read from PostgreSQL, scored with reasons, hashed and kept, by the path of the nightly job.
 * The facts are those that `npm run bench -- facts --folder <folder>` has left.
 */
import os from 'node:os';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { CreditModel } from '../../../plugins/credit-scoring/contract/credit-model.ts';
import { creditFileSource, setCreditFileSource } from '../../../plugins/credit-scoring/server/credit-file-source.ts';
import { sha256 } from '../../../plugins/credit-scoring/server/scores/score-row.ts';
import { FIRMS_AT_ONCE, scoreMany } from '../../../plugins/credit-scoring/server/scores/many/score-many.ts';
import { startScorer } from '../../../plugins/credit-scoring/server/scores/many/scorer.ts';
import { copyFacts } from '../../../plugins/data-exchange/server/facts/copy-facts.ts';
import { sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { z } from 'zod';
import { type FactsDatabase, openFactsDatabase } from '../facts/facts-database.ts';
import type { Bar } from '../frame/bars.ts';
import { countDifferent } from './score-again.ts';

/** One for each core of the smallest machine. */
const LANES = 2;
const CHECKED = 300;
/** The facts are of 2024. */
const NOW = new Date('2024-09-15T04:00:00Z');
const MODEL = path.resolve(import.meta.dirname, '../../../plugins/credit-scoring/domain/models/expert-v1.json');

export async function measureEverybody(folder: string): Promise<Bar[]> {
  const database = await openFactsDatabase(folder);
  try {
    const usccs = await prepare(database);
    setCreditFileSource({ ...creditFileSource(), copyFacts });
    await database.restart();
    const before = process.cpuUsage();
    const began = performance.now();
    const written = await scoreAll(database, usccs);
    const seconds = (performance.now() - began) / 1000;
    const { user, system } = process.cpuUsage(before);
    const { facts, bytes } = await database.queries.one(z.object({ facts: z.coerce.number(), bytes: z.coerce.number() }), sql`select (select count(*) from credit_facts)::text as facts, pg_total_relation_size('credit_scores')::text as bytes`);
    return [
      { name: '全部评分：信用事实', value: facts, unit: '条' },
      { name: '全部评分：企业', value: written, unit: '户' },
      { name: '全部评分：读出、评分含理由、指纹、存入（落盘）', value: seconds, unit: '秒', must: '<= 300' },
      { name: '其中评分进程的处理器时间', value: (user + system) / 1e6, unit: '秒' },
      { name: '测量时机器的负荷（1分钟平均）', value: os.loadavg()[0] ?? 0 },
      { name: '存下的评分（含索引）', value: bytes / 2 ** 30, unit: 'GB' },
      { name: `抽查${CHECKED}户重新读取、计算，与存下的不同`, value: await countDifferent(database.queries, CHECKED), unit: '户', must: '<= 0' },
    ];
  } finally {
    await database.stop();
  }
}

async function scoreAll(database: FactsDatabase, usccs: readonly string[]): Promise<number> {
  let next = 0;
  let written = 0;
  const lane = async (): Promise<void> => {
    const scorer = startScorer();
    while (next < usccs.length) {
      const chunk = usccs.slice(next, (next += FIRMS_AT_ONCE));
      const scored = await database.inTransaction((tx) => scoreMany(tx, scorer, chunk, '测量', NOW));
      written += scored.written;
    }
    await scorer.end();
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return written;
}

/** The firms as the register has them, the shipped model, and no score yet. */
async function prepare({ queries }: FactsDatabase): Promise<string[]> {
  await queries.run(sql`create table if not exists enterprises (document_id text, uscc text primary key, name text, entity_kind text, register_status text, region_code text, industry_code text,
    founded_on date, registered_capital_fen bigint, employees integer, revenue_fen bigint, assets_fen bigint, figures_year integer, is_demo boolean)`);
  await queries.run(sql`insert into enterprises select 'bench-' || uscc, uscc, '测量用企业' || uscc, 'company', 'active', '210102', 'C33', '2018-03-01', 500000000, 12, null, null, null, true
    from credit_facts where kind = 'tax-filing' and period = '2024-01' on conflict do nothing`);
  const content = await readFile(MODEL, 'utf8');
  const { title, purpose, owner, version } = CreditModel.parse(JSON.parse(content));
  await queries.run(sql`insert into credit_models (id, name, purpose, owner) values ('expert', ${title}, ${purpose}, ${owner}) on conflict do nothing`);
  await queries.run(sql`insert into credit_model_versions (model_id, version, content, sha256, status) values ('expert', ${version}, ${content}, ${sha256(content)}, 'champion') on conflict do nothing`);
  // What an earlier measurement has left; on the platform nobody may do this.
  await queries.run(sql`alter table credit_scores disable trigger user`);
  await queries.run(sql`truncate credit_scores cascade`);
  await queries.run(sql`alter table credit_scores enable trigger user`);
  const rows = await queries.many(z.object({ uscc: z.string() }), sql`select uscc from enterprises order by uscc`);
  return rows.map(({ uscc }) => uscc);
}
