/**
 * A long form about one document: single controls, some of them inside a part (`criteria.regionsIn`), and lists of rows
 * (`fees.0.kind`) that grow and shrink by submit buttons, so that nothing needs a script.
 */
import type { FieldProblem } from '@rongqiao/contracts/problem.ts';
import { type ControlKind, readControl, showControl, typedControl } from './controls.ts';
import type { FormProblem } from './form.ts';

export type Controls = Record<string, ControlKind>;
export interface TextForm {
  controls: Controls;
  rows: Record<string, Controls>;
}
type Values = Record<string, string>;
type Content = Record<string, unknown>;

/** What stands in the form before anything is typed. */
export function valuesOf({ controls, rows }: TextForm, draft: object): Values {
  const content = draft as Content;
  const single = Object.entries(controls).map(([name, kind]) => [name, showControl(kind, at(content, name))]);
  const listed = Object.entries(rows).flatMap(([list, parts]) =>
    ((content[list] ?? []) as Content[]).flatMap((row, place) => Object.entries(parts).map(([name, kind]) => [`${list}.${place}.${name}`, showControl(kind, row[name])])),
  );
  return Object.fromEntries([...single, ...listed]);
}

const at = (content: Content, name: string): unknown => name.split('.').reduce<unknown>((part, key) => (part as Content | null | undefined)?.[key], content);

/** Everything as typed. */
export function typedValues(shape: TextForm, form: FormData): Values {
  const single = Object.entries(shape.controls).map(([name, kind]) => [name, typedControl(kind, form, name)]);
  const names = Object.entries(shape.controls).filter(([, kind]) => kind === 'regions' || kind === 'industries');
  const more = names.map(([name]) => [`${name}.more`, typedControl('text', form, `${name}.more`)]);
  const listed = Object.entries(shape.rows).flatMap(([list, parts]) =>
    Array.from({ length: rowsSent(form, list) }).flatMap((_, place) => Object.entries(parts).map(([name, kind]) => [`${list}.${place}.${name}`, typedControl(kind, form, `${list}.${place}.${name}`)])),
  );
  return Object.fromEntries([...single, ...more, ...listed]);
}

const ROWS_MAX = 60;
const rowsSent = (form: FormData, list: string): number => Math.min(ROWS_MAX, rowsNamed(form.keys(), list));

/** How many rows of a list stand in these values. */
export const rowCount = (values: Values, list: string): number => rowsNamed(Object.keys(values), list);

function rowsNamed(names: Iterable<string>, list: string): number {
  const places = [...names].flatMap((name) => (name.startsWith(`${list}.`) ? [Number(name.split('.')[1])] : []));
  return places.reduce((count, place) => Math.max(count, place + 1), 0);
}

/** The box beside 放弃修改 was not ticked. */
export const sureToDiscard: FormProblem = { field: 'sureDiscard', message: '请先勾选确认放弃修改。' };

export interface TextRead {
  content: Content;
  problems: FormProblem[];
}

/** What the cms is to keep; a row in which nothing was filled is none. Call after `withoutEmptyRows`. */
export function readText({ controls, rows }: TextForm, form: FormData, values: Values): TextRead {
  const problems: FormProblem[] = [];
  const read = (kind: ControlKind, name: string): unknown => {
    const reading = readControl(kind, form, name);
    if ('value' in reading) return reading.value;
    problems.push({ field: name, message: reading.wrong });
    return undefined;
  };
  const content: Content = {};
  for (const [name, kind] of Object.entries(controls)) put(content, name.split('.'), read(kind, name));
  for (const [list, parts] of Object.entries(rows)) {
    content[list] = Array.from({ length: rowCount(values, list) }, (_, place) =>
      Object.fromEntries(Object.entries(parts).map(([name, kind]) => [name, read(kind, `${list}.${place}.${name}`)])),
    );
  }
  return { content: withoutHollowParts(content), problems };
}

function put(content: Content, [first = '', second]: string[], value: unknown): void {
  if (second === undefined) content[first] = value;
  else (content[first] ??= {}) && ((content[first] as Content)[second] = value);
}

/** A part in which nothing is said is no part. */
const withoutHollowParts = (content: Content): Content =>
  Object.fromEntries(Object.entries(content).map(([name, value]) => [name, isHollow(value) ? null : value]));

const isHollow = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every((part) => part === null || part === undefined);

/** The same form without rows in which nothing was filled; the others move up. */
export function withoutEmptyRows(shape: TextForm, form: FormData): FormData {
  const kept = new FormData();
  const listOf = (name: string) => Object.keys(shape.rows).find((list) => name.startsWith(`${list}.`));
  for (const [name, value] of form) if (!listOf(name)) kept.append(name, value);
  for (const [list, parts] of Object.entries(shape.rows)) {
    const places = Array.from({ length: rowsSent(form, list) }, (_, place) => place).filter((place) =>
      Object.entries(parts).some(([name, kind]) => kind !== 'flag' && typedControl(kind, form, `${list}.${place}.${name}`).trim() !== ''),
    );
    places.forEach((from, to) => {
      for (const name of Object.keys(parts)) for (const value of form.getAll(`${list}.${from}.${name}`)) kept.append(`${list}.${to}.${name}`, value);
    });
  }
  return kept;
}

/** `add-fees` puts an empty row at the end, `remove-fees-2` takes the third away. Undefined: the step is about something else. */
export function withRowsChanged({ rows }: TextForm, values: Values, step: string): Values | undefined {
  const [, move, list = '', place] = /^(add|remove)-(\w+?)(?:-(\d+))?$/.exec(step) ?? [];
  const parts = rows[list];
  if (!parts) return undefined;
  const count = rowCount(values, list);
  if (move === 'add') return count >= ROWS_MAX ? values : { ...values, ...Object.fromEntries(Object.keys(parts).map((name) => [`${list}.${count}.${name}`, ''])) };
  const moved = Object.entries(values).flatMap(([name, value]) => {
    if (!name.startsWith(`${list}.`)) return [[name, value]];
    const [, at = '', ...rest] = name.split('.');
    if (Number(at) === Number(place)) return [];
    return [[[list, Number(at) > Number(place) ? Number(at) - 1 : at, ...rest].join('.'), value]];
  });
  return Object.fromEntries(moved);
}

/** Each problem of the cms beside its control: `product.criteria.regionsIn.0` belongs to `criteria.regionsIn`. */
export function problemsAtControls(shape: TextForm, fields: FieldProblem[]): FormProblem[] {
  const problems = fields.map(({ path, message }): FormProblem => {
    const field = controlAt(shape, path.replace(/^(product|institution)\./, ''));
    return field ? { field, message } : { message };
  });
  return problems.filter(({ field, message }, place) => problems.findIndex((other) => (field ? other.field === field : other.message === message)) === place);
}

function controlAt({ controls, rows }: TextForm, path: string): string | undefined {
  const parts = path.split('.');
  const isRow = /^\d+$/.test(parts[1] ?? '') && rows[parts[0] ?? ''] !== undefined;
  if (isRow) return parts[2] && rows[parts[0] ?? '']?.[parts[2]] ? parts.slice(0, 3).join('.') : undefined;
  return [parts.slice(0, 2).join('.'), parts[0] ?? ''].find((name) => name in controls);
}
