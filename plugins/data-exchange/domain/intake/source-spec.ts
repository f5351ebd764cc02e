/** What a source sends and how its columns become facts: stored with the source, read by every check of its files. */
import { FactKind, factKinds } from '@rongqiao/contracts/credit-fact.ts';
import { z } from 'zod';
import { FileFormat } from './file-format.ts';

export const columnParserLabels = {
  text: '文字',
  uscc: '统一社会信用代码',
  pseudonym: '代号',
  month: '月份',
  day: '日期',
  year: '年份',
  yuan: '金额（元）',
  'wan-yuan': '金额（万元）',
  count: '整数',
  usage: '用量',
  code: '代码或名称',
  'yes-no': '是或否',
} as const;
export const ColumnParser = z.enum(Object.keys(columnParserLabels) as (keyof typeof columnParserLabels)[]);
export type ColumnParser = z.infer<typeof ColumnParser>;

export const ColumnMapping = z.strictObject({
  /** `uscc`, or a field of the kind's body. */
  field: z.string().min(1).max(60),
  /** Names that the column may have, best first; the field's own name always counts. Empty: always `default`, or `joins`. */
  headers: z.array(z.string().trim().min(1).max(60)).max(20),
  parser: ColumnParser,
  /** Usage only: what a bare number means. Default: as it is. */
  unit: z.enum(['千瓦时', '万千瓦时', '立方米']).optional(),
  /** Code only: further names → code, beside the labels of the contract. */
  codes: z.record(z.string(), z.string()).optional(),
  /** Where the cell is blank or the column is not there; written as in a file. */
  default: z.string().min(1).max(200).optional(),
  /** Blank is an error although the fact could do without. */
  required: z.boolean().optional(),
  /** Text only: made of these fields, for a `key` that the source does not give. */
  joins: z.array(z.string()).min(1).max(6).optional(),
  /** Parser `pseudonym`: `E12` becomes the invented code of firm `firstSequence + 12` of a region. */
  pseudonym: z.strictObject({ prefix: z.string().min(1).max(10), regionCode: z.string().regex(/^\d{6}$/), firstSequence: z.int().min(0) }).optional(),
});
export type ColumnMapping = z.infer<typeof ColumnMapping>;

const shape = z.strictObject({
  code: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/).max(60),
  kind: FactKind,
  format: FileFormat,
  mapping: z.array(ColumnMapping).min(1).max(60),
  /** `whole`: one bad row keeps the batch out. `rows`: the good rows are taken. */
  acceptance: z.enum(['whole', 'rows']),
  /** Names of columns that nobody needs; others that are not mapped are told. */
  ignoredHeaders: z.array(z.string().trim().min(1).max(60)).max(100).optional(),
  /**
   * Fields that say what a natural person earns, owns or pays in tax: not kept for an individual business without the
   * separate written consent of 征信业管理条例第14条. Default: what `withholdPersonal` names for the kind.
   */
  naturalPersonColumns: z.array(z.string()).max(30).optional(),
});

/** The mapping fills what the kind needs, and names nothing that it does not have. */
export const SourceSpec = shape.superRefine(({ kind, mapping, naturalPersonColumns = [] }, context) => {
  const fields: Record<string, z.ZodType> = { uscc: z.string(), ...factKinds[kind].body.shape };
  const mapped = mapping.map(({ field }) => field);
  const complain = (message: string) => context.addIssue({ code: 'custom', path: ['mapping'], message });
  for (const field of [...mapped, ...naturalPersonColumns]) if (!(field in fields)) complain(`${factKinds[kind].label}没有“${field}”这一项。`);
  for (const field of Object.keys(fields)) {
    if (mapped.indexOf(field) !== mapped.lastIndexOf(field)) complain(`“${field}”对应了两次。`);
    if (!mapped.includes(field) && !fields[field]?.safeParse(undefined).success) complain(`没有说明“${field}”取自哪一列。`);
  }
});
export type SourceSpec = z.infer<typeof SourceSpec>;
