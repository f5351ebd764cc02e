/** Publishes what happened to a firm, with those whom it concerns. */
import type { Transaction } from '@rongqiao/strapi-kit/server/database/in-transaction.ts';
import { sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { publish } from '@rongqiao/strapi-kit/server/jobs/events.ts';
import { z } from 'zod';
import { coordinationMoved, toldActions } from '../../contract/coordination/events.ts';
import type { CaseAction } from '../../contract/coordination/words.ts';
import type { CaseRow } from './case-row.ts';

/** `before`: whose turn it was; a recommendation that is taken back concerns the institution that had it. */
export async function tellCase(tx: Transaction, row: CaseRow, action: CaseAction, before: CaseRow = row): Promise<void> {
  if (!toldActions.includes(action)) return;
  const institutionId = row.institution_id ?? before.institution_id;
  const whom = {
    teamUserIds: row.recommended_by === null ? [] : [row.recommended_by],
    institutionUserIds: institutionId ? await membersOf(tx, 'institution', institutionId, action === 'escalate' ? ['administrator'] : undefined) : [],
    enterpriseUserIds: row.enterprise_id ? await membersOf(tx, 'enterprise', row.enterprise_id) : [],
  };
  // A firm that is not on the platform, consulted about before anybody recommended it.
  if (Object.values(whom).every((userIds) => userIds.length === 0)) return;
  await publish(tx, coordinationMoved, {
    caseId: row.id,
    code: row.code,
    action,
    state: row.state,
    enterpriseName: row.enterprise_name,
    regionCode: row.region_code,
    institutionName: row.institution_name,
    dueOn: row.due_on,
    ...whom,
  });
}

export const membersOf = async (tx: Transaction, kind: 'institution' | 'enterprise', id: string, roles = ['administrator', 'operator']): Promise<number[]> =>
  (
    await tx.many(
      z.object({ user_id: z.int() }),
      sql`select user_id from memberships where organisation_kind = ${kind} and organisation_id = ${id} and state = 'active' and roles && ${roles}::text[] order by user_id limit 100`,
    )
  ).map(({ user_id }) => user_id);
