/** Since when drafts stand as they do: what is saved afterwards without a turn of the review does not make the wait shorter. */
import { platform } from '@rongqiao/strapi-kit/server/platform.ts';
import { database, sql, timeColumn } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { z } from 'zod';
import type { PublicUid } from '@rongqiao/contracts/uids.ts';
import type { Draft } from './drafts.ts';

const Turn = z.object({ document_id: z.string(), locale: z.string(), at: timeColumn });

/** The key is `keyOf(draft)`; a draft whose turn the ledger does not know is not in it. */
export async function standingSince(uid: PublicUid, drafts: Draft[]): Promise<Map<string, string>> {
  if (drafts.length === 0) return new Map();
  const subject = platform().db.metadata.get(uid).tableName;
  const turns = await database().many(Turn, sql`
    select document_id, change -> 'after' ->> 'locale' as locale, max(at) as at from ledger
    where document_id = any(${drafts.map(({ documentId }) => documentId)}) and subject = ${subject} and change -> 'after' ->> 'published_at' is null
      and change -> 'after' ->> 'review_state' is distinct from change -> 'before' ->> 'review_state'
    group by 1, 2`);
  return new Map(turns.map(({ document_id, locale, at }) => [keyOf({ documentId: document_id, locale }), new Date(at).toISOString()]));
}

export const keyOf = ({ documentId, locale }: Pick<Draft, 'documentId' | 'locale'>): string => `${documentId} ${locale}`;
