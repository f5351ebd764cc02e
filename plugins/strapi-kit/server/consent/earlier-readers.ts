/** Who has been given a category of a firm's data: they hear when it turns out to be wrong. */
import type { CreditCategory } from '@rongqiao/contracts/credit-category.ts';
import { OrganisationKind } from '@rongqiao/contracts/membership.ts';
import { z } from 'zod';
import { database, sql } from '../database/sql.ts';

const EarlierReader = z.object({ kind: OrganisationKind, id: z.string(), name: z.string() });

export const earlierReaders = (enterpriseId: string, category: CreditCategory): Promise<z.infer<typeof EarlierReader>[]> =>
  database().many(
    EarlierReader,
    sql`select distinct on (reader_kind, reader_id) reader_kind as kind, reader_id as id, reader_name as name from credit_reads
      where enterprise_id = ${enterpriseId} and ${category} = any(allowed) and reader_kind in ('institution', 'department') and ground <> 'objection'
      order by reader_kind, reader_id, at desc`,
  );
