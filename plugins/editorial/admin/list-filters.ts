/** Filters of the list view: what people ask for, chosen by label; nothing that they could not type. */
import { type CodeListName, codeLists } from '@rongqiao/contracts/code-lists.ts';
import { codesOf } from '../domain/codes.ts';
import { CodeFilter } from './inputs/CodeFilter.tsx';
import { type InputKind, inputKindOf } from '../domain/input-kinds.ts';

interface Filter {
  name: string;
  type: string;
  input?: unknown;
  options?: { label: string; value: string }[];
  operators?: { label: { id: string; defaultMessage: string }; value: string }[];
}
interface Filters {
  displayedFilters: Filter[];
  layout: { options?: { lists?: Record<string, string> } };
}

/** Nobody looks for these, or they are stored otherwise than people write them. */
const hiddenNames = new Set(['id', 'documentId']);
const hiddenKinds = new Set<InputKind | undefined>(['money', 'rate', 'year']);
const textTypes = new Set(['string', 'text', 'email']);

export function arrangeFilters<Data extends Filters>(data: Data): Data {
  const lists = data.layout.options?.lists ?? {};
  return { ...data, displayedFilters: data.displayedFilters.flatMap((filter) => arrange(filter, lists[filter.name])) };
}

function arrange(filter: Filter, list: string | undefined): Filter[] {
  const kind = inputKindOf(filter.name, { type: filter.type, pluginOptions: { list } });
  if (hiddenNames.has(filter.name) || hiddenKinds.has(kind)) return [];
  if (kind) return [{ ...filter, input: CodeFilter, options: optionsOf(kind, list), operators: codeOperators }];
  return [textTypes.has(filter.type) ? { ...filter, operators: textOperators } : filter];
}

function optionsOf(kind: InputKind, list: string | undefined) {
  const name = kind === 'code' ? list : kind === 'region' ? 'Region' : 'Industry';
  return codesOf((name && name in codeLists ? name : 'Region') as CodeListName).map(({ code, label }) => ({ label, value: code }));
}

const operator = (value: string) => ({ value, label: { id: `components.FilterOptions.FILTER_TYPES.${value}`, defaultMessage: value } });
const codeOperators = ['$eq', '$ne', '$null', '$notNull'].map(operator);
const textOperators = ['$containsi', '$eq', '$startsWith', '$null', '$notNull'].map(operator);
