import type { Random } from './random.ts';

const NUL = String.fromCharCode(0);
const HALF = String.fromCharCode(0xd800);

const strings = [
  '', ' ', NUL, `a${NUL}b`, HALF, '𠮷䶮', '\u202eabc', '\u200b', '１００', '%', '%00', '%2e%2e%2f', '../../etc/passwd', "' or '1'='1", "1; drop table policies--", '$where', '{{7*7}}', '<script>alert(1)</script>',
  'null', 'undefined', 'NaN', '-1', '0', '1e308', '99999999999999999999', '2026-02-30', '9999-99-99T99:99:99Z', '91210102MAD000019P', 'a'.repeat(300), '长'.repeat(2000), '-', '[]', '{}', 'true', '=1+1', '\r\nSet-Cookie: a=b',
];
const scalars = [null, true, false, 0, -1, 1.5, 1e308, -1e308, 2 ** 53, Number.MAX_SAFE_INTEGER];

const huge = ['x'.repeat(70_000), '长'.repeat(700_000)];

/** A JSON value of any kind; mostly text, sometimes nested. */
export function hostileValue(random: Random, depth = 0): unknown {
  if (depth === 0 && random.chance(0.01)) return random.pick(huge);
  const kind = random.int(10);
  if (kind < 5) return random.pick(strings);
  if (kind < 7) return random.pick(scalars);
  if (depth > 3) return null;
  if (kind === 7) return Array.from({ length: depth > 0 ? random.int(3) : random.pick([0, 1, 3, 200]) }, () => hostileValue(random, depth + 1));
  if (kind === 8) return deep(random.pick([3, 30, 1_000]));
  return Object.fromEntries(Array.from({ length: random.int(5) }, () => [random.pick(keys), hostileValue(random, depth + 1)]));
}

export const hostileText = (random: Random): string => random.pick(strings);

const keys = ['id', 'documentId', 'email', 'password', 'identifier', 'code', 'data', 'title', 'slug', 'uscc', 'roles', 'state', 'createdBy', '$or', '$eq', 'connect', 'set', '__proto__', 'constructor', 'locale', 'status', ''];

export const hostileKey = (random: Random): string => random.pick(keys);

function deep(levels: number): unknown {
  let value: unknown = 'bottom';
  for (let i = 0; i < levels; i += 1) value = i % 2 ? [value] : { a: value };
  return value;
}
