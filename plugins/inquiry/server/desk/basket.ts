/** The operator's basket: what nobody has, what is late, in the regions that it looks after; given to an adviser. */
import { database, type Sql, sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { problem } from '@rongqiao/strapi-kit/server/http/problem.ts';
import { Refusal, type Staff } from '@rongqiao/strapi-kit/server/routes/route.ts';
import { inRegions } from '@rongqiao/strapi-kit/server/routes/staff-regions.ts';
import { z } from 'zod';
import { type InquiryBrief, INQUIRIES_PER_PAGE } from '../../contract/thread.ts';
import { overlaps } from '../../domain/overlaps.ts';
import { adviserOf } from '../advisers/advisers.ts';
import { asCaller } from '../as-caller.ts';
import { inquiries, InquiryRow } from '../inquiries/inquiry-row.ts';
import { moveInquiry } from '../inquiries/move-inquiry.ts';
import { showBrief } from '../inquiries/show-inquiry.ts';

type View = 'basket' | 'late' | 'waiting';

const inView: Record<View, Sql> = {
  basket: sql`i.state = 'waiting' and i.adviser_id is null and i.desk_id is null`,
  late: sql`i.state = 'waiting' and i.due_at <= now()`,
  waiting: sql`i.state = 'waiting'`,
};

const Counts = z.object({ basket: z.int(), late: z.int(), waiting: z.int() });

type Regions = Staff['regions'];
const ofRegions = (regions: Regions) => inRegions(sql`i.region_code`, regions);

export const countBasket = (regions: Regions) =>
  database().one(Counts, sql`
    select count(*) filter (where ${inView.basket})::int as basket, count(*) filter (where ${inView.late})::int as late, count(*)::int as waiting
    from inquiries i where i.state = 'waiting' and ${ofRegions(regions)}`);

export async function listBasket(regions: Regions, view: View, page: number) {
  const rows = await database().many(InquiryRow, sql`${inquiries} where ${inView[view]} and ${ofRegions(regions)} order by i.due_at, i.id
    limit ${INQUIRIES_PER_PAGE} offset ${(page - 1) * INQUIRIES_PER_PAGE}`);
  return { inquiries: rows.map((row) => showBrief(row)), total: (await countBasket(regions))[view] };
}

export const assign = (id: string, adviserId: string, version: number, { name: staffName, regions }: Staff): Promise<InquiryBrief> =>
  asCaller(async (tx) => {
    const adviser = await adviserOf(adviserId, tx);
    if (!adviser || !overlaps(adviser.region_codes, regions)) throw new Refusal(problem(404, 'no-such-adviser', '没有这位顾问，他可能已经停止接单，请重新选择。'));
    const known = await tx.run(sql`select 1 from inquiries i where i.id = ${id} and ${ofRegions(regions)}`);
    if (!known) throw new Refusal(problem(404, 'no-such-inquiry', '没有这件咨询，请从列表中重新进入。'));
    const row = await moveInquiry(tx, id, { move: 'assign', version, authorName: staffName || '平台运营', text: `分派给${adviser.name}。`, adviserId });
    return showBrief(row);
  });
