/** A new legal representative: a trigger has suspended the members' right to sign, whoever wrote it; here it is told. */
import type { Transaction } from '@rongqiao/strapi-kit/server/database/in-transaction.ts';
import { sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { problem } from '@rongqiao/strapi-kit/server/http/problem.ts';
import { publish } from '@rongqiao/strapi-kit/server/jobs/events.ts';
import { defineJob } from '@rongqiao/strapi-kit/server/jobs/jobs.ts';
import { schedule } from '@rongqiao/strapi-kit/server/jobs/schedules.ts';
import { Refusal } from '@rongqiao/strapi-kit/server/routes/route.ts';
import { z } from 'zod';
import { legalRepresentativeChanged } from '../../contract/events.ts';
import { asCaller } from '../as-caller.ts';
import { enterpriseOfId, updateEnterprise } from './enterprises.ts';

const Change = z.object({
  enterprise_id: z.string(),
  enterprise_name: z.string(),
  before: z.string(),
  after: z.string(),
  suspended_user_ids: z.array(z.int()),
});

export const noSuchEnterprise = problem(404, 'no-such-enterprise', '没有找到这家企业，请从列表中重新进入。');
const same = problem(409, 'unchanged', '登记的法定代表人就是这位，不需要变更。');

export async function recordLegalRepresentative(
  enterpriseId: string,
  name: string,
  reason: string,
): Promise<{ legalRepresentativeName: string; suspendedMembers: number }> {
  return asCaller(async (tx) => {
    const enterprise = await enterpriseOfId(enterpriseId);
    if (!enterprise) throw new Refusal(noSuchEnterprise);
    if (enterprise.legalRepresentativeName === name) throw new Refusal(same);
    await updateEnterprise(tx, enterpriseId, { legalRepresentativeName: name });
    await tx.run(
      sql`update legal_representative_changes set reason = ${reason} where enterprise_id = ${enterpriseId} and announced_at is null`,
    );
    const told = await announceChanges(tx, enterpriseId);
    return {
      legalRepresentativeName: name,
      suspendedMembers: told.flatMap(({ suspended_user_ids }) => suspended_user_ids).length,
    };
  });
}

/** `since`: ISO 8601. */
export const hasChangedHandsSince = async (tx: Transaction, enterpriseId: string, since: string): Promise<boolean> =>
  (await tx.run(
    sql`select 1 from legal_representative_changes where enterprise_id = ${enterpriseId} and changed_at > ${since}::timestamptz limit 1`,
  )) > 0;

/** Each change is told once, also when several look at the same time. */
async function announceChanges(tx: Transaction, enterpriseId?: string): Promise<z.infer<typeof Change>[]> {
  const changes = await tx.many(
    Change,
    sql`
    update legal_representative_changes set announced_at = now()
    where id in (select id from legal_representative_changes where announced_at is null
        and enterprise_id = coalesce(${enterpriseId ?? null}::text, enterprise_id)
      order by changed_at limit 500 for update skip locked)
    returning enterprise_id, coalesce(organisation_name('enterprise', enterprise_id), '') as enterprise_name, before, after, suspended_user_ids`,
  );
  for (const { enterprise_id, enterprise_name, before, after, suspended_user_ids } of changes) {
    await publish(tx, legalRepresentativeChanged, {
      enterpriseId: enterprise_id,
      enterpriseName: enterprise_name,
      before,
      after,
      suspendedUserIds: suspended_user_ids,
    });
  }
  return changes;
}

/** For changes that came by another way than the operator's: the register, an import, the admin. */
export const announceLegalRepresentatives = (): Promise<number> =>
  asCaller(async (tx) => (await announceChanges(tx)).length);

const announce = defineJob({
  name: 'announce-legal-representatives',
  title: '处理法定代表人变更',
  data: z.object({ firedAt: z.string() }),
  handle: async () => void (await announceLegalRepresentatives()),
});
schedule({ cron: '* * * * *', job: announce });
