/** One stored value as one line of Chinese; empty when there is none. */
import { isCodeListName, labelOf } from '../codes.ts';
import { inputKindOf } from '../input-kinds.ts';
import { textOfKind } from '../value-text.ts';
import { type Attributes, type DescribedAttribute, type Fields, isFields, labelOfAttribute, type PartsOf } from './described-type.ts';

export const CODE_LIST = 'plugin::editorial.code-list';

export function valueAsText(name: string, attribute: DescribedAttribute, value: unknown, partsOf: PartsOf): string {
  if (value === null || value === undefined || value === '') return '';
  if (attribute.type === 'component') return listOf(value).map((item) => partAsText(item, partsOf(attribute.component ?? ''), partsOf)).join('；');
  if (attribute.type === 'relation') return listOf(value).map(nameOfRow).join('、');
  if (attribute.customField === CODE_LIST) return labelsOf(attribute, value).join('、');
  if (typeof value === 'boolean') return value ? '是' : '否';
  const kind = inputKindOf(name, attribute);
  return kind ? textOfKind[kind](String(value), attribute) : String(value);
}

/** A repeated part in one line: 名称 营业执照，是否必需 是. */
export const partAsText = (part: Fields, attributes: Attributes, partsOf: PartsOf): string =>
  Object.entries(attributes)
    .map(([name, attribute]) => [labelOfAttribute(name, attribute), valueAsText(name, attribute, part[name], partsOf)])
    .filter(([, text]) => text !== '')
    .map(([label, text]) => `${label} ${text}`)
    .join('，');

export function labelsOf({ options }: DescribedAttribute, value: unknown): string[] {
  const list = options?.list;
  return Array.isArray(value) ? value.map((code) => (isCodeListName(list) ? labelOf(list, String(code)) : String(code))) : [];
}

/** Rows of other types are known by their names. */
export const nameOfRow = (row: unknown): string => (isFields(row) ? String(row.title ?? row.name ?? row.documentId ?? '') : String(row));

export const listOf = (value: unknown): Fields[] => (Array.isArray(value) ? value : isFields(value) ? [value] : []) as Fields[];
