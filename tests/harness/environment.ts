/** A database, an index prefix and a folder of its own for each cms under test. */
import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { inject } from 'vitest';
import { cmsEnvironment } from './cms-environment.ts';

export interface TestEnvironment {
  [variable: string]: string;
}

/** Makes a database as a fresh installation has it after its first start, or as another template has it. */
export async function makeEnvironment(overrides: Record<string, string> = {}, template = inject('template')): Promise<TestEnvironment> {
  const name = `t_${randomBytes(6).toString('hex')}`;
  const url = new URL(inject('postgresUrl'));
  await onServer((client) => client.query(`create database ${name} template ${template}`));
  url.pathname = `/${name}`;
  const folder = path.join(inject('scratch'), name);
  mkdirSync(folder, { recursive: true });
  return { ...cmsEnvironment({ databaseUrl: url.href, meiliHost: inject('meiliHost'), meiliKey: inject('meiliKey'), name, folder }), ...overrides };
}

export async function onServer<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: inject('postgresUrl') });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
