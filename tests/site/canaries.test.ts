/**
 * A canary in every private field of every type; then everything that the platform gives out is searched for it: every
 * page that can be reached, public REST with everything populated, every search document, mails, SMS, logs.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { publicUids, uids } from '../../plugins/contracts/uids.ts';
import { SearchType } from '../../plugins/search-sync/contract.ts';
import { database, sql, type Sql } from '../../plugins/strapi-kit/server/database/sql.ts';
import { searchProbe } from '../harness/search.ts';
import { type Portal, startPortal } from './portal.ts';

const CANARY = 'canary-8d41';
const PAGES_MAX = 400;

let portal: Portal;
let logged = '';
beforeAll(async () => {
  const write = process.stdout.write.bind(process.stdout);
  process.stdout.write = ((chunk: string | Uint8Array, ...rest: never[]) => {
    logged += String(chunk);
    return write(chunk, ...rest);
  }) as typeof process.stdout.write;
  portal = await startPortal();
  await plantCanaries();
});
afterAll(() => portal?.stop());

interface Attribute {
  type: string;
  pluginOptions?: { classification?: string };
}

/** Writes one into each text column whose attribute is not public, in drafts and in what is published. */
async function plantCanaries(): Promise<void> {
  let planted = 0;
  for (const uid of Object.values(uids)) {
    const { attributes, collectionName = '' } = portal.cms.strapi.contentType(uid as never) as unknown as { attributes: Record<string, Attribute>; collectionName?: string };
    const { columnToAttribute, attributes: columns } = portal.cms.strapi.db.metadata.get(uid) as unknown as { columnToAttribute: Record<string, string>; attributes: Record<string, { columnName?: string }> };
    for (const [name, { type, pluginOptions }] of Object.entries(attributes)) {
      const isPrivate = pluginOptions?.classification !== undefined && pluginOptions.classification !== 'public';
      if (!isPrivate || !['string', 'text', 'email', 'richtext'].includes(type)) continue;
      const column = columns[name]?.columnName ?? Object.entries(columnToAttribute).find(([, attribute]) => attribute === name)?.[0];
      if (!column) throw new Error(`no column for ${uid} ${name}`);
      planted += await database().run(raw(`update "${collectionName}" set "${column}" = '${CANARY}-' || id`));
    }
  }
  expect(planted).toBeGreaterThan(50);
  for (const table of ['news_items', 'policies', 'institutions', 'financial_products']) await database().run(raw(`update "${table}" set updated_at = now()`));
}

const raw = (text: string): Sql => ({ ...sql``, text });

test('no page that can be reached by links holds one', { timeout: 240_000 }, async () => {
  const seen = new Set<string>(['/']);
  const leaks: string[] = [];
  for (const path of seen) {
    if (seen.size > PAGES_MAX) break;
    const answer = await fetch(`${portal.site.url}${path}`, { redirect: 'manual' });
    const text = await answer.text();
    if (text.includes(CANARY)) leaks.push(path);
    for (const [, link = ''] of text.matchAll(/href="(\/[^"#]*)"/g)) if (!/\.(css|js|svg|png|woff2?)$/.test(link) && !/[?&](sort|page|facet)/.test(link)) seen.add(link.replaceAll('&amp;', '&').split('?')[0] ?? '/');
  }
  expect(seen.size).toBeGreaterThan(60);
  expect(leaks).toEqual([]);
});

test('public REST gives none out, whatever is populated', async () => {
  for (const uid of publicUids) {
    const { pluralName } = portal.cms.strapi.contentType(uid as never).info as { pluralName: string };
    for (const query of ['?populate=*', '?pagination[pageSize]=100', '?populate=*&locale=en']) {
      expect(await (await fetch(`${portal.cmsUrl}/api/${pluralName}${query}`)).text()).not.toContain(CANARY);
    }
  }
});

test('no search document holds one, nor does the answer when search is away', async () => {
  const probe = searchProbe(portal.cms.environment);
  for (const type of SearchType.options) expect(JSON.stringify(await probe.all(type))).not.toContain(CANARY);
  expect(await (await fetch(`${portal.cmsUrl}/api/search-sync/fallback?q=${CANARY}`)).text()).not.toContain(`"${CANARY}`);
});

test('the log holds none', () => {
  expect(logged).not.toContain(CANARY);
});
