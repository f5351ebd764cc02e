/** Publishes what has happened, with those who should hear of it. */
import type { Transaction } from '@rongqiao/strapi-kit/server/database/in-transaction.ts';
import { sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { publish } from '@rongqiao/strapi-kit/server/jobs/events.ts';
import { z } from 'zod';
import type { ApplicationAction } from '../../contract/application-words.ts';
import { applicationMoved } from '../../contract/events.ts';
import { clockAgainst, clockSentence } from '../../domain/application-clocks.ts';
import type { ApplicationRow } from './application-row.ts';

export async function tellApplication(tx: Transaction, row: ApplicationRow, action: ApplicationAction): Promise<void> {
  await publish(tx, applicationMoved, {
    applicationId: row.id,
    code: row.code,
    needCode: row.needCode,
    action,
    state: row.state,
    enterpriseId: row.enterpriseId,
    institutionId: row.institutionId,
    institutionName: row.institutionName,
    productName: row.productName,
    enterpriseUserIds: await workersOf(tx, 'enterprise', row.enterpriseId),
    institutionUserIds: await deskUsersOf(tx, row, action),
    dueAt: row.dueAt,
    waitsFor: row.clock && clockAgainst(row.clock),
    promise: row.clock && row.dueAt ? clockSentence(row.clock, row.dueAt) : null,
  });
}

const Found = z.object({ user_id: z.int() });
const userIds = async (tx: Transaction, query: ReturnType<typeof sql>) => (await tx.many(Found, query)).map(({ user_id }) => user_id);

export const workersOf = (tx: Transaction, kind: 'enterprise' | 'institution', id: string): Promise<number[]> =>
  userIds(tx, sql`select distinct user_id from memberships where organisation_kind = ${kind} and organisation_id = ${id} and state = 'active'
    and roles && array['administrator', 'operator'] order by user_id limit 50`);

/** Who has the case; its administrators too when it is late; who may confirm when a decision waits for a second person. */
async function deskUsersOf(tx: Transaction, { institutionId, assigneeId, state }: ApplicationRow, action: ApplicationAction): Promise<number[]> {
  if (!assigneeId) return workersOf(tx, 'institution', institutionId);
  const others = action === 'escalate' ? ['administrator'] : state === 'second-review' && action !== 'note' ? ['administrator', 'signatory'] : [];
  return userIds(tx, sql`select distinct user_id from memberships where organisation_kind = 'institution' and organisation_id = ${institutionId} and state = 'active'
    and (id = ${assigneeId} or roles && ${others}::text[]) order by user_id limit 50`);
}
