/** Strapi's bracket notation: `{ filters: { slug: { $eq: 'x' } } }` → `filters[slug][$eq]=x`. */
type Value = string | number | boolean | Value[] | { [name: string]: Value };
export type StrapiQuery = { [name: string]: Value };

export function strapiQuery(query: StrapiQuery): string {
  return new URLSearchParams(Object.entries(query).flatMap(([name, value]) => pairs(name, value))).toString();
}

function pairs(path: string, value: Value): [string, string][] {
  if (typeof value !== 'object') return [[path, String(value)]];
  return Object.entries(value).flatMap(([name, inner]) => pairs(`${path}[${name}]`, inner));
}
