/** The mapping: for each thing that the fact says, how the column is called in the file and how its cells are written. */
import { PlainTable } from '@rongqiao/strapi-kit/admin/parts/PlainTable.tsx';
import { Checkbox, Field, SingleSelect, SingleSelectOption, TextInput, Typography } from '@strapi/design-system';
import { columnParserLabels } from '../../domain/intake/source-spec.ts';
import type { TypedColumn } from './typed-source.ts';

export function Columns({ columns, onChange }: { columns: TypedColumn[]; onChange(columns: TypedColumn[]): void }) {
  if (columns.length === 0) return <Typography textColor="neutral600">先选数据种类，常用的列名会填好，再按文件修改。</Typography>;
  const put = (at: number, part: Partial<TypedColumn>) => onChange(columns.map((column, place) => (place === at ? { ...column, ...part } : column)));
  return (
    <PlainTable
      columns={['文件里的列名（几种叫法用顿号隔开；空：没有这一列）', '写法', '不能为空']}
      rows={columns.map((column, at) => ({
        id: column.field,
        cells: [
          <Field.Root key="names" name={`names-${column.field}`}>
            <TextInput aria-label={`第${at + 1}列的列名`} value={column.names} maxLength={300} onChange={(event: { target: { value: string } }) => put(at, { names: event.target.value })} />
          </Field.Root>,
          <SingleSelect key="parser" aria-label={`第${at + 1}列的写法`} value={column.parser} onChange={(parser: string | number) => put(at, { parser: String(parser) })}>
            {Object.entries(columnParserLabels).map(([code, label]) => (
              <SingleSelectOption key={code} value={code}>
                {label}
              </SingleSelectOption>
            ))}
          </SingleSelect>,
          <Checkbox key="required" aria-label={`第${at + 1}列不能为空`} checked={column.isRequired} onCheckedChange={(isTicked: boolean | string) => put(at, { isRequired: isTicked === true })} />,
        ],
      }))}
    />
  );
}
