/** A rule of supervision is broken: the supervisors of the place hear of it by mail; they look at it in the admin. */
import { staffWhoMay } from '@rongqiao/editorial/server/region-scope.ts';
import { supervisionAlertNotice } from '@rongqiao/notifications/domain/supervision-notices.ts';
import { writeTo } from '@rongqiao/notifications/server/write-to.ts';
import { inTransaction } from '@rongqiao/strapi-kit/server/database/in-transaction.ts';
import { derivedId } from '@rongqiao/strapi-kit/server/jobs/derived-id.ts';
import { subscribe } from '@rongqiao/strapi-kit/server/jobs/events.ts';
import { alertRaised, supervisionActions } from '@rongqiao/supervision/contract.ts';

const flow = 'tell-supervisors';

export function tellSupervisorsAboutAlerts(): void {
  subscribe(alertRaised, flow, async ({ sentence, regionCode }, { id }) => {
    const addresses = await staffWhoMay(supervisionActions.watch, regionCode);
    await inTransaction({ kind: 'job', id: flow }, async (tx) => {
      for (const address of addresses) await writeTo(tx, { channel: 'mail', address }, { id: derivedId(id, `${flow} ${address}`), notice: supervisionAlertNotice(sentence) });
    });
  });
}
