/** What an institution does with an application. */
import { barredFees } from '@rongqiao/contracts/financial-product.ts';
import type { Membership } from '@rongqiao/contracts/membership.ts';
import { addDays, chineseDayAt } from '@rongqiao/contracts/values/period.ts';
import type { Transaction } from '@rongqiao/strapi-kit/server/database/in-transaction.ts';
import { sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { problem } from '@rongqiao/strapi-kit/server/http/problem.ts';
import { Refusal } from '@rongqiao/strapi-kit/server/routes/route.ts';
import type { DeskApplication, DeskMove } from '../../contract/desk.ts';
import { OFFER_DAYS_MAX, type OfferTerms } from '../../contract/offers.ts';
import { type ApplicationRow, holdApplication, ofInstitution } from '../applications/application-row.ts';
import { askForDocuments } from '../applications/asked-documents.ts';
import { type Moved, moveApplication, type Step } from '../applications/move-application.ts';
import { makeOffer } from '../applications/offers.ts';
import { type Author, authorOf, writeEntry } from '../applications/write-entry.ts';
import { asCaller } from '../as-caller.ts';
import { orderDecisionPaper } from '../papers/write-decision-paper.ts';
import { colleaguesOf } from './colleagues.ts';
import { showDesk } from './desk.ts';
import { rulesOf } from './lending-rules.ts';
import { mayConfirm, obstacleForMember } from './who-may.ts';

interface AtDesk<M extends DeskMove['move'] = DeskMove['move']> {
  row: ApplicationRow;
  step: Extract<DeskMove, { move: M }>;
  author: Author;
  member: Membership;
  now: Date;
}

const noSuchColleague = problem(404, 'no-such-colleague', '没有这位同事，他可能已经离开本机构，请重新选择。');
const wrongField = (path: string, message: string) => new Refusal(problem(400, 'invalid', `请检查填写的内容：${message}`, [{ path, message }]));

export const moveAtDesk = (member: Membership, userId: number, id: string, step: DeskMove, now = new Date()): Promise<DeskApplication> =>
  asCaller(async (tx) => {
    const row = await holdApplication(tx, ofInstitution(member.organisationId), id, step.version);
    const obstacle = obstacleForMember(member, row, step.move);
    if (obstacle) throw new Refusal(obstacle);
    const author = await authorOf(tx, userId);
    const moved = await takeDeskStep(tx, { row, step, author, member, now });
    if ('internalText' in step && step.internalText) await writeEntry(tx, { applicationId: id, action: 'note', side: 'institution', author, text: step.internalText, state: moved.row.state, at: now });
    if (decisions.includes(moved.event)) await orderDecisionPaper(tx, { applicationId: id, entryId: moved.entryId });
    return showDesk(moved.row, member, userId, now, tx);
  });

/** Each is put on paper. */
const decisions = ['approved', 'counter-offered', 'refused'];

async function takeDeskStep(tx: Transaction, at: AtDesk): Promise<Moved> {
  const { step, row, author, now } = at;
  const take = (more: Partial<Step>) => moveApplication(tx, row, { action: step.move, by: 'institution', author, ...takeOver(at), ...more }, now);
  if (step.move === 'approve' || step.move === 'counter-offer') return offer(tx, at as AtDesk<'approve' | 'counter-offer'>, take);
  if (step.move === 'refuse') return take({ text: step.text, refusal: { code: step.reason, text: step.text } });
  if (step.move === 'confirm-decision') return confirm(tx, at as AtDesk<'confirm-decision'>, take);
  if (step.move === 'return-decision') return take({ text: step.text, facts: { isOtherPerson: mayConfirm(at.member, author.userId ?? 0, row) } });
  if (step.move === 'hand-over' || step.move === 'assign') return take({ text: step.text, assigneeId: await colleague(tx, row, step.membershipId) });
  if (step.move === 'request-documents') {
    await askForDocuments(tx, row.id, step.items);
    return take({ text: step.text });
  }
  return take({ text: step.text });
}

type Take = (more: Partial<Step>) => Promise<Moved>;

/** Whoever begins to work on a case that nobody has, has it. */
const takeOver = ({ row, step, member }: AtDesk): Partial<Step> => (row.assigneeId === null && step.move !== 'note' && member.roles.some((role) => role === 'administrator' || role === 'operator') ? { assigneeId: member.id } : {});

async function colleague(tx: Transaction, { institutionId, assigneeId }: ApplicationRow, membershipId: string): Promise<string> {
  const found = (await colleaguesOf(institutionId, tx)).find((one) => one.membershipId === membershipId && one.membershipId !== assigneeId);
  if (!found) throw new Refusal(noSuchColleague);
  return found.membershipId;
}

async function offer(tx: Transaction, { row, step: { move, terms }, author, now }: AtDesk<'approve' | 'counter-offer'>, take: Take): Promise<Moved> {
  insistOnTerms(row, terms, now);
  const { secondReviewAboveFen } = await rulesOf(row.institutionId, tx);
  const isAboveLimit = secondReviewAboveFen !== null && terms.amountFen > secondReviewAboveFen;
  const kind = move === 'approve' ? 'approval' : 'counter';
  await makeOffer(tx, { applicationId: row.id, kind, terms, fees: terms.fees ?? row.product.fees ?? [], isProposal: isAboveLimit, author, at: now });
  return take({ text: isAboveLimit ? '' : terms.message, offerUntil: terms.validUntil, facts: { isAboveLimit } });
}

function insistOnTerms(row: ApplicationRow, terms: OfferTerms, now: Date): void {
  const today = chineseDayAt(now);
  if (terms.validUntil < today) throw wrongField('terms.validUntil', '方案的有效期不能早于今天。');
  if (terms.validUntil > addDays(today, OFFER_DAYS_MAX)) throw wrongField('terms.validUntil', `方案的有效期最长${OFFER_DAYS_MAX}天。`);
  const [barred] = barredFees({ kind: row.product.kind, fees: terms.fees ?? row.product.fees ?? [], criteria: row.product.criteria ?? null });
  if (barred) throw wrongField(`terms.${barred.path}`, barred.message);
}

async function confirm(tx: Transaction, { row, author, member, step }: AtDesk<'confirm-decision'>, take: Take): Promise<Moved> {
  const isOtherPerson = mayConfirm(member, author.userId ?? 0, row);
  if (isOtherPerson) await tx.run(sql`update application_offers set approved_by = ${author.userId}, approved_by_name = ${author.name} where application_id = ${row.id} and state = 'awaiting-review'`);
  return take({ text: step.text, facts: { isOtherPerson, isCounter: row.offerKind === 'counter' } });
}
