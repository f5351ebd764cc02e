/** kill -9 between a publish and its indexing: what was published is found after the restart. */
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { aPolicy } from '../fixtures/content.ts';
import { ask, signUpFirstAdministrator } from '../harness/admin.ts';
import { type CmsProcess, startCmsProcess } from '../harness/cms-process.ts';
import { type FaultProxy, startFaultProxy } from '../harness/fault-proxy.ts';
import { eventually, type SearchProbe, searchProbe } from '../harness/search.ts';

const KILLS = process.env.FAULTS === 'full' ? 30 : 2;
const POLICIES = '/content-manager/collection-types/api::policy.policy';

let cms: CmsProcess;
let proxy: FaultProxy;
let search: SearchProbe;
let token: string;

beforeAll(async () => {
  proxy = await startFaultProxy(inject('meiliHost'));
  cms = await startCmsProcess({ MEILI_HOST: proxy.url });
  search = searchProbe(cms.environment, inject('meiliHost'));
  token = await signUpFirstAdministrator(cms.url);
});
afterAll(async () => {
  await cms?.kill();
  await proxy?.stop();
});

async function post(path: string, body: object): Promise<{ data: { documentId: string } }> {
  const answer = await fetch(`${cms.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as { data: { documentId: string } };
}

/** As an editor does it in the admin; resolves when the platform has said that it is published. */
async function publishPolicy(title: string): Promise<string> {
  const { data } = await post(POLICIES, aPolicy({ title, slug: undefined, reviewState: 'submitted' }));
  await post(`${POLICIES}/${data.documentId}/actions/publish`, {});
  return data.documentId;
}

const found = (documentId: string) => eventually(() => search.find('policy', documentId), Boolean, 20_000);

test('published while the search server was away, killed, restarted: found', async () => {
  proxy.play('down');
  const documentId = await publishPolicy('断电前发布的政策（演示）');
  await cms.kill();
  proxy.play('none');
  expect(await search.find('policy', documentId)).toBeUndefined();
  await cms.restart();
  expect(await found(documentId)).toMatchObject({ title: '断电前发布的政策（演示）' });
});

test(`killed at any moment after a publish (${KILLS} times): nothing published is missing`, {
  timeout: 900_000,
}, async () => {
  const published: string[] = [];
  for (let kill = 0; kill < KILLS; kill += 1) {
    published.push(await publishPolicy(`随时断电${kill}（演示）`));
    await wait(40 * Math.random());
    await cms.kill();
    await cms.restart();
  }
  for (const documentId of published) expect(await found(documentId), documentId).toBeDefined();
  const rows = await ask<{ document_id: string }>(
    cms.environment.DATABASE_URL ?? '',
    'select document_id from policies where published_at is not null',
  );
  expect((await search.all('policy')).map(({ documentId }) => documentId).sort()).toEqual(
    rows.map(({ document_id }) => document_id).sort(),
  );
});
