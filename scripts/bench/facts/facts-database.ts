/** A PostgreSQL of its own with the tables of facts, as a fresh installation makes them; commits reach the disk. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Transaction } from '@rongqiao/strapi-kit/server/database/in-transaction.ts';
import { type Queries, queriesOn } from '@rongqiao/strapi-kit/server/database/sql.ts';
import makeKnex, { type Knex } from 'knex';
import { findFreePort } from '../../services/ports.ts';
import { startPostgres } from '../../services/postgres.ts';

const migrations = ['01.ledger', '02.kit', '10.data-exchange', '11.credit-scoring', '12.objections'];
const migrationFile = (name: string) => path.resolve(import.meta.dirname, `../../../cms/database/migrations/2026.01.01T00.00.${name}.sql`);
const settings = ['shared_buffers=1GB', 'max_wal_size=6GB', 'checkpoint_timeout=30min', 'work_mem=64MB', 'temp_buffers=256MB'];

export interface FactsDatabase {
  url: string;
  queries: Queries;
  inTransaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
  /** With nothing of the tables in the server's own memory. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

export async function openFactsDatabase(folder: string): Promise<FactsDatabase> {
  const server = await startPostgres({ dataDir: path.join(folder, 'data'), port: await findFreePort(), password: 'bench-password', databases: ['facts'], settings });
  const knex = makeKnex({ client: 'pg', connection: server.url('facts'), pool: { min: 0, max: 4 } });
  await migrate(knex);
  return {
    url: server.url('facts'),
    queries: queriesOn(knex),
    inTransaction: (work) => knex.transaction((trx) => work({ ...queriesOn(trx), knex: trx })),
    restart: async () => {
      // Otherwise the restart first repeats what the load wrote.
      await knex.raw('checkpoint');
      await knex.destroy();
      await server.restart();
      knex.initialize();
    },
    stop: async () => {
      await knex.destroy();
      await server.stop();
    },
  };
}

/** What an earlier run has left in the folder stays as it is. */
async function migrate(knex: Knex): Promise<void> {
  await knex.raw('create table if not exists bench_migrations (name text primary key)');
  for (const name of migrations) {
    const { rowCount } = await knex.raw('insert into bench_migrations values (?) on conflict do nothing', [name]);
    if (rowCount === 1) await knex.raw((await readFile(migrationFile(name), 'utf8')).replaceAll('?', '\\?'));
  }
}
