/** What an asker sees and does. `whose` names the asker in every statement: a person, or the holder of a link. */
import { database, type Queries, type Sql, sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { problem } from '@rongqiao/strapi-kit/server/http/problem.ts';
import { Refusal } from '@rongqiao/strapi-kit/server/routes/route.ts';
import { z } from 'zod';
import type { AskerMove, RatingGiven } from '../../contract/asker.ts';
import { INQUIRIES_PER_PAGE, type OwnInquiry } from '../../contract/thread.ts';
import { canBeRated } from '../../domain/inquiry-moves.ts';
import { asCaller } from '../as-caller.ts';
import { linkHash } from '../private-links.ts';
import { inquiries, InquiryRow } from './inquiry-row.ts';
import { moveInquiry } from './move-inquiry.ts';
import { showBrief, showOwn } from './show-inquiry.ts';

export type Whose = Sql;
export const ofPerson = (userId: number, id: string): Whose => sql`i.asker_user_id = ${userId} and i.id = ${id}`;
export const ofLink = (token: string): Whose => sql`i.guest_token_hash = ${linkHash(token)}`;

/** The same for what is not there and what is somebody else's. */
const noSuchInquiry = problem(404, 'no-such-inquiry', '没有这件咨询。请从“我的咨询”进入，或重新打开邮件中的链接。');
const notNow = problem(409, 'not-now', '还没有结束的咨询不能评价；评价过的也不能再改。');

export async function listOwn(userId: number, page: number) {
  const rows = await database().many(InquiryRow, sql`${inquiries} where i.asker_user_id = ${userId} order by i.created_at desc, i.id
    limit ${INQUIRIES_PER_PAGE} offset ${(page - 1) * INQUIRIES_PER_PAGE}`);
  const { total } = await database().one(z.object({ total: z.int() }), sql`select count(*)::int as total from inquiries where asker_user_id = ${userId}`);
  return { inquiries: rows.map((row) => showBrief(row)), total };
}

async function find(whose: Whose, queries: Queries): Promise<InquiryRow> {
  const row = await queries.maybeOne(InquiryRow, sql`${inquiries} where ${whose}`);
  if (!row) throw new Refusal(noSuchInquiry);
  return row;
}

export const readOwn = async (whose: Whose): Promise<OwnInquiry> => showOwn(await find(whose, database()));

export const moveOwn = (whose: Whose, step: AskerMove): Promise<OwnInquiry> =>
  asCaller(async (tx) => {
    const row = await find(whose, tx);
    const moved = await moveInquiry(tx, row.id, {
      move: step.move,
      version: step.version,
      text: 'text' in step ? step.text : '',
      authorName: row.asker_name,
      ...(row.asker_user_id === null ? {} : { authorUserId: row.asker_user_id }),
    });
    return showOwn(moved, tx);
  });

export const rateOwn = (whose: Whose, { wasContacted, usefulness, outcome, comment }: z.output<typeof RatingGiven>): Promise<OwnInquiry> =>
  asCaller(async (tx) => {
    const row = await find(whose, tx);
    const rated = canBeRated(row.state)
      ? await tx.run(sql`
          insert into inquiry_ratings (inquiry_id, was_contacted, usefulness, outcome, comment)
          values (${row.id}, ${wasContacted}, ${usefulness}, ${outcome}, ${comment}) on conflict (inquiry_id) do nothing`)
      : 0;
    if (rated === 0) throw new Refusal(notNow);
    return showOwn(row, tx);
  });
