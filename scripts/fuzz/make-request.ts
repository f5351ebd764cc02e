/** A route and a seed → one request. Half of the bodies start from what the route expects to find: an object of plausible fields. */
import { hostileKey, hostileText, hostileValue } from './hostile-values.ts';
import type { Random } from './random.ts';

export interface FuzzRoute {
  method: string;
  /** With `:parameters`. */
  path: string;
}

export interface FuzzRequest {
  method: string;
  target: string;
  headers: Record<string, string>;
  body?: string;
}

const queries = ['filters', 'sort', 'fields', 'populate', 'pagination[page]', 'pagination[pageSize]', 'locale', 'status', '_q', 'where', 'lookup', 'filters[title][$contains]', 'filters[$or][0][title]', 'filters[id][$in][0]', 'filters[criteria][ageMonthsMin][$gt]', 'populate[fees][fields]', 'page', 'cursor', 'q', 'type'];
const contentTypes = ['application/json', 'application/json', 'application/json', 'application/x-www-form-urlencoded', 'text/plain', 'multipart/form-data; boundary=x', 'application/xml', ''];
const methods = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS'];

export function makeRequest(random: Random, route: FuzzRoute, tokens: readonly string[]): FuzzRequest {
  const method = random.chance(0.9) ? route.method : random.pick(methods);
  const headers: Record<string, string> = {};
  if (random.chance(0.8)) headers.authorization = `Bearer ${random.pick(tokens)}`;
  if (random.chance(0.1)) headers['idempotency-key'] = latin(hostileText(random)) || 'k';
  if (random.chance(0.1)) headers['x-forwarded-for'] = `10.${random.int(256)}.${random.int(256)}.${random.int(256)}`;
  const target = `${pathOf(random, route.path)}${queryOf(random)}`;
  if (method === 'GET' || method === 'HEAD' || method === 'OPTIONS') return { method, target, headers };
  headers['content-type'] = random.pick(contentTypes);
  const body = bodyOf(random);
  // Nothing reads the body of a DELETE: a server may close on a large one.
  return { method, target, headers, body: method === 'DELETE' ? body.slice(0, 2_000) : body };
}

const pathOf = (random: Random, path: string) =>
  path
    .replace(/\(.*?\)/g, '')
    .replaceAll(/:([A-Za-z]+)\??/g, () => encodeURIComponent(random.chance(0.7) ? random.pick(['1', 'abc', 'l6vxb1ea6gi6l8ibd4m1jkoy', '0b0f7a80-6c5e-4b0e-9d27-3a1c5b9e0a11']) : safeText(random)).slice(0, 3_000))
    .replaceAll('*', 'x');

function queryOf(random: Random): string {
  if (random.chance(0.4)) return '';
  const pairs = Array.from({ length: random.pick([1, 2, 4, 120]) }, () => `${encodeURIComponent(random.pick(queries))}=${encodeURIComponent(safeText(random).slice(0, 200))}`);
  return `?${pairs.join('&')}`;
}

/** encodeURIComponent throws on half characters: those go through bodies. */
const safeText = (random: Random) => hostileText(random).toWellFormed();
const latin = (text: string) => text.replaceAll(/[^\x20-\x7e]/g, '').slice(0, 1_200).trim();

function bodyOf(random: Random): string {
  const shape = random.int(10);
  if (shape === 0) return random.pick(['', '{', '[', '{"a":', 'null', '"text"', '{"a":1,"a":2}', '\u0000', '[]'.repeat(10_000)]);
  if (shape === 1) return JSON.stringify(hostileValue(random));
  const fields = Object.fromEntries(Array.from({ length: 1 + random.int(6) }, () => [hostileKey(random), hostileValue(random)]));
  return JSON.stringify(shape < 6 ? fields : { data: fields, ...fields });
}
