/** What the firm does with its own objections. */
import { inTransaction, type Transaction } from '@rongqiao/strapi-kit/server/database/in-transaction.ts';
import { database, type Queries, type Sql, sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { keepDocument } from '@rongqiao/strapi-kit/server/documents/keep-document.ts';
import type { ReceivedFile } from '@rongqiao/strapi-kit/server/documents/received-file.ts';
import { problem } from '@rongqiao/strapi-kit/server/http/problem.ts';
import { actorNow } from '@rongqiao/strapi-kit/server/ledger/actor.ts';
import { Refusal } from '@rongqiao/strapi-kit/server/routes/route.ts';
import { EVIDENCE_MAX, objectionWithdrawn } from '../../contract/objections.ts';
import { canMove, type ObjectionMove } from '../../domain/objections/objection-moves.ts';
import { evidenceOf, type ObjectionRow, objectionsWhere } from './objection-row.ts';
import type { Objector } from './open-objection.ts';
import { tellObjection } from './tell-objection.ts';

export const noSuchObjection = problem(404, 'no-such-objection', '没有这件异议，请从列表中重新进入。');
export const changedMeanwhile = problem(409, 'changed', '这件异议刚刚有变化，请刷新后按最新情况办理。');
const enough = problem(409, 'evidence-full', `一件异议最多附${EVIDENCE_MAX}份材料；更多的请合并成一个 PDF。`);

export const ownScope = (enterpriseId: string): Sql => sql`o.enterprise_id = ${enterpriseId}`;

export async function showOwnObjection(enterpriseId: string, id: string, queries: Queries = database()) {
  const [row] = await objectionsWhere(queries, sql`${ownScope(enterpriseId)} and o.id = ${id}`);
  if (!row) throw new Refusal(noSuchObjection);
  const evidence = await evidenceOf(queries, id);
  return {
    ...row,
    evidence,
    canAddEvidence: canMove('add-evidence', row.state) && evidence.length < EVIDENCE_MAX,
    canWithdraw: canMove('withdraw', row.state),
    canState: canMove('state', row.state),
  };
}

/** The row, locked, when it is in a state for this move; `version`: what the caller has seen. */
async function lockOwn(tx: Transaction, enterpriseId: string, id: string, move: ObjectionMove, version?: number): Promise<ObjectionRow> {
  const [row] = await objectionsWhere(tx, sql`${ownScope(enterpriseId)} and o.id = ${id} for update of o`);
  if (!row) throw new Refusal(noSuchObjection);
  if (!canMove(move, row.state) || (version !== undefined && row.version !== version)) throw new Refusal(changedMeanwhile);
  return row;
}

const asPerson = <T>(userId: number, work: (tx: Transaction) => Promise<T>) => inTransaction(actorNow() ?? { kind: 'person', id: String(userId) }, work);

export async function addEvidence({ userId, organisation }: Objector, id: string, file: ReceivedFile) {
  const enterpriseId = organisation.organisationId;
  const { canAddEvidence } = await showOwnObjection(enterpriseId, id);
  if (!canAddEvidence) throw new Refusal(enough);
  await keepDocument(file, { owner: { kind: 'enterprise', id: enterpriseId }, purpose: 'objection-evidence', uploadedBy: userId }, async (tx, kept) => {
    await lockOwn(tx, enterpriseId, id, 'add-evidence');
    if ((await evidenceOf(tx, id)).length >= EVIDENCE_MAX) throw new Refusal(enough);
    await tx.run(sql`insert into objection_evidence (objection_id, document_id) values (${id}, ${kept.id})`);
  });
  return showOwnObjection(enterpriseId, id);
}

export const withdrawObjection = ({ userId, organisation }: Objector, id: string, version: number) =>
  asPerson(userId, async (tx) => {
    const row = await lockOwn(tx, organisation.organisationId, id, 'withdraw', version);
    await tx.run(sql`update objections set state = 'withdrawn', closed_at = now(), version = version + 1 where id = ${id}`);
    await tellObjection(tx, objectionWithdrawn, row);
    return showOwnObjection(organisation.organisationId, id, tx);
  });

export const stateObjection = ({ userId, organisation }: Objector, id: string, { statement, version }: { statement: string; version: number }) =>
  asPerson(userId, async (tx) => {
    await lockOwn(tx, organisation.organisationId, id, 'state', version);
    await tx.run(sql`update objections set statement = ${statement}, version = version + 1 where id = ${id}`);
    return showOwnObjection(organisation.organisationId, id, tx);
  });
