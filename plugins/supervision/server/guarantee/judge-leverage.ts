/** The rule on an institution's latest month: an alert opens, says the newest figures while it is open, and is resolved when they fall. */
import type { RegionCode } from '@rongqiao/contracts/values/region.ts';
import type { Transaction } from '@rongqiao/strapi-kit/server/database/in-transaction.ts';
import { sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { publish } from '@rongqiao/strapi-kit/server/jobs/events.ts';
import { z } from 'zod';
import { alertRaised } from '../../contract/events.ts';
import { type GuaranteeFigures, isWithinLeverage, LEVERAGE_RULE, leverageSentence } from '../../domain/guarantee-leverage.ts';

export async function judgeLeverage(tx: Transaction, institution: { id: string; name: string; regionCode: RegionCode }, figures: GuaranteeFigures): Promise<void> {
  if (isWithinLeverage(figures)) {
    await tx.run(sql`update supervision_alerts set state = 'resolved', resolved_at = now() where rule = ${LEVERAGE_RULE} and institution_id = ${institution.id} and state = 'open'`);
    return;
  }
  const sentence = leverageSentence(institution.name, figures);
  const known = await tx.run(sql`update supervision_alerts set sentence = ${sentence} where rule = ${LEVERAGE_RULE} and institution_id = ${institution.id} and state = 'open'`);
  if (known > 0) return;
  const { id } = await tx.one(z.object({ id: z.uuid() }), sql`insert into supervision_alerts (rule, institution_id, institution_name, region_code, sentence)
    values (${LEVERAGE_RULE}, ${institution.id}, ${institution.name}, ${institution.regionCode}, ${sentence}) returning id`);
  await publish(tx, alertRaised, { alertId: id, sentence, regionCode: institution.regionCode });
}
