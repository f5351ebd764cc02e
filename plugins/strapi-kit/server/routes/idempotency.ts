/**
 * Idempotency-Key: the same key, route and caller get the first answer again; another body with the same key is refused.
 *
 * Whatever the first try commits also notes, in the same transaction, that it took effect. So a try after a crash never
 * does it again, and a try that was taken for dead cannot commit any more. A refusal (4xx) is not kept: a corrected try
 * may use the key again. While the first is under way the second gets 409.
 */
import { createHash, randomUUID } from 'node:crypto';
import type { Context } from 'koa';
import { z } from 'zod';
import { withLastStep } from '../database/before-commit.ts';
import { database, jsonColumn, type Queries, type Sql, sql } from '../database/sql.ts';
import { problem } from '../http/problem.ts';
import { type Answer, Refusal } from './route.ts';

export const IDEMPOTENCY_HEADER = 'idempotency-key';
const Key = z.string().regex(/^[\x21-\x7e]{1,255}$/);
/** A first try that has not ended after this is taken for dead. */
const UNDER_WAY_SECONDS = 60;

const Row = z.object({
  body_hash: z.string(),
  state: z.enum(['under-way', 'took-effect', 'answered']),
  is_recent: z.boolean(),
  answer: jsonColumn(z.unknown()),
});
type Row = z.infer<typeof Row>;

/** One try to use a key. */
interface Try {
  row: Sql;
  claim: string;
  bodyHash: string;
  values: readonly string[];
}

export async function answerOnce(ctx: Context, route: string, principal: string, work: () => Promise<Answer>): Promise<Answer> {
  const given = ctx.get(IDEMPOTENCY_HEADER);
  if (given === '') return work();
  const key = Key.safeParse(given);
  if (!key.success) return { refused: problem(400, 'idempotency-key', 'Idempotency-Key 应为 1–255 个可见字符。') };
  const mine = tryWith([ctx.method, route, principal, key.data], hashOf(ctx));
  const earlier = await claim(mine);
  if (earlier) return replay(ctx, earlier, mine.bodyHash);
  try {
    const answer = await withLastStep((tx) => noteEffect(tx, mine), work);
    await ('refused' in answer || 'file' in answer ? release(mine) : keep(mine, answer));
    return answer;
  } catch (error) {
    await releaseUnlessEffective(mine);
    throw error;
  }
}

const hashOf = (ctx: Context) =>
  createHash('sha256').update(JSON.stringify([ctx.params, (ctx.request as { body?: unknown }).body ?? null])).digest('hex');

function tryWith(values: readonly [method: string, route: string, principal: string, key: string], bodyHash: string): Try {
  const [method, route, principal, key] = values;
  return { values, bodyHash, claim: randomUUID(), row: sql`method = ${method} and route = ${route} and principal = ${principal} and key = ${key}` };
}

async function claim({ values: [method, route, principal, key], row, claim: token, bodyHash }: Try): Promise<Row | undefined> {
  const claimed = await database().run(sql`
    insert into idempotency_keys (method, route, principal, key, body_hash, state, claim)
    values (${method}, ${route}, ${principal}, ${key}, ${bodyHash}, 'under-way', ${token}::uuid)
    on conflict (method, route, principal, key) do update set state = 'under-way', body_hash = excluded.body_hash, claim = excluded.claim, claimed_at = now()
      where idempotency_keys.state = 'under-way' and idempotency_keys.claimed_at < now() - make_interval(secs => ${UNDER_WAY_SECONDS})`);
  if (claimed === 1) return undefined;
  return database().maybeOne(
    Row,
    sql`select body_hash, state, answer, claimed_at > now() - make_interval(secs => ${UNDER_WAY_SECONDS}) as is_recent from idempotency_keys where ${row}`,
  );
}

const underWay = problem(409, 'under-way', '同一操作正在处理，请稍后查看结果，不要重复提交。');

function replay(ctx: Context, earlier: Row, bodyHash: string): Answer {
  if (earlier.body_hash !== bodyHash) return { refused: problem(422, 'idempotency-mismatch', '同一个 Idempotency-Key 对应了不同的内容，请换一个新的键。') };
  if (earlier.state === 'answered') {
    ctx.set('Idempotency-Replayed', 'true');
    return earlier.answer as Answer;
  }
  if (earlier.state === 'under-way' || earlier.is_recent) return { refused: underWay };
  return { refused: problem(409, 'already-done', '这一操作已经完成，只是当时的回执没有送达。请刷新页面查看结果，不要重新提交。') };
}

/** Throws when another try has taken this one's place meanwhile. */
async function noteEffect(tx: Queries, { row, claim: token }: Try): Promise<void> {
  const noted = await tx.run(sql`update idempotency_keys set state = 'took-effect' where ${row} and claim = ${token}::uuid and state <> 'answered'`);
  if (noted !== 1) throw new Refusal(underWay);
}

const keep = ({ row, claim: token }: Try, answer: Answer) =>
  database().run(sql`update idempotency_keys set state = 'answered', answer = ${JSON.stringify(answer)}::jsonb where ${row} and claim = ${token}::uuid`);

const release = ({ row, claim: token }: Try) => database().run(sql`delete from idempotency_keys where ${row} and claim = ${token}::uuid`);

const releaseUnlessEffective = ({ row, claim: token }: Try) =>
  database().run(sql`delete from idempotency_keys where ${row} and claim = ${token}::uuid and state = 'under-way'`);
