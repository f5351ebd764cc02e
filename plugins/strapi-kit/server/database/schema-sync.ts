/**
 * Strapi's schema sync, one instance at a time, followed by what Strapi cannot express: indexes, checks and triggers on
 * content tables (`cms/database/constraints/*.sql`, idempotent). Each object named there must exist afterwards, or the
 * start fails.
 */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import pg from 'pg';
import { cmsSettings } from '@rongqiao/config';

const LOCK = 'rongqiao schema sync';

export function guardSchemaSync(strapi: Core.Strapi): void {
  const schema = strapi.db.schema;
  const sync = schema.sync.bind(schema);
  schema.sync = (async () =>
    withInstanceLock(async (client) => {
      const status = await sync();
      await applyConstraints(client, path.join(strapi.dirs.app.root, 'database', 'constraints'));
      return status;
    })) as typeof schema.sync;
}

async function withInstanceLock<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: cmsSettings().DATABASE_URL });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('select pg_advisory_lock(hashtext($1))', [LOCK]);
    return await work(client);
  } finally {
    await client.end();
  }
}

async function applyConstraints(client: pg.Client, folder: string): Promise<void> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  for (const file of files) {
    const statements = await readFile(path.join(folder, file), 'utf8');
    await client.query(`begin;\n${statements}\n;commit;`).catch(async (error) => {
      await client.query('rollback');
      throw new Error(`database/constraints/${file}: ${error.message}`);
    });
    await assertPresent(client, file, statements);
  }
}

const declarations: { kind: string; pattern: RegExp; exists: string }[] = [
  { kind: 'index', pattern: /create\s+(?:unique\s+)?index\s+if\s+not\s+exists\s+(\w+)/gi, exists: 'select 1 from pg_class c join pg_index i on i.indexrelid = c.oid where c.relname = $1 and i.indisvalid' },
  { kind: 'constraint', pattern: /add\s+constraint\s+(\w+)/gi, exists: 'select 1 from pg_constraint where conname = $1' },
  { kind: 'trigger', pattern: /create\s+(?:or\s+replace\s+)?(?:constraint\s+)?trigger\s+(\w+)/gi, exists: 'select 1 from pg_trigger where tgname = $1' },
];

async function assertPresent(client: pg.Client, file: string, statements: string): Promise<void> {
  for (const { kind, pattern, exists } of declarations) {
    for (const [, name] of statements.matchAll(pattern)) {
      const { rowCount } = await client.query(exists, [name]);
      if (rowCount === 0) throw new Error(`database/constraints/${file}: ${kind} ${name} is not there after the start`);
    }
  }
}
