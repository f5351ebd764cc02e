/** For the operator's self-check: sources in use, and facts of natural persons that nobody agreed to. */
import { database, sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { z } from 'zod';

const Counts = z.object({ sources: z.int(), demoSources: z.int(), uncoveredFacts: z.int() });

/** Counting stops there: one is too many. */
const COUNTED_MAX = 1000;

/** `categories`: those that need the owner's consent. Codes that begin with 92 belong to individual businesses. */
export const countSources = (categories: readonly string[]): Promise<z.infer<typeof Counts>> =>
  database().one(
    Counts,
    sql`select count(*)::int as sources, count(*) filter (where is_demo)::int as "demoSources",
      (select count(*)::int from (select 1 from credit_facts f where f.ended_at is null and f.category = any(${[...categories]}::text[]) and f.uscc >= '92' and f.uscc < '93'
        and not exists (select from collection_consents c where c.uscc = f.uscc and c.category = f.category and c.revoked_at is null) limit ${COUNTED_MAX}) found) as "uncoveredFacts"
    from data_sources where is_active and owner_kind <> 'platform'`,
  );
