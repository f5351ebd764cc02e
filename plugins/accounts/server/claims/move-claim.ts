/** The only way in which a claim changes its state: by a row of the table of moves, of several at once one, with its event. */
import type { Transaction } from '@rongqiao/strapi-kit/server/database/in-transaction.ts';
import { identifier, type Sql, sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { problem } from '@rongqiao/strapi-kit/server/http/problem.ts';
import { publish } from '@rongqiao/strapi-kit/server/jobs/events.ts';
import { Refusal } from '@rongqiao/strapi-kit/server/routes/route.ts';
import type { ClaimState } from '../../contract/claims.ts';
import { claimMoves, type ClaimMove } from '../../domain/claim-moves.ts';
import { claimColumns, ClaimRow } from './claim-row.ts';

/** Columns to write along with the state. */
export type ClaimChanges = Partial<
  Record<
    | 'way'
    | 'enterprise_id'
    | 'enterprise_name'
    | 'evidence'
    | 'reason'
    | 'expires_at'
    | 'licence_request_id'
    | 'licence_nonce'
    | 'licence_url'
    | 'transfer_account'
    | 'transfer_amount_fen'
    | 'transfer_id'
    | 'transferred_at'
    | 'transfers',
    unknown
  >
>;

/** What the caller has seen, when it decides on it. */
interface Seen {
  version?: number;
  states?: readonly ClaimState[];
}

export const changedMeanwhile = problem(409, 'changed', '这件申请刚刚有变化，请刷新后按最新状态办理。');

/** Undefined when the claim is in no state for this move (any more). */
export async function tryMoveClaim(
  tx: Transaction,
  id: string,
  move: ClaimMove,
  changes: ClaimChanges = {},
  seen: Seen = {},
): Promise<ClaimRow | undefined> {
  const { from, to, event } = claimMoves[move];
  const states = (from as readonly ClaimState[]).filter((state) => !seen.states || seen.states.includes(state));
  const row = await tx.maybeOne(
    ClaimRow,
    sql`
    update enterprise_claims set state = ${to}, version = version + 1, updated_at = now() ${assignments(changes)}
    where id = ${id} and state = any(${states}) and version = coalesce(${seen.version ?? null}::int, version) ${stillValid(move)}
    returning ${claimColumns}`,
  );
  if (row) await publish(tx, event, claimFacts(row));
  return row;
}

export async function moveClaim(...asked: Parameters<typeof tryMoveClaim>): Promise<ClaimRow> {
  const row = await tryMoveClaim(...asked);
  if (!row) throw new Refusal(changedMeanwhile);
  return row;
}

/** An operator or a dispute may take its time; everything else ends when it has run out, also before somebody notices. */
const stillValid = (move: ClaimMove): Sql =>
  move === 'expire'
    ? sql`and expires_at <= now()`
    : sql`and (expires_at > now() or state in ('under-review', 'disputed'))`;

const assignments = (changes: ClaimChanges): Sql =>
  Object.entries(changes).reduce(
    (all, [column, value]) => sql`${all}, ${identifier(column)} = ${asBinding(value)}`,
    sql``,
  );

const asBinding = (value: unknown) =>
  typeof value === 'object' && value !== null && !(value instanceof Date) ? JSON.stringify(value) : value;

/** What events say about a claim. */
export const claimFacts = (row: ClaimRow) => ({
  claimId: row.id,
  userId: row.user_id,
  uscc: row.uscc,
  enterpriseName: row.enterprise_name,
  enterpriseId: row.enterprise_id,
  purpose: row.purpose,
  way: row.way,
  state: row.state,
  reason: row.reason,
});
