/** A database in which nothing has ever been started. Answers its address. */
import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import { onServer } from './environment.ts';

export async function makeEmptyDatabase(): Promise<string> {
  const url = new URL(inject('postgresUrl'));
  url.pathname = `/e_${randomBytes(6).toString('hex')}`;
  await onServer((client) => client.query(`create database ${url.pathname.slice(1)}`));
  return url.href;
}
