import type { KeyObject } from 'node:crypto';
import { createPrivateKey, createPublicKey, generateKeyPairSync, sign as signBytes } from 'node:crypto';

export const makePrivateKeyPem = (): string =>
  generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();

export type Signer = { publicKeyPem: string; sign: (statement: Record<string, unknown>) => string };

export function signer(privateKeyPem: string): Signer {
  const key: KeyObject = createPrivateKey(privateKeyPem);
  return {
    publicKeyPem: createPublicKey(key).export({ type: 'spki', format: 'pem' }).toString(),
    sign: (statement) => signBytes(null, Buffer.from(canonicalJson(statement)), key).toString('base64'),
  };
}

/** Keys in code-unit order at every depth, no white space: both ends get the same bytes (RFC 8785, plain data). */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(',')}}`;
}
