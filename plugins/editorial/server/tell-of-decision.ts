import { uids } from '@rongqiao/contracts/uids.ts';
import { queriesOn } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { publish } from '@rongqiao/strapi-kit/server/jobs/events.ts';
import { actorNow } from '@rongqiao/strapi-kit/server/ledger/actor.ts';
import type { Knex } from 'knex';
import { type ReviewDecided, reviewDecided } from '../contract/events.ts';

interface Draft {
  documentId?: unknown;
  name?: unknown;
  institution?: { documentId?: string } | null;
}

/** Only what staff decided is news to an institution: seeds and imports publish too. */
export async function tellOfDecision(trx: Knex.Transaction, uid: string, draft: Draft, decision: Pick<ReviewDecided, 'outcome' | 'remark'>): Promise<void> {
  if (actorNow()?.kind !== 'staff') return;
  const documentId = String(draft.documentId);
  const about = { documentId, name: String(draft.name ?? ''), ...decision };
  const tx = { ...queriesOn(trx), knex: trx };
  if (uid === uids.institution) await publish(tx, reviewDecided, { ...about, what: 'institution', institutionId: documentId });
  const institutionId = draft.institution?.documentId;
  if (uid === uids.financialProduct && institutionId) await publish(tx, reviewDecided, { ...about, what: 'product', institutionId });
}
