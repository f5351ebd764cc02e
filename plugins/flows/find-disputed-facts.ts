/** `data-exchange` keeps the facts that `credit-scoring` lets a firm dispute and repair, and knows who answers for each. */
import { useFactsOnRecord } from '@rongqiao/credit-scoring/server/objections/fact-port.ts';
import { findFact, readFacts } from '@rongqiao/data-exchange/server/facts/read-facts.ts';
import { database, sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { z } from 'zod';

const Owner = z.object({ kind: z.enum(['department', 'institution', 'platform']), id: z.string() });

export function findDisputedFacts(): void {
  useFactsOnRecord({
    find: async (uscc, factId) => {
      const fact = await findFact(uscc, factId);
      if (!fact) return undefined;
      const owner = await database().one(Owner, sql`select owner_kind as kind, owner_id as id from data_sources where code = ${fact.source}`);
      return { fact, owner };
    },
    publicRecords: (uscc) => readFacts({ uscc, categories: ['public-record'] }),
  });
}
