/** The only way to write business data. */
import type { Knex } from 'knex';
import { type Actor, actAs } from '../ledger/actor.ts';
import { platform } from '../platform.ts';
import { takeLastStep } from './before-commit.ts';
import { type Queries, queriesOn } from './sql.ts';

/** Proof of an open transaction: what must be atomic with it asks for one. */
export interface Transaction extends Queries {
  readonly knex: Knex.Transaction;
}

const RETRIES = 3;
/** serialization_failure, deadlock_detected */
const worthRetrying = new Set(['40001', '40P01']);

/**
 * Runs `work` in one transaction, recorded as done by `actor`. Document Service calls inside take part in it.
 * Resolves only after the COMMIT was confirmed. Deadlocks are tried again, at most three times, so `work` must have no
 * effect outside the database.
 */
export function inTransaction<T>(actor: Actor, work: (tx: Transaction) => Promise<T>): Promise<T> {
  if (platform().db.inTransaction()) throw new Error('inTransaction inside a transaction: pass the open one on instead');
  return actAs(actor, () => withRetries(() => once(work)));
}

const once = <T>(work: (tx: Transaction) => Promise<T>): Promise<T> =>
  platform().db.transaction(async ({ trx }) => {
    const knex = trx as unknown as Knex.Transaction;
    const tx = { ...queriesOn(knex), knex };
    const result = await work(tx);
    await takeLastStep(tx);
    return result;
  }) as Promise<T>;

async function withRetries<T>(attempt: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (tries >= RETRIES || !worthRetrying.has((error as { code?: string }).code ?? '')) throw error;
      await new Promise((resolve) => setTimeout(resolve, 10 * 2 ** tries + Math.floor(Math.random() * 20)));
    }
  }
}
