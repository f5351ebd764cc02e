/**
 * The one way to write a value as JSON, so that equal values have equal fingerprints (in the manner of RFC 8785): keys in
 * the order of their UTF-16 code units, no blanks, absent members left out. `bigint` is written as text of its digits.
 */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'bigint') return `"${value}"`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (value instanceof Rendered) return value.json;
  if (Array.isArray(value)) return arrayJson(value);
  let json = '';
  // Text sorts by code units unless told otherwise.
  for (const name of Object.keys(value).sort()) {
    const member = (value as Record<string, unknown>)[name];
    if (member !== undefined) json += `${json === '' ? '' : ','}${JSON.stringify(name)}:${canonicalJson(member)}`;
  }
  return `{${json}}`;
}

/** A part that is canonical JSON already. */
export class Rendered {
  readonly json: string;

  constructor(json: string) {
    this.json = json;
  }
}

function arrayJson(values: readonly unknown[]): string {
  let json = '';
  for (const [place, value] of values.entries()) json += `${place === 0 ? '' : ','}${canonicalJson(value ?? null)}`;
  return `[${json}]`;
}
