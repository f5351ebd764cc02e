/** What an adviser, or a member at an institution's desk, does with a thread in its hands. */
import type { Membership } from '@rongqiao/contracts/membership.ts';
import type { Transaction } from '@rongqiao/strapi-kit/server/database/in-transaction.ts';
import { sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { problem } from '@rongqiao/strapi-kit/server/http/problem.ts';
import { type Person, Refusal } from '@rongqiao/strapi-kit/server/routes/route.ts';
import { z } from 'zod';
import type { DeskMove } from '../../contract/desk.ts';
import type { DeskInquiry } from '../../contract/thread.ts';
import { adviserOf } from '../advisers/advisers.ts';
import { routeInquiry } from '../advisers/route-inquiry.ts';
import { asCaller } from '../as-caller.ts';
import type { InquiryRow } from '../inquiries/inquiry-row.ts';
import { moveInquiry } from '../inquiries/move-inquiry.ts';
import { deskOf, findInHands, showAtDesk } from './desk.ts';

export const noSuchInquiry = problem(404, 'no-such-inquiry', '没有这件咨询，或者它已经转给别人，请从列表中重新进入。');
const noSuchColleague = problem(404, 'no-such-adviser', '没有这位顾问，他可能已经停止接单，请重新选择。');

export const moveAtDesk = (person: Person, membership: Membership, id: string, step: DeskMove): Promise<DeskInquiry | null> =>
  asCaller(async (tx) => {
    const desk = await deskOf(membership, tx);
    const row = await findInHands(desk, id, tx);
    if (!row) throw new Refusal(noSuchInquiry);
    await moveInquiry(tx, id, {
      move: step.move,
      version: step.version,
      text: 'text' in step ? step.text : '',
      authorName: await signatureOf(tx, person, membership, desk.adviser?.title),
      authorUserId: person.userId,
      ...(await handsAfter(tx, row, step)),
    });
    const still = await findInHands(desk, id, tx);
    return still ? showAtDesk(still, tx) : null;
  });

/** Handed over to a colleague; not for me: to the next adviser, or to the operator's basket. */
async function handsAfter(tx: Transaction, row: InquiryRow, step: DeskMove): Promise<{ adviserId?: string | null }> {
  if (step.move === 'hand-over') {
    const colleague = await adviserOf(step.adviserId, tx);
    if (!colleague || colleague.id === row.adviser_id || !colleague.topics.includes(row.topic)) throw new Refusal(noSuchColleague);
    return { adviserId: colleague.id };
  }
  if (step.move !== 'not-for-me') return {};
  const next = await routeInquiry(tx, { topic: row.topic, regionCode: row.region_code, inquiryId: row.id, adviserId: row.adviser_id });
  return { adviserId: next?.id ?? null };
}

/** 刘经理，客户经理，辽河银行 */
async function signatureOf(tx: Transaction, { userId }: Person, { organisationName }: Membership, title: string | undefined): Promise<string> {
  const { name } = await tx.one(
    z.object({ name: z.string() }),
    sql`select coalesce(p.display_name, u.username) as name from up_users u left join people p on p.user_id = u.id where u.id = ${userId}`,
  );
  return [name, title, organisationName].filter(Boolean).join('，');
}
