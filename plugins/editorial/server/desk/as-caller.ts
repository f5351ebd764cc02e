import { inTransaction, type Transaction } from '@rongqiao/strapi-kit/server/database/in-transaction.ts';
import { actorNow } from '@rongqiao/strapi-kit/server/ledger/actor.ts';

/** One transaction, recorded as done by whoever asked for it. */
export function asCaller<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  const actor = actorNow();
  if (!actor) throw new Error('the desk works for somebody who asked');
  return inTransaction(actor, work);
}
