/** Conditions as data: said to Meilisearch, checked here while it is away, counted from its facet figures. */
export type Filter =
  | { attribute: string; in: (string | number | boolean)[] }
  | { attribute: string; atLeast: number }
  | { attribute: string; atMost: number }
  | { attribute: string; isMissing: true }
  /** A list without entries: nobody is named, so everybody is meant. */
  | { attribute: string; isEmpty: true }
  | { every: Filter[] }
  | { some: Filter[] };

/** In Meilisearch's language. */
export function filterText(filter: Filter): string {
  if ('every' in filter) return `(${filter.every.map(filterText).join(' AND ')})`;
  if ('some' in filter) return `(${filter.some.map(filterText).join(' OR ')})`;
  if ('isMissing' in filter) return `(${filter.attribute} IS NULL OR ${filter.attribute} NOT EXISTS)`;
  if ('isEmpty' in filter) return `${filter.attribute} IS EMPTY`;
  if ('atLeast' in filter) return `${filter.attribute} >= ${filter.atLeast}`;
  if ('atMost' in filter) return `${filter.attribute} <= ${filter.atMost}`;
  return `${filter.attribute} IN [${filter.in.map((value) => JSON.stringify(value)).join(', ')}]`;
}

type Found = Record<string, unknown>;

export function matches(found: Found, filter: Filter): boolean {
  if ('every' in filter) return filter.every.every((part) => matches(found, part));
  if ('some' in filter) return filter.some.some((part) => matches(found, part));
  const value = valueAt(found, filter.attribute);
  if ('isMissing' in filter) return value === null || value === undefined;
  if ('isEmpty' in filter) return Array.isArray(value) && value.length === 0;
  if ('atLeast' in filter) return typeof value === 'number' && value >= filter.atLeast;
  if ('atMost' in filter) return typeof value === 'number' && value <= filter.atMost;
  const values: unknown[] = Array.isArray(value) ? value : [value];
  return filter.in.some((wanted) => values.includes(wanted));
}

/** `institution.kind` looks inside. */
export const valueAt = (found: Found, attribute: string): unknown =>
  attribute.split('.').reduce<unknown>((value, name) => (typeof value === 'object' && value !== null ? (value as Found)[name] : undefined), found);

export type FacetFigures = Record<string, Record<string, number>>;

/**
 * How many there are, from facet figures; undefined where figures cannot tell and one has to ask.
 * The parts of a `some` must not overlap.
 */
export function countFrom(figures: FacetFigures, filter: Filter): number | undefined {
  if ('some' in filter) return sum(filter.some.map((part) => countFrom(figures, part)));
  if ('in' in filter) return sum(filter.in.map((value) => figures[filter.attribute]?.[String(value)] ?? 0));
  return undefined;
}

/** Attributes whose figures `countFrom` needs. */
export function attributesOf(filter: Filter): string[] {
  if ('some' in filter) return filter.some.flatMap(attributesOf);
  return 'in' in filter ? [filter.attribute] : [];
}

export function isCountable(filter: Filter): boolean {
  return 'some' in filter ? filter.some.every(isCountable) : 'in' in filter;
}

const sum = (counts: (number | undefined)[]): number | undefined =>
  counts.reduce<number | undefined>((total, count) => (total === undefined || count === undefined ? undefined : total + count), 0);
