/**
 * Idempotency-Key: the same key, route and caller get the first answer again; another body with the same key is refused.
 *
 * A refusal (4xx) is not kept: a corrected try may use the key again. While the first is under way the second gets 409.
 */
import { createHash } from 'node:crypto';
import type { Context } from 'koa';
import { z } from 'zod';
import { database, jsonColumn, sql } from '../database/sql.ts';
import { problem } from '../http/problem.ts';
import type { Answer } from './route.ts';

export const IDEMPOTENCY_HEADER = 'idempotency-key';
const Key = z.string().regex(/^[\x21-\x7e]{1,255}$/);
/** A first try that has not ended after this is taken for dead. */
const UNDER_WAY_SECONDS = 60;

const Row = z.object({ body_hash: z.string(), state: z.enum(['under-way', 'answered']), answer: jsonColumn(z.unknown()) });

export async function answerOnce(ctx: Context, route: string, principal: string, work: () => Promise<Answer>): Promise<Answer> {
  const given = ctx.get(IDEMPOTENCY_HEADER);
  if (given === '') return work();
  const key = Key.safeParse(given);
  if (!key.success) return { refused: problem(400, 'idempotency-key', 'Idempotency-Key 应为 1–255 个可见字符。') };
  const id = [ctx.method, route, principal, key.data] as const;
  const bodyHash = createHash('sha256').update(JSON.stringify([ctx.params, (ctx.request as { body?: unknown }).body ?? null])).digest('hex');
  const earlier = await claim(id, bodyHash);
  if (earlier) return replay(ctx, earlier, bodyHash);
  try {
    const answer = await work();
    await ('refused' in answer || 'file' in answer ? release(id) : keep(id, answer));
    return answer;
  } catch (error) {
    await release(id);
    throw error;
  }
}

type Id = readonly [method: string, route: string, principal: string, key: string];

async function claim([method, route, principal, key]: Id, bodyHash: string) {
  const claimed = await database().run(sql`
    insert into idempotency_keys (method, route, principal, key, body_hash, state) values (${method}, ${route}, ${principal}, ${key}, ${bodyHash}, 'under-way')
    on conflict (method, route, principal, key) do update set state = 'under-way', body_hash = excluded.body_hash, claimed_at = now()
      where idempotency_keys.state = 'under-way' and idempotency_keys.claimed_at < now() - make_interval(secs => ${UNDER_WAY_SECONDS})`);
  if (claimed === 1) return undefined;
  return database().maybeOne(Row, sql`select body_hash, state, answer from idempotency_keys
    where method = ${method} and route = ${route} and principal = ${principal} and key = ${key}`);
}

function replay(ctx: Context, earlier: z.infer<typeof Row>, bodyHash: string): Answer {
  if (earlier.body_hash !== bodyHash) return { refused: problem(422, 'idempotency-mismatch', '同一个 Idempotency-Key 对应了不同的内容，请换一个新的键。') };
  if (earlier.state === 'under-way') return { refused: problem(409, 'under-way', '同一操作正在处理，请稍后查看结果，不要重复提交。') };
  ctx.set('Idempotency-Replayed', 'true');
  return earlier.answer as Answer;
}

const keep = ([method, route, principal, key]: Id, answer: Answer) =>
  database().run(sql`update idempotency_keys set state = 'answered', answer = ${JSON.stringify(answer)}::jsonb
    where method = ${method} and route = ${route} and principal = ${principal} and key = ${key}`);

const release = ([method, route, principal, key]: Id) =>
  database().run(sql`delete from idempotency_keys where method = ${method} and route = ${route} and principal = ${principal} and key = ${key}`);
