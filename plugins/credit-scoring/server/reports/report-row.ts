import { database, jsonColumn, type Queries, type Sql, sql, timeColumn } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { z } from 'zod';
import { ReportContent, ReportKind } from '../../contract/reports.ts';

export const ReportRow = z.object({
  id: z.uuid(),
  number: z.string(),
  kind: ReportKind,
  uscc: z.string(),
  enterpriseId: z.string(),
  seenBy: z.string().nullable(),
  asOf: z.string(),
  madeAt: timeColumn,
  paperHash: z.string(),
  documentId: z.string(),
  readId: z.string().nullable(),
  content: jsonColumn(ReportContent),
});
export type ReportRow = z.infer<typeof ReportRow>;

export const reportColumns = sql`id, number, kind, uscc, enterprise_id as "enterpriseId", seen_by as "seenBy", content ->> 'asOf' as "asOf", made_at as "madeAt",
  paper_hash as "paperHash", document_id as "documentId", read_id as "readId", content`;

export const reportsWhere = (condition: Sql, queries: Queries = database()): Promise<ReportRow[]> => queries.many(ReportRow, sql`select ${reportColumns} from credit_reports where ${condition}`);

export const briefOf = ({ id, number, kind, asOf, madeAt, paperHash }: ReportRow) => ({ id, number, kind, asOf, madeAt, paperHash });
