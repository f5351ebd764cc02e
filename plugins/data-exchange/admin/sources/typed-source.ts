/** A source as it is typed in the form: everything is text until it is sent. */
import type { FactKind } from '@rongqiao/contracts/credit-fact.ts';
import type { z } from 'zod';
import type { DryRun, MappedColumn, SourceDefinition } from '../../contract/staff.ts';
import { usualColumns } from '../../domain/usual-columns.ts';

export type DefinitionJson = z.input<typeof SourceDefinition>;
export type TrialJson = z.input<typeof DryRun>;

export interface TypedColumn {
  field: string;
  /** Parted by 、 */
  names: string;
  parser: string;
  isRequired: boolean;
}

export interface TypedSource {
  code: string;
  item: string;
  kind: FactKind | '';
  ownerKind: string;
  ownerId: string;
  legalBasis: string;
  retentionMonths: number | undefined;
  everyDays: number | undefined;
  lateAfterDays: number | undefined;
  acceptance: string;
  isCompletePerPeriod: boolean;
  pullUrl: string;
  columns: TypedColumn[];
}

export const blankSource: TypedSource = {
  code: '', item: '', kind: '', ownerKind: '', ownerId: '', legalBasis: '', retentionMonths: 60, everyDays: 31, lateAfterDays: 5,
  acceptance: 'rows', isCompletePerPeriod: false, pullUrl: '', columns: [],
};

const typedColumn = ({ field, names, parser, isRequired }: MappedColumn): TypedColumn => ({ field, names: names.join('、'), parser, isRequired });

/** What departments usually call the columns of this kind. */
export const usualTyped = (kind: FactKind): TypedColumn[] => usualColumns(kind).map(typedColumn);

export const typedSource = ({ version: _v, ownerName: _n, hasMore: _m, columns, everyDays, pullUrl, ...rest }: DefinitionJson): TypedSource => ({
  ...rest,
  everyDays: everyDays ?? undefined,
  pullUrl: pullUrl ?? '',
  columns: columns.map(typedColumn),
});

const sentColumns = (columns: readonly TypedColumn[]) =>
  columns.filter(({ names }) => names.trim() !== '').map(({ names, ...column }) => ({ ...column, names: names.split(/[、，,]/).map((name) => name.trim()).filter(Boolean) }));

/** As it is sent for a change; a new one adds its code, kind and owner. */
export const sentDefinition = ({ code: _c, kind: _k, ownerKind: _o, ownerId: _i, everyDays, pullUrl, columns, ...rest }: TypedSource) => ({
  ...rest,
  everyDays: everyDays ?? null,
  pullUrl: pullUrl.trim() || null,
  columns: sentColumns(columns),
});

export const sentTrial = ({ kind, acceptance, columns }: TypedSource) => ({ kind, acceptance, columns: sentColumns(columns) });
