/** A scoring model in use has moved: whoever decides about models gets a letter. */
import { countryCode } from '@rongqiao/contracts/values/region.ts';
import { creditActions, modelAlarmed } from '@rongqiao/credit-scoring/contract.ts';
import { staffWhoMay } from '@rongqiao/editorial/server/region-scope.ts';
import { modelNotice } from '@rongqiao/notifications/domain/credit-notices.ts';
import { writeTo } from '@rongqiao/notifications/server/write-to.ts';
import { inTransaction } from '@rongqiao/strapi-kit/server/database/in-transaction.ts';
import { derivedId } from '@rongqiao/strapi-kit/server/jobs/derived-id.ts';
import { subscribe } from '@rongqiao/strapi-kit/server/jobs/events.ts';

const flow = 'tell-staff-of-models';

export function tellStaffAboutModels(): void {
  subscribe(modelAlarmed, flow, async (alarm, { id }) => {
    const addresses = await staffWhoMay(creditActions.decideModels, countryCode);
    await inTransaction({ kind: 'job', id: flow }, async (tx) => {
      for (const address of addresses) await writeTo(tx, { channel: 'mail', address }, { id: derivedId(id, `${flow} ${address}`), notice: modelNotice(alarm) });
    });
  });
}
