/** What is on record about one firm. Callers stand behind the gate of consent: nothing here asks who reads. */
import { CreditCategory } from '@rongqiao/contracts/credit-category.ts';
import { type CreditFact, FactKind, factKinds } from '@rongqiao/contracts/credit-fact.ts';
import { database, jsonColumn, type Queries, sql, timeColumn } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { z } from 'zod';

interface Asked {
  uscc: string;
  categories?: readonly CreditCategory[] | undefined;
  /** An instant (ISO 8601): what the platform knew then. Left out: what it knows now. */
  asOf?: string | undefined;
}

const FactRow = z
  .object({
    id: z.string(),
    uscc: z.string(),
    source: z.string(),
    sourceName: z.string(),
    batchId: z.uuid(),
    period: z.string(),
    collectedAt: timeColumn,
    validUntil: z.string().nullable(),
    kind: FactKind,
    body: jsonColumn(z.record(z.string(), z.unknown())),
  })
  .transform(({ kind, body, ...lineage }) => ({ ...lineage, disputedSince: null, kind, body: factKinds[kind].body.parse(body) }) as CreditFact);

const columns = sql`f.id::text, f.uscc, s.code as source, s.owner_name || ' · ' || s.item as "sourceName", f.batch_id as "batchId", f.period,
  f.collected_at as "collectedAt", f.valid_until::text as "validUntil", f.kind, f.body::text as body`;

/** Sorted by kind, period and id. Objections are kept elsewhere: `disputedSince` is null here, the flow fills it in. */
export const readFacts = ({ uscc, categories, asOf }: Asked, queries: Queries = database()): Promise<CreditFact[]> =>
  queries.many(
    FactRow,
    sql`select ${columns} from credit_facts f join data_sources s on s.id = f.source_id
      where f.uscc = ${uscc} and ${asOf ? sql`f.known_from <= ${asOf} and (f.ended_at is null or f.ended_at > ${asOf})` : sql`f.ended_at is null`}
        and ${categories ? sql`f.category = any(${[...categories]}::text[])` : sql`true`}
      order by f.kind, f.period, f.id`,
  );

/** One fact of a firm by its id, also one that something newer has taken the place of. */
export const findFact = (uscc: string, id: string, queries: Queries = database()): Promise<CreditFact | undefined> =>
  queries.maybeOne(FactRow, sql`select ${columns} from credit_facts f join data_sources s on s.id = f.source_id where f.uscc = ${uscc} and f.id = ${id}::bigint`);

const Connection = z.object({ category: CreditCategory, connectedAt: timeColumn, lastCollectedAt: timeColumn });
export type Connection = z.infer<typeof Connection>;

/** The categories in which somebody has ever reported about the firm, since when, and when last (ISO 8601). */
export const connectedCategories = (uscc: string, queries: Queries = database()): Promise<Connection[]> =>
  queries.many(
    Connection,
    sql`select category, min(known_from) as "connectedAt", max(collected_at) as "lastCollectedAt" from credit_facts where uscc = ${uscc} group by category order by category`,
  );
