import { inTransaction, type Transaction } from '@rongqiao/strapi-kit/server/database/in-transaction.ts';
import { actorNow } from '@rongqiao/strapi-kit/server/ledger/actor.ts';

/** One transaction, recorded as done by whoever asked for it (or by the job that runs). */
export const asCaller = <T>(work: (tx: Transaction) => Promise<T>): Promise<T> =>
  inTransaction(actorNow() ?? { kind: 'system', id: 'financing' }, work);
