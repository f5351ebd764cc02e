/** Whom an enterprise may name as reader: institutions that are published, and departments. */
import type { GranteeKind } from '@rongqiao/contracts/consent.ts';
import { database, type Queries, sql } from '../database/sql.ts';
import { Grantee } from '../../contract/consents.ts';

const FOUND_MAX = 20;

const grantees = sql`(
  select distinct on (document_id) 'institution' as kind, document_id as id, name from institutions where published_at is not null order by document_id, (locale = 'zh-CN') desc
  ) union all (select 'department' as kind, document_id as id, name from departments)`;

/** By a part of the name; without one the first by name. */
export const findGrantees = (q: string): Promise<Grantee[]> =>
  database().many(
    Grantee,
    sql`select kind, id, name from (${grantees}) g where strpos(lower(name), lower(${q})) > 0 order by kind desc, name limit ${FOUND_MAX}`,
  );

export const findGrantee = (kind: GranteeKind, id: string, queries: Queries = database()): Promise<Grantee | undefined> =>
  queries.maybeOne(Grantee, sql`select kind, id, name from (${grantees}) g where kind = ${kind} and id = ${id} limit 1`);
