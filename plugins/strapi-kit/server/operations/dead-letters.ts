/** Jobs that failed for good: read, sent again, or thrown away. Both leave an entry in the ledger. */
import { fromKnex, type JobWithMetadata } from 'pg-boss';
import type { DeadLetter } from '../../contract.ts';
import { inTransaction, type Transaction } from '../database/in-transaction.ts';
import { sql } from '../database/sql.ts';
import { problem } from '../http/problem.ts';
import { DEAD_LETTERS, titleOfJob } from '../jobs/jobs.ts';
import { queue } from '../jobs/queue.ts';
import { actorNow } from '../ledger/actor.ts';
import { Refusal } from '../routes/route.ts';

const SHOWN_MAX = 200;
const VALUE_MAX = 200;
const waiting = new Set(['created', 'retry']);

const settledAlready = problem(404, 'no-such-dead-letter', '这一项已经处理过了，请刷新页面。');
const queueIsGone = problem(409, 'queue-is-gone', '这类任务已经停用，不能重试；确认不需要后可以丢弃。');

type Letter = JobWithMetadata<Record<string, unknown>>;

const open = async (options: { id?: string } = {}): Promise<Letter[]> =>
  (await queue().findJobs<Record<string, unknown>>(DEAD_LETTERS, { ...options, limit: 10_000 })).filter(({ state }) => waiting.has(state));

export const countDeadLetters = async (): Promise<number> => (await open()).length;

/** The newest first. */
export async function listDeadLetters(): Promise<{ deadLetters: DeadLetter[]; total: number }> {
  const letters = (await open()).reverse();
  return { deadLetters: letters.slice(0, SHOWN_MAX).map(describe), total: letters.length };
}

const describe = ({ id, data, createdOn, sourceName, sourceOutput, sourceRetryCount }: Letter): DeadLetter => ({
  id,
  title: titleOfJob(sourceName ?? ''),
  job: sourceName ?? '',
  reason: String((sourceOutput as { message?: string } | null)?.message ?? '没有记下原因'),
  failedAt: createdOn.toISOString(),
  attempts: (sourceRetryCount ?? 0) + 1,
  facts: Object.entries(data ?? {}).flatMap(([name, value]) => (name === 'sealed' ? [] : [{ name, value: asLine(value) }])),
});

const asLine = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value)).slice(0, VALUE_MAX);

export const retryDeadLetter = (id: string): Promise<void> =>
  settle(id, 'retry', async (tx) => {
    const moved = await queue().redrive(DEAD_LETTERS, { ids: [id], db: fromKnex(tx.knex) });
    if (moved === 0) throw new Refusal(queueIsGone);
  });

export const discardDeadLetter = (id: string): Promise<void> => settle(id, 'discard', async (tx) => void (await queue().deleteJob(DEAD_LETTERS, id, { db: fromKnex(tx.knex) })));

async function settle(id: string, action: 'retry' | 'discard', act: (tx: Transaction) => Promise<void>): Promise<void> {
  const [letter] = await open({ id });
  if (!letter) throw new Refusal(settledAlready);
  await inTransaction(actorNow() ?? { kind: 'system', id: 'strapi-kit' }, async (tx) => {
    await act(tx);
    const { job, reason, facts } = describe(letter);
    await tx.run(sql`select ledger_append(${action}, 'dead-letters', ${id}, ${JSON.stringify({ job, reason, facts })}::jsonb)`);
  });
}
