/** The open applications of a need end with it: it was taken elsewhere, withdrawn or closed. In the order of their ids, so that two never wait for each other. */
import type { Transaction } from '@rongqiao/strapi-kit/server/database/in-transaction.ts';
import { sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { z } from 'zod';
import { findApplication } from './application-row.ts';
import { moveApplication } from './move-application.ts';
import { PLATFORM } from './write-entry.ts';

export async function giveWay(tx: Transaction, needId: string, { because, except, now = new Date() }: { because: string; except?: string; now?: Date }): Promise<void> {
  const open = await tx.many(z.object({ id: z.uuid() }), sql`select id from applications where need_id = ${needId} and ended_at is null and id is distinct from ${except ?? null}::uuid order by id for update`);
  for (const { id } of open) await moveApplication(tx, await findApplication(sql`true`, id, tx), { action: 'give-way', by: 'platform', author: PLATFORM, text: because }, now);
}
