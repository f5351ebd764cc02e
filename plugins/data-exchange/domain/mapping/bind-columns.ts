/** Which column of the file fills which field. */
import { factKinds } from '@rongqiao/contracts/credit-fact.ts';
import type { ColumnMapping, SourceSpec } from '../intake/source-spec.ts';
import { plainName, spellingsOf, unitInName } from './column-names.ts';
import type { AmountUnit } from './parse-numbers.ts';

/** A column of the file: the names that it may be known by, and the one that people see. */
export interface FileColumn {
  shown: string;
  names: string[];
}

export interface BoundColumn {
  mapping: ColumnMapping;
  /** Place in the row; undefined: always blank. */
  at: number | undefined;
  shown: string;
  unit: AmountUnit | undefined;
  /** A fact cannot do without, or the source says so. */
  isNeeded: boolean;
}

export interface Binding {
  columns: BoundColumn[];
  /** How many fields have found a column. */
  found: number;
  /** Up to the last column with a name. */
  width: number;
  missing: { needed: string[]; optional: string[] };
  extra: string[];
  /** Name that two columns have. */
  ambiguous: string | undefined;
}

export function bindColumns(file: readonly FileColumn[], spec: SourceSpec): Binding {
  const spellings = file.map(({ names }) => new Set(names.flatMap(spellingsOf)));
  const taken = new Set<number>();
  let ambiguous: string | undefined;
  const columns = spec.mapping.map((mapping): BoundColumn => {
    const places = placesOf(mapping, spellings).filter((at) => !taken.has(at));
    const at = places[0];
    if (places.length > 1) ambiguous ??= file[places[1] ?? 0]?.shown;
    if (at !== undefined) taken.add(at);
    const shown = at === undefined ? (mapping.headers[0] ?? mapping.field) : (file[at]?.shown ?? '');
    return { mapping, at, shown, unit: at === undefined ? undefined : unitInName(shown), isNeeded: isNeeded(spec, mapping) };
  });
  const missing = columns.filter(({ mapping, at }) => at === undefined && mapping.headers.length > 0 && mapping.default === undefined && !mapping.joins);
  const ignored = new Set((spec.ignoredHeaders ?? []).map(plainName));
  return {
    columns,
    found: taken.size,
    width: file.findLastIndex(({ shown }) => shown !== '') + 1,
    missing: { needed: missing.filter((column) => column.isNeeded).map(nameOf), optional: missing.filter((column) => !column.isNeeded).map(nameOf) },
    extra: file.filter(({ shown, names }, at) => shown !== '' && !taken.has(at) && !names.flatMap(spellingsOf).some((name) => ignored.has(name) || ordinals.has(name))).map(({ shown }) => shown),
    ambiguous,
  };
}

const ordinals = new Set(['序号', '行号', 'no', 'no.', '编号']);
const nameOf = ({ mapping }: BoundColumn) => mapping.headers[0] ?? mapping.field;

/** All columns with the best of the mapping's names. */
function placesOf({ field, headers }: ColumnMapping, spellings: readonly Set<string>[]): number[] {
  if (headers.length === 0) return [];
  for (const name of [...headers, field]) {
    const plain = plainName(name);
    const places = spellings.flatMap((names, at) => (names.has(plain) ? [at] : []));
    if (places.length > 0) return places;
  }
  return [];
}

const isNeeded = ({ kind }: SourceSpec, { field, required }: ColumnMapping): boolean => {
  if (required || field === 'uscc') return true;
  const shape = (factKinds[kind].body.shape as Record<string, { safeParse(value: unknown): { success: boolean } }>)[field];
  return shape !== undefined && !shape.safeParse(undefined).success;
};
