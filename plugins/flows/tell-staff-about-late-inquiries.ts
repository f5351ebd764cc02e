/** Questions past their promised moment: whoever gives questions to advisers there gets one letter about all of them. */
import { staffWhoMay } from '@rongqiao/editorial/server/region-scope.ts';
import { inquiryActions, inquiryEvents } from '@rongqiao/inquiry/contract.ts';
import { lateInquiriesNotice } from '@rongqiao/notifications/domain/inquiry-notices.ts';
import { writeTo } from '@rongqiao/notifications/server/write-to.ts';
import { inTransaction } from '@rongqiao/strapi-kit/server/database/in-transaction.ts';
import { derivedId } from '@rongqiao/strapi-kit/server/jobs/derived-id.ts';
import { subscribe } from '@rongqiao/strapi-kit/server/jobs/events.ts';

const flow = 'tell-staff-of-late-inquiries';

export function tellStaffAboutLateInquiries(): void {
  subscribe(inquiryEvents.inquiriesOverdue, flow, async ({ regionCodes }, { id }) => {
    const letters = await countByAddress(regionCodes);
    await inTransaction({ kind: 'job', id: flow }, async (tx) => {
      for (const [address, count] of letters)
        await writeTo(tx, { channel: 'mail', address }, { id: derivedId(id, `${flow} ${address}`), notice: lateInquiriesNotice(count) });
    });
  });
}

async function countByAddress(regionCodes: readonly string[]): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const place of regionCodes) for (const address of await staffWhoMay(inquiryActions.runBasket, place)) counts.set(address, (counts.get(address) ?? 0) + 1);
  return counts;
}
