/** What a firm sees of its applications, and does with them. */
import type { Membership } from '@rongqiao/contracts/membership.ts';
import { database, type Sql, sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import type { Transaction } from '@rongqiao/strapi-kit/server/database/in-transaction.ts';
import { problem } from '@rongqiao/strapi-kit/server/http/problem.ts';
import { Refusal } from '@rongqiao/strapi-kit/server/routes/route.ts';
import { z } from 'zod';
import { type ApplicationBrief, APPLICATIONS_PER_PAGE, type OwnApplication, type OwnMove } from '../../contract/applications.ts';
import type { Offer } from '../../contract/offers.ts';
import { pauseOf } from '../../domain/application-clocks.ts';
import { asCaller } from '../as-caller.ts';
import { moveNeed } from '../own-needs/move-need.ts';
import { countNeeds, holdNeed } from '../own-needs/need-row.ts';
import { noSuchNeed } from '../own-needs/own-needs.ts';
import { type ApplicationRow, applicationsWhere, findApplication, holdApplication, ofFirm } from './application-row.ts';
import { areDocumentsGiven } from './asked-documents.ts';
import { giveWay } from './give-way.ts';
import { moveApplication, type Step } from './move-application.ts';
import { offersWhere, showOffer } from './offers.ts';
import { showBrief, showOwn } from './show-application.ts';
import { authorOf } from './write-entry.ts';

const inView: Record<'open' | 'ended' | 'all', Sql> = { open: sql`a.ended_at is null`, ended: sql`a.ended_at is not null`, all: sql`true` };
const Counts = z.object({ open: z.int(), ended: z.int(), all: z.int() });

export async function listOwn(enterpriseId: string, { page, need, view }: { page: number; need?: string | undefined; view: 'open' | 'ended' | 'all' }) {
  const mine = sql`${ofFirm(enterpriseId)} and ${need ? sql`a.need_code = ${need}` : sql`true`}`;
  const rows = await applicationsWhere(sql`${mine} and ${inView[view]} order by a.ended_at is not null, a.submitted_at desc, a.id limit ${APPLICATIONS_PER_PAGE} offset ${(page - 1) * APPLICATIONS_PER_PAGE}`);
  const counts = await database().one(Counts, sql`select count(*) filter (where ${inView.open})::int as open, count(*) filter (where ${inView.ended})::int as ended, count(*)::int as all from applications a where ${mine}`);
  return { applications: rows.map((row) => showBrief(row)), total: counts[view], counts };
}

export const readOwn = async (enterpriseId: string, id: string): Promise<OwnApplication> => showOwn(await findApplication(ofFirm(enterpriseId), id));

/** Every offer of the need that waits for the firm, the cheapest a year first. */
export async function compareOffers(enterpriseId: string, code: string, now = new Date()): Promise<{ application: ApplicationBrief; offer: Offer }[]> {
  if ((await countNeeds(sql`e.document_id = ${enterpriseId} and n.code = ${code}`)) === 0) throw new Refusal(noSuchNeed);
  const rows = await applicationsWhere(sql`${ofFirm(enterpriseId)} and a.need_code = ${code} and a.state in ('approved', 'counter-offer')`);
  const offers = await offersWhere(sql`application_id = any(${rows.map(({ id }) => id)}::uuid[]) and state = 'open'`);
  const sides = offers.flatMap((offer) => {
    const row = rows.find(({ id }) => id === offer.applicationId);
    return row ? [{ application: showBrief(row, now), offer: showOffer(offer, now) }] : [];
  });
  return sides.toSorted((a, b) => Number(a.offer.cost.yearlyNominal ?? 9) - Number(b.offer.cost.yearlyNominal ?? 9) || (a.application.code < b.application.code ? -1 : 1));
}

const otherOffer = problem(409, 'offer-changed', '方案刚刚有变化，请刷新后看清新的方案再决定。');
const suspended = problem(409, 'signing-suspended', '签约权限已暂停：法定代表人变更后需要重新验证，验证后才能接受方案。');
const notYours = problem(403, 'role', '接受方案和撤回申请由管理员或签约人办理，请联系本单位的管理员。');

/** Who may bind the firm. */
const binding: readonly OwnMove['move'][] = ['accept-offer', 'decline-offer', 'withdraw'];

export const moveOwn = (firm: Membership, userId: number, id: string, step: OwnMove, now = new Date()): Promise<OwnApplication> =>
  asCaller(async (tx) => {
    if (binding.includes(step.move) && !firm.roles.some((role) => role === 'administrator' || role === 'signatory')) throw new Refusal(notYours);
    const done = step.move === 'accept-offer' ? await acceptOffer(tx, { firm, userId, id, step, now }) : await takeOwnStep(tx, { firm, userId, id, step, now });
    return showOwn(done, now, tx);
  });

interface Own<M extends OwnMove['move'] = OwnMove['move']> {
  firm: Membership;
  userId: number;
  id: string;
  step: Extract<OwnMove, { move: M }>;
  now: Date;
}

async function takeOwnStep(tx: Transaction, { firm, userId, id, step, now }: Own): Promise<ApplicationRow> {
  const row = await holdApplication(tx, ofFirm(firm.organisationId), id, step.version);
  if (step.move === 'decline-offer') await insistOnOffer(tx, id, step.offerId);
  const { row: moved } = await moveApplication(tx, row, { action: step.move, by: 'enterprise', author: await authorOf(tx, userId), text: 'text' in step ? step.text : '', ...(await withDocuments(tx, row, step.move, now)) }, now);
  return moved;
}

/** Days that the institution waited are not counted against it. */
async function withDocuments(tx: Transaction, row: ApplicationRow, move: OwnMove['move'], now: Date): Promise<Partial<Step>> {
  if (move !== 'submit-documents') return {};
  const waited = row.askedAt ? pauseOf(new Date(row.askedAt), now) : 0;
  return { pausedDays: row.pausedDays + waited, facts: { areDocumentsGiven: await areDocumentsGiven(row.id, tx) } };
}

/** One offer is taken: the need is met, and every other application of it gives way, in the same transaction. */
async function acceptOffer(tx: Transaction, { firm, userId, id, step, now }: Own<'accept-offer'>): Promise<ApplicationRow> {
  if (firm.signingSuspended) throw new Refusal(suspended);
  const { needCode, needId } = await findApplication(ofFirm(firm.organisationId), id, tx);
  // The need first, as applying does: two that take offers of one need come one after another.
  const need = await holdNeed(tx, firm.organisationId, needCode);
  if (!need) throw new Refusal(noSuchNeed);
  const row = await holdApplication(tx, ofFirm(firm.organisationId), id, step.version);
  await insistOnOffer(tx, id, step.offerId);
  const { row: moved } = await moveApplication(tx, row, { action: 'accept-offer', by: 'enterprise', author: await authorOf(tx, userId) }, now);
  await moveNeed(tx, need, 'match', 'platform');
  await giveWay(tx, needId, { because: `企业接受了${row.institutionShortName}的方案。`, except: id, now });
  return moved;
}

async function insistOnOffer(tx: Transaction, applicationId: string, offerId: string): Promise<void> {
  const open = await offersWhere(sql`application_id = ${applicationId} and id = ${offerId} and state = 'open'`, tx);
  if (open.length === 0) throw new Refusal(otherOffer);
}
