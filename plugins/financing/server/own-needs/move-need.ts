/** The only way in which a need changes its state. */
import type { Transaction } from '@rongqiao/strapi-kit/server/database/in-transaction.ts';
import { sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { publish } from '@rongqiao/strapi-kit/server/jobs/events.ts';
import { needMoved } from '../../contract/events.ts';
import { type NeedStep, needStateAfter } from '../../domain/need-states.ts';
import type { NeedRow } from './need-row.ts';

/** The caller holds the row. False when it is in no state for this step. */
export async function moveNeed(tx: Transaction, { documentId, code, enterpriseId, state: from }: NeedRow, step: NeedStep, by: 'enterprise' | 'platform'): Promise<boolean> {
  const state = needStateAfter(from, step, by);
  if (!state) return false;
  await tx.run(sql`update financing_needs set state = ${state}, updated_at = greatest(${new Date()}::timestamp, updated_at + interval '1 millisecond') where document_id = ${documentId}`);
  await publish(tx, needMoved, { needId: documentId, code, enterpriseId, move: step, state });
  return true;
}
