/** What a source's file should look like, for the people who make it. */
import type { FileFormat } from './intake/file-format.ts';
import { factKinds } from '@rongqiao/contracts/credit-fact.ts';
import { columnParserLabels, type SourceSpec } from './intake/source-spec.ts';

export interface ExpectedColumn {
  field: string;
  /** Names that the column may have; the first is the template's. */
  names: string[];
  form: string;
  isRequired: boolean;
}

export const expectedColumns = ({ kind, mapping }: SourceSpec): ExpectedColumn[] =>
  mapping
    .filter(({ headers }) => headers.length > 0)
    .map(({ field, headers, parser, required, ...column }) => ({
      field,
      names: headers,
      form: columnParserLabels[parser],
      isRequired: column.default === undefined && (required === true || field === 'uscc' || !isOptional(kind, field)),
    }));

const isOptional = (kind: SourceSpec['kind'], field: string): boolean => {
  const shape: Record<string, { safeParse(value: unknown): { success: boolean } }> = factKinds[kind].body.shape;
  return shape[field]?.safeParse(undefined).success ?? true;
};

const formats: Record<FileFormat['kind'], string> = {
  delimited: 'CSV、TXT 或 XLSX，也可以压缩为 zip；编码和分隔符自动识别',
  xlsx: 'XLSX 或 CSV，也可以压缩为 zip',
  'fixed-width': '定长文本（按 GBK 字节计宽），也可以压缩为 zip',
};
export const describeFormat = ({ format }: SourceSpec): string => formats[format.kind];
