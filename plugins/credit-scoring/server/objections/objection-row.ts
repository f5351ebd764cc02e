import { CreditCategory } from '@rongqiao/contracts/credit-category.ts';
import { FactKind } from '@rongqiao/contracts/credit-fact.ts';
import { type Queries, type Sql, sql, timeColumn } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { z } from 'zod';
import { Evidence, ObjectionState } from '../../contract/objections.ts';

export const ObjectionRow = z.object({
  id: z.uuid(),
  enterpriseId: z.string(),
  enterpriseName: z.string(),
  uscc: z.string(),
  factId: z.string(),
  kind: FactKind,
  category: CreditCategory,
  period: z.string(),
  factText: z.string(),
  sourceCode: z.string(),
  sourceName: z.string(),
  ownerKind: z.enum(['department', 'institution', 'platform']),
  ownerId: z.string(),
  grounds: z.string(),
  statement: z.string().nullable(),
  state: ObjectionState,
  openedBy: z.int(),
  openedAt: timeColumn,
  alarmOn: z.string(),
  dueOn: z.string(),
  reply: z.string().nullable(),
  decidedByName: z.string().nullable(),
  closedAt: timeColumn.nullable(),
  version: z.int(),
});
export type ObjectionRow = z.infer<typeof ObjectionRow>;

const rows = sql`select o.id, o.enterprise_id as "enterpriseId", coalesce(e.name, '') as "enterpriseName", o.uscc, o.fact_id::text as "factId", o.kind, o.category, o.period,
    o.fact_text as "factText", o.source_code as "sourceCode", o.source_name as "sourceName", o.owner_kind as "ownerKind", o.owner_id as "ownerId",
    o.grounds, o.statement, o.state, o.opened_by as "openedBy", o.opened_at as "openedAt", o.alarm_on::text as "alarmOn", o.due_on::text as "dueOn", o.reply, o.decided_by_name as "decidedByName",
    o.closed_at as "closedAt", o.version
  from objections o left join enterprises e on e.document_id = o.enterprise_id`;

export const objectionsWhere = (queries: Queries, condition: Sql): Promise<ObjectionRow[]> => queries.many(ObjectionRow, sql`${rows} where ${condition}`);

export const evidenceOf = (queries: Queries, objectionId: string): Promise<z.infer<typeof Evidence>[]> =>
  queries.many(
    Evidence,
    sql`select d.id, d.file_name as "fileName", d.size_bytes as "sizeBytes" from objection_evidence v join documents d on d.id = v.document_id
      where v.objection_id = ${objectionId} order by v.added_at, d.id`,
  );
