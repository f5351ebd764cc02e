/** The environment of a cms under test: its own database, its own index prefix, secrets that are no secret. */
import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { inject } from 'vitest';

const secret = (name: string) => `${name}-for-tests-only-0123456789abcdef0123456789`;

export interface TestEnvironment {
  [variable: string]: string;
}

/** Makes an empty database (or a copy of `template`) and names everything that belongs to it. */
export async function makeEnvironment(overrides: Record<string, string> = {}, template?: string): Promise<TestEnvironment> {
  const name = `t_${randomBytes(6).toString('hex')}`;
  const url = new URL(inject('postgresUrl'));
  await onServer((client) => client.query(`create database ${name}${template ? ` template ${template}` : ''}`));
  url.pathname = `/${name}`;
  const folder = path.join(inject('scratch'), name);
  mkdirSync(folder, { recursive: true });
  return {
    NODE_ENV: 'test',
    DATABASE_URL: url.href,
    MEILI_HOST: inject('meiliHost'),
    MEILI_KEY: inject('meiliKey'),
    MEILI_INDEX_PREFIX: `${name}_`,
    SMTP_URL: 'smtp://127.0.0.1:1',
    VISITOR_SECRET: secret('visitor'),
    PREVIEW_SECRET: secret('preview'),
    APP_KEYS: `${secret('app-one')},${secret('app-two')}`,
    API_TOKEN_SALT: secret('api-token'),
    ADMIN_JWT_SECRET: secret('admin-jwt'),
    TRANSFER_TOKEN_SALT: secret('transfer'),
    ENCRYPTION_KEY: secret('encryption'),
    JWT_SECRET: secret('jwt'),
    DOCUMENTS_DIR: path.join(folder, 'documents'),
    LEDGER_ANCHOR_FILE: path.join(folder, 'ledger-anchors.jsonl'),
    STRAPI_TELEMETRY_DISABLED: 'true',
    STRAPI_DISABLE_UPDATE_NOTIFICATION: 'true',
    STRAPI_PLUGIN_I18N_INIT_LOCALE_CODE: 'zh-CN',
    LOG_LEVEL: 'error',
    ...overrides,
  };
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
