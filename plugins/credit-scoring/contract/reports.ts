/**
 * 企业资产报告 and 信用评价报告: what they say, as data. The page and the signed PDF are drawn from the same blocks, so they
 * cannot disagree.
 */
import { codeList } from '@rongqiao/contracts/code-list.ts';
import { endpoint } from '@rongqiao/contracts/endpoint.ts';
import { IsoDay } from '@rongqiao/contracts/values/period.ts';
import { z } from 'zod';
import { ById, Id, Moment } from './api-fields.ts';

export const reportKindLabels = { credit: '信用评价报告', asset: '企业资产报告' } as const;
export const ReportKind = codeList(reportKindLabels);
export type ReportKind = z.infer<typeof ReportKind>;

const Cells = z.array(z.string());

export const ReportBlock = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text: z.string(), isSoft: z.boolean().optional() }),
  z.object({ kind: z.literal('list'), items: Cells }),
  z.object({ kind: z.literal('figures'), figures: z.array(z.object({ label: z.string(), value: z.string(), note: z.string().optional() })) }),
  z.object({ kind: z.literal('facts'), facts: z.array(z.tuple([z.string(), z.string()])) }),
  z.object({
    kind: z.literal('table'),
    title: z.string().optional(),
    columns: z.array(z.object({ label: z.string(), share: z.number(), isNumber: z.boolean().optional() })),
    rows: z.array(Cells),
    whenEmpty: z.string(),
  }),
  /** `values` in `unit`; null where there is no datum. */
  z.object({
    kind: z.literal('chart'),
    finding: z.string(),
    unit: z.string(),
    labels: Cells,
    series: z.array(z.object({ name: z.string(), values: z.array(z.number().nullable()) })),
    shape: z.enum(['bars', 'lines']),
  }),
]);
export type ReportBlock = z.infer<typeof ReportBlock>;

export const ReportSection = z.object({ title: z.string(), blocks: z.array(ReportBlock) });
export type ReportSection = z.infer<typeof ReportSection>;

export const ReportContent = z.object({
  kind: ReportKind,
  number: z.string(),
  enterpriseName: z.string(),
  asOf: IsoDay,
  madeAt: Moment,
  /** For whom it was made: the firm itself, or who reads under its consent. */
  madeFor: z.string(),
  model: z.object({ name: z.string(), version: z.string(), sha256: z.string(), engine: z.string(), inputsHash: z.string() }),
  /** On every page: what this is not, and under which filing it is given out. */
  foot: z.string(),
  sections: z.array(ReportSection),
});
export type ReportContent = z.infer<typeof ReportContent>;

export const ReportBrief = z.object({ id: Id, number: z.string(), kind: ReportKind, asOf: IsoDay, madeAt: Moment, paperHash: z.string() });
export type ReportBrief = z.infer<typeof ReportBrief>;

const paper = { method: 'GET', params: ById } as const;

export const reportApi = {
  makeReport: endpoint({ method: 'POST', path: '/reports', body: z.object({ kind: ReportKind }), answer: ReportBrief }),
  listReports: endpoint({ method: 'GET', path: '/reports', answer: z.object({ reports: z.array(ReportBrief) }) }),
  readReport: endpoint({ method: 'GET', path: '/reports/:id', params: ById, answer: ReportBrief.extend({ content: ReportContent }) }),
  /** The signed PDF. */
  readPaper: endpoint({ ...paper, path: '/reports/:id/paper' }),
};
