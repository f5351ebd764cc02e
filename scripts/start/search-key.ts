/** A key that may only search: the site gets no other. Meilisearch keeps it, so every start finds the same one. */
import { z } from 'zod';
import type { Plan } from './environment.ts';

/** Chosen once; it names the key of this purpose on whichever server. */
const KEY_UID = '6f6e6771-6961-4f21-8000-736561726368';
const Key = z.object({ key: z.string() });

export async function searchOnlyKey(plan: Plan): Promise<string> {
  const { settings } = plan;
  if (settings.MEILI_SEARCH_KEY) return settings.MEILI_SEARCH_KEY;
  const known = await ask(plan, 'GET', `/keys/${KEY_UID}`);
  if (known.ok) return Key.parse(await known.json()).key;
  const made = await ask(plan, 'POST', '/keys', { uid: KEY_UID, name: 'rongqiao site', actions: ['search'], indexes: ['*'], expiresAt: null });
  if (made.ok) return Key.parse(await made.json()).key;
  throw new Error(
    `搜索服务器 ${plan.addresses.meilisearch} 不允许用 MEILI_KEY 生成只读密钥（${made.status}）。` +
      '请改用主密钥作 MEILI_KEY，或自行生成一个只能搜索的密钥，设为 MEILI_SEARCH_KEY。',
  );
}

const ask = ({ settings, secrets, addresses }: Plan, method: string, path: string, body?: object) =>
  fetch(`${addresses.meilisearch}${path}`, {
    method,
    headers: { authorization: `Bearer ${settings.MEILI_KEY ?? secrets.MEILI_MASTER_KEY}`, 'content-type': 'application/json' },
    body: body ? JSON.stringify(body) : null,
    signal: AbortSignal.timeout(10_000),
  });
