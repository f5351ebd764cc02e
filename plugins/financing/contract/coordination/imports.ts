/** A district team's list of visits: read, checked row by row, taken as a whole, or in part when somebody says so. */
import { endpoint } from '@rongqiao/contracts/endpoint.ts';
import { RegionCode } from '@rongqiao/contracts/values/region.ts';
import { codeList } from '@rongqiao/contracts/code-list.ts';
import { z } from 'zod';
import { ById, Id, Moment, PageNumber, Version } from '../fields.ts';

export const VISIT_FILE_BYTES_MAX = 2 * 1024 * 1024;
export const VISIT_ROWS_MAX = 2_000;
export const IMPORTS_PER_PAGE = 20;

export const importStateLabels = { held: '有问题，等您决定', taken: '已收下', 'taken-in-part': '只收下合格的行', dropped: '已放弃', refused: '没有可收下的行' } as const;
export const ImportState = codeList(importStateLabels);
export type ImportState = z.infer<typeof ImportState>;

/** `row` as the spreadsheet counts. */
export const VisitFinding = z.object({ row: z.int(), column: z.string(), rule: z.string(), value: z.string(), sentence: z.string(), isNotice: z.boolean() });
export type VisitFinding = z.infer<typeof VisitFinding>;

const brief = {
  id: Id,
  fileName: z.string(),
  regionCode: RegionCode,
  departmentName: z.string(),
  state: ImportState,
  rows: z.int(),
  good: z.int(),
  bad: z.int(),
  /** Visits that are on record already; nothing happens for them. */
  known: z.int(),
  byName: z.string(),
  at: Moment,
  version: z.int(),
};
export const VisitImportBrief = z.object(brief);
export type VisitImportBrief = z.infer<typeof VisitImportBrief>;
export const VisitImport = z.object({ ...brief, findings: z.array(VisitFinding), /** Firms that it brought. */ cases: z.int() });
export type VisitImport = z.infer<typeof VisitImport>;

export const visitImportApi = {
  listImports: endpoint({ method: 'GET', path: '/coordination/imports', query: z.object({ page: PageNumber }), answer: z.object({ imports: z.array(VisitImportBrief), total: z.int() }) }),
  /** One file in the field `files`, .xlsx or .csv. */
  importVisits: endpoint({ method: 'POST', path: '/coordination/imports', answer: VisitImport }),
  readImport: endpoint({ method: 'GET', path: '/coordination/imports/:id', params: ById, answer: VisitImport }),
  decideImport: endpoint({ method: 'POST', path: '/coordination/imports/:id/decision', params: ById, body: z.object({ decision: z.enum(['take-good-rows', 'drop'], '请选择怎样处理。'), version: Version }), answer: VisitImport }),
  /** An empty XLSX with the columns and how to fill them. */
  visitTemplate: endpoint({ method: 'GET', path: '/coordination/visit-template' }),
};
