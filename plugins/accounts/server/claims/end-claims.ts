/** Claims that end without a decision: taken back, or run out. */
import { database, sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { defineJob } from '@rongqiao/strapi-kit/server/jobs/jobs.ts';
import { schedule } from '@rongqiao/strapi-kit/server/jobs/schedules.ts';
import { z } from 'zod';
import { asCaller } from '../as-caller.ts';
import type { ClaimRow } from './claim-row.ts';
import { withdrawDispute } from './disputes.ts';
import { lockOwnClaim } from './find-claim.ts';
import { moveClaim, tryMoveClaim } from './move-claim.ts';

export const withdrawClaim = (userId: number, claimId: string): Promise<ClaimRow> =>
  asCaller(async (tx) => {
    await lockOwnClaim(tx, userId, claimId);
    const withdrawn = await moveClaim(tx, claimId, 'withdraw');
    await withdrawDispute(tx, claimId);
    return withdrawn;
  });

export async function expireClaims(): Promise<number> {
  const due = await database().many(
    z.object({ id: z.uuid() }),
    sql`
    select id from enterprise_claims where expires_at <= now() and state in ('started', 'awaiting-licence', 'transfer-ordered', 'awaiting-amount') limit 500`,
  );
  let expired = 0;
  for (const { id } of due) if (await asCaller((tx) => tryMoveClaim(tx, id, 'expire'))) expired += 1;
  return expired;
}

const expire = defineJob({
  name: 'expire-enterprise-claims',
  title: '结束过期的企业认领',
  data: z.object({ firedAt: z.string() }),
  handle: async () => void (await expireClaims()),
});
schedule({ cron: '*/10 * * * *', job: expire });
