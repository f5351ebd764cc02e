/** A firm is matched again as soon as something about it changes: its profile, its record, its grade, what it asks for. */
import { accountsEvents } from '@rongqiao/accounts/contract.ts';
import { creditGradeChanged, objectionDecided, objectionOpened, objectionWithdrawn } from '@rongqiao/credit-scoring/contract.ts';
import { factsChanged } from '@rongqiao/data-exchange/contract.ts';
import { financingEvents } from '@rongqiao/financing/contract.ts';
import { setListedFirms } from '@rongqiao/matching/server/lists/firms-port.ts';
import { matchFirms } from '@rongqiao/matching/server/lists/runs.ts';
import { database, sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { subscribe } from '@rongqiao/strapi-kit/server/jobs/events.ts';
import { z } from 'zod';
import { idsOfFirmsAfter, readFirmsForLists } from './read-firms-for-lists.ts';

const flow = 'match-what-changes';

export function matchWhatChanges(): void {
  setListedFirms({ read: readFirmsForLists, idsAfter: idsOfFirmsAfter });
  for (const event of [accountsEvents.enterpriseProfileUpdated, creditGradeChanged, financingEvents.needMoved, objectionOpened, objectionDecided, objectionWithdrawn]) {
    subscribe<{ enterpriseId: string }>(event, flow, async ({ enterpriseId }) => {
      await matchFirms([enterpriseId]);
    });
  }
  subscribe(factsChanged, flow, async ({ usccs }) => {
    const firms = await database().many(z.object({ id: z.string() }), sql`select document_id as id from enterprises where uscc = any(${usccs}::text[])`);
    if (firms.length > 0) await matchFirms(firms.map(({ id }) => id));
  });
}
