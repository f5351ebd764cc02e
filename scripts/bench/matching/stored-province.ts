/** Everything for everybody from a real PostgreSQL and back into it, commits on the disk; and one firm in a hundred against that. */
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Transaction } from '@rongqiao/strapi-kit/server/database/in-transaction.ts';
import { queriesOn, sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { copyIn } from '@rongqiao/matching/server/lists/copying.ts';
import { readProfiles } from '@rongqiao/matching/server/lists/profiles.ts';
import { type Publication, publicationOf } from '@rongqiao/matching/server/lists/publication.ts';
import { writeLists } from '@rongqiao/matching/server/lists/write-lists.ts';
import makeKnex, { type Knex } from 'knex';
import { emptyColumns, type FirmColumns, setFirm } from '../../../plugins/matching/domain/index/firm-columns.ts';
import { packFirm } from '../../../plugins/matching/domain/index/packed-firm.ts';
import type { Offer } from '../../../plugins/matching/domain/offer.ts';
import { findFreePort } from '../../services/ports.ts';
import { startPostgres } from '../../services/postgres.ts';
import { makeScratchFolder } from '../../services/scratch-folder.ts';
import type { Bar } from '../frame/bars.ts';
import { day, syntheticFirm } from './synthetic-firms.ts';

const migrations = ['01.ledger', '02.kit', '15.matching'].map((name) => path.resolve(import.meta.dirname, `../../../cms/database/migrations/2026.01.01T00.00.${name}.sql`));
const settings = ['shared_buffers=256MB', 'max_wal_size=4GB'];
const CHANGED_SHARE = 0.01;

export async function measureStoredProvince(offers: readonly Offer[], columns: FirmColumns): Promise<Bar[]> {
  const folder = await makeScratchFolder('bench-matching');
  const server = await startPostgres({ dataDir: path.join(folder, 'data'), port: await findFreePort(), password: 'bench-password', databases: ['matching'], settings });
  const knex = makeKnex({ client: 'pg', connection: server.url('matching'), pool: { min: 0, max: 2 } });
  try {
    for (const file of migrations) await knex.raw((await readFile(file, 'utf8')).replaceAll('?', '\\?'));
    await fill(knex, columns);
    const publication = publicationOf(day, { offers: offers.map((offer) => ({ ...offer, guaranteeKinds: [...offer.guaranteeKinds] })), policies: [] });
    const full = await timed(() => matchAll(knex, publication, 1));
    const again = await timed(() => matchAll(knex, publication, 2));
    const ids = await changeSome(knex, columns.count);
    const some = await timed(() => matchSome(knex, publication, ids));
    const after = await matchAll(knex, publication, 4);
    return [
      { name: `全省 ${columns.count} × ${offers.length}，从 PostgreSQL 读、匹配、写回（fsync 开）`, value: full.seconds, unit: '秒', must: '<= 60', aim: '<= 20' },
      { name: '同上，第二夜（只写变化的）', value: again.seconds, unit: '秒' },
      { name: `变化 1%（${ids.length} 家），所用时间`, value: some.seconds, unit: '秒' },
      { name: '变化 1% 比全量省', value: full.seconds / some.seconds, unit: '倍', must: '>= 25', aim: '>= 45' },
      { name: '增量之后全量再跑，不同的企业', value: after, unit: '家', must: '<= 0' },
    ];
  } finally {
    await knex.destroy();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

const idOf = (row: number) => `firm${String(row).padStart(20, '0')}`;

async function fill(knex: Knex, columns: FirmColumns): Promise<void> {
  await knex.transaction((trx) => copyIn(trx, 'matching_profiles (enterprise_id, profile)', lines(columns)));
  await knex.raw('vacuum analyze matching_profiles');
}

function* lines(columns: FirmColumns): Generator<string> {
  for (let from = 0; from < columns.count; from += 2000) {
    yield Array.from({ length: Math.min(2000, columns.count - from) }, (_, at) => `${idOf(from + at)}\t\\\\x${packFirm(columns, from + at).toString('hex')}\n`).join('');
  }
}

const inTransaction = <T>(knex: Knex, work: (tx: Transaction) => Promise<T>): Promise<T> => knex.transaction((trx) => work({ ...queriesOn(trx), knex: trx }));

const matchAll = (knex: Knex, publication: Publication, runId: number): Promise<number> =>
  inTransaction(knex, async (tx) => {
    const firms = await readProfiles(tx);
    return writeLists(tx, runId, publication, firms, firms.ids.map((_, row) => row));
  });

const matchSome = (knex: Knex, publication: Publication, ids: readonly string[]): Promise<number> =>
  inTransaction(knex, async (tx) => {
    const firms = await readProfiles(tx, ids);
    return writeLists(tx, 3, publication, firms, firms.ids.map((_, row) => row));
  });

/** One firm in a hundred reports other figures. */
async function changeSome(knex: Knex, count: number): Promise<string[]> {
  const rows = Array.from({ length: Math.ceil(count * CHANGED_SHARE) }, (_, place) => place * Math.floor(1 / CHANGED_SHARE));
  const columns = emptyColumns(1);
  await inTransaction(knex, async (tx) => {
    for (const row of rows) {
      const { profile, wish } = syntheticFirm(row, 1);
      setFirm(columns, 0, profile, wish);
      await tx.run(sql`update matching_profiles set profile = ${packFirm(columns, 0)} where enterprise_id = ${idOf(row)}`);
    }
  });
  return rows.map(idOf);
}

async function timed(work: () => Promise<unknown>): Promise<{ seconds: number }> {
  const began = performance.now();
  await work();
  return { seconds: (performance.now() - began) / 1000 };
}
