/**
 * Every transaction of this process, Strapi's own too: a COMMIT that failed is an error, and the database knows who acts.
 *
 * knex's explicit `commit()` resolves even when the COMMIT statement was refused (knex #6141); its execution promise
 * tells the truth, so we wait for that as well.
 */
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { actorNow } from '../ledger/actor.ts';

type Container = (trx: Knex.Transaction) => unknown;

export function makeTransactionsTruthful(strapi: Core.Strapi): void {
  const knex = strapi.db.connection as unknown as Knex;
  const begin = knex.transaction.bind(knex) as unknown as (...args: unknown[]) => Promise<unknown>;
  const transaction = async (first?: unknown, config?: unknown) => {
    if (typeof first === 'function') {
      return begin(async (trx: Knex.Transaction) => {
        await tellWhoActs(trx);
        return (first as Container)(trx);
      }, config);
    }
    const trx = (await begin(first)) as Knex.Transaction;
    waitForTheRealCommit(trx);
    await tellWhoActs(trx).catch(async (error) => {
      await trx.rollback();
      throw error;
    });
    return trx;
  };
  Object.defineProperty(knex, 'transaction', { configurable: true, writable: true, value: transaction });
}

function waitForTheRealCommit(trx: Knex.Transaction): void {
  const commit = trx.commit.bind(trx);
  const truthful = async (value?: unknown) => {
    await commit(value);
    await trx.executionPromise;
  };
  trx.commit = truthful as unknown as typeof trx.commit;
}

async function tellWhoActs(trx: Knex.Transaction): Promise<void> {
  const actor = actorNow();
  if (actor) await trx.raw("select set_config('rongqiao.actor', ?, true)", [JSON.stringify(actor)]);
}
