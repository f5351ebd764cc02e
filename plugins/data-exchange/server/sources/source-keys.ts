/** Keys of the push way: told once, kept as a hash, each for one source. */
import { createHash, randomBytes } from 'node:crypto';
import type { Queries } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { database, sql, timeColumn } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { problem } from '@rongqiao/strapi-kit/server/http/problem.ts';
import { Refusal } from '@rongqiao/strapi-kit/server/routes/route.ts';
import { z } from 'zod';
import type { SourceKey } from '../../contract/sources.ts';
import { asCaller } from '../as-caller.ts';
import { findSource, type SourceRow } from './source-row.ts';

const KEYS_MAX = 5;
const full = problem(409, 'too-many-keys', `一个数据源最多${KEYS_MAX}把钥匙，请先停用不用的。`);
const hashOf = (key: string) => createHash('sha256').update(key).digest('hex');

const KeyRow = z
  .object({ id: z.uuid(), label: z.string(), created_at: timeColumn, last_used_at: timeColumn.nullable() })
  .transform(({ id, label, created_at, last_used_at }): SourceKey => ({ id, label, createdAt: created_at, lastUsedAt: last_used_at }));

export const listKeys = (sourceId: number, queries: Queries = database()): Promise<SourceKey[]> =>
  queries.many(KeyRow, sql`select id, label, created_at, last_used_at from data_source_keys where source_id = ${sourceId} and revoked_at is null order by created_at`);

/** @throws Refusal when there are enough */
export const addKey = (sourceId: number, label: string, userId: number): Promise<{ key: string; id: string }> =>
  asCaller(async (tx) => {
    await tx.run(sql`select pg_advisory_xact_lock(hashtextextended(${`keys of source ${sourceId}`}, 0))`);
    if ((await listKeys(sourceId, tx)).length >= KEYS_MAX) throw new Refusal(full);
    const key = `rqk_${randomBytes(32).toString('base64url')}`;
    const { id } = await tx.one(z.object({ id: z.uuid() }), sql`insert into data_source_keys (source_id, label, key_hash, created_by) values (${sourceId}, ${label}, ${hashOf(key)}, ${userId}) returning id`);
    return { key, id };
  });

/** Answers how many were revoked: none when there is no such key. */
export const revokeKey = (sourceId: number, id: string): Promise<number> =>
  asCaller((tx) => tx.run(sql`update data_source_keys set revoked_at = now() where id = ${id} and source_id = ${sourceId} and revoked_at is null`));

const Opened = z.object({ id: z.uuid(), label: z.string() });

/** Who knocks with a key, and at which source; undefined when the key does not open it. */
export async function openWithKey(code: string, key: string): Promise<{ source: SourceRow; label: string } | undefined> {
  const source = await findSource(code);
  if (!source || key === '') return undefined;
  const opened = await database().maybeOne(Opened, sql`select id, label from data_source_keys where source_id = ${source.id} and key_hash = ${hashOf(key)} and revoked_at is null`);
  if (!opened) return undefined;
  await asCaller((tx) => tx.run(sql`update data_source_keys set last_used_at = now() where id = ${opened.id}`));
  return { source, label: opened.label };
}
