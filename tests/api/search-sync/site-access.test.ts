import { createHmac } from 'node:crypto';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import type { AddressInfo } from 'node:net';
import { Meilisearch } from 'meilisearch';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SITE_HEADER, siteSignature } from '../../../plugins/contracts/site-caller.ts';
import { ChangeLine, CHANGES_PATH, FallbackAnswer } from '../../../plugins/search-sync/contract.ts';
import { ensureSearchKey } from '../../../plugins/search-sync/server/search-key.ts';
import { anInstitution, aPolicy, aProduct } from '../../fixtures/content.ts';
import { type RunningCms, startCms } from '../../harness/cms.ts';
import { draft, publish, uids } from '../../harness/publish.ts';
import { eventually, type SearchProbe, searchProbe } from '../../harness/search.ts';
import { asVisitor } from '../../harness/visitor.ts';

let cms: RunningCms;
let search: SearchProbe;
let policy: string;

beforeAll(async () => {
  cms = await startCms();
  search = searchProbe(cms.environment);
  await search.untilReady();
  policy = await publish(cms.strapi, uids.policy, aPolicy({ title: '稳岗扩岗专项贷款（演示）' }));
  await eventually(() => search.find('policy', policy), Boolean, 15_000);
});
afterAll(() => cms?.stop());

async function address(): Promise<string> {
  if (!cms.server.listening) await new Promise<void>((resolve) => cms.server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(cms.server.address() as AddressInfo).port}`;
}

describe("the site's key", () => {
  const key = () =>
    ensureSearchKey({
      meiliHost: cms.environment.MEILI_HOST ?? '',
      meiliKey: cms.environment.MEILI_KEY ?? '',
      indexPrefix: cms.environment.MEILI_INDEX_PREFIX ?? '',
    });
  const site = async () => new Meilisearch({ host: cms.environment.MEILI_HOST ?? '', apiKey: await key() });

  test('searches the public indexes', async () => {
    const { hits } = await (await site()).index(search.names.policy).search('稳岗');
    expect(hits).toHaveLength(1);
  });

  test('is the same however often and by however many it is asked for', async () => {
    const keys = await Promise.all([key(), key(), key()]);
    expect(new Set(keys).size).toBe(1);
    expect(keys[0]).not.toBe(cms.environment.MEILI_KEY);
  });

  test('writes nothing, lists nothing, and sees no other index', async () => {
    const client = await site();
    await search.client.createIndex('not_public').waitTask();
    const forbidden = await Promise.allSettled([
      client.index(search.names.policy).addDocuments([{ id: 'x' }]),
      client.index(search.names.policy).getDocuments(),
      client.index('not_public').search('x'),
      client.getKeys(),
      client.getStats(),
    ]);
    for (const attempt of forbidden)
      expect(attempt).toMatchObject({ status: 'rejected', reason: { cause: { code: 'invalid_api_key' } } });
    await search.client.deleteIndex('not_public').waitTask();
  });
});

describe('search while the search server is away', () => {
  const fallback = (query: Record<string, string>) => request(cms.server).get('/api/search-sync/fallback').query(query);
  const found = async (query: Record<string, string>) =>
    FallbackAnswer.parse((await fallback(query).expect(200)).body.data);

  test('answers from the published rows, and says that it may be incomplete', async () => {
    const answer = await found({ q: '稳岗 贷款', type: 'policy' });
    expect(answer).toMatchObject({ degraded: true, notice: expect.stringContaining('可能不完整') });
    expect(answer.hits.map((hit) => hit.documentId)).toEqual([policy]);
  });

  test('asks for every word', async () => {
    expect((await found({ q: '稳岗 没有这个词', type: 'policy' })).hits).toEqual([]);
  });

  test('without a type looks everywhere', async () => {
    const institution = await publish(cms.strapi, uids.institution, anInstitution({ name: '稳岗演示银行' }));
    await publish(cms.strapi, uids.financialProduct, aProduct({ name: '稳岗贷', institution }));
    expect(new Set((await found({ q: '稳岗' })).hits.map(({ type }) => type))).toEqual(
      new Set(['policy', 'institution', 'financialProduct']),
    );
  });

  test('shows neither drafts nor private fields, and private fields cannot be guessed at', async () => {
    const canary = 'KANARIENVOGEL';
    await draft(cms.strapi, uids.policy, aPolicy({ title: `稳岗${canary}草稿` }));
    await publish(
      cms.strapi,
      uids.institution,
      anInstitution({ name: '稳岗二行', contactName: canary, reviewRemark: canary }),
    );
    expect((await found({ q: canary })).hits).toEqual([]);
    expect(JSON.stringify(await found({ q: '稳岗' }))).not.toContain(canary);
  });

  test.each(['%', '_', '\\', "'; drop table policies; --", '?', '$1', '\\?'])(
    'takes %j as a word like any other',
    async (q) => {
      expect((await found({ q, type: 'policy' })).hits).toEqual([]);
    },
  );

  test('refuses a type that does not exist and a query that is too long', async () => {
    expect((await fallback({ q: 'x', type: 'enterprise' })).status).toBe(400);
    expect((await fallback({ q: '长'.repeat(101) })).body.error.message).toContain('100个字以内');
  });

  test('is limited for each visitor', async () => {
    const statuses: number[] = [];
    for (let i = 0; i < 65; i += 1) statuses.push((await fallback({ q: '稳岗', type: 'news' })).status);
    expect(statuses).toContain(429);
  });
});

describe('what changes is told', () => {
  const at = () => String(Date.now());
  const ask = async (headers: Record<string, string>, signal?: AbortSignal) => fetch(`${await address()}${CHANGES_PATH}`, { headers, ...(signal ? { signal } : {}) });
  const signed = (secret: string, time = at()) => ({ [SITE_HEADER]: `${time} ${siteSignature(createHmac, secret, time)}` });

  test('to nobody but the site itself', async () => {
    const secret = cms.environment.VISITOR_SECRET ?? '';
    const strangers = [{}, asVisitor(cms, '203.0.113.9'), signed('x'.repeat(40)), signed(secret, String(Date.now() - 120_000)), { [SITE_HEADER]: 'NaN x' }];
    for (const headers of strangers) expect((await ask(headers)).status).toBe(403);
  });

  test('when it is committed and when search has it; drafts are not', async () => {
    const end = new AbortController();
    const response = await ask(signed(cms.environment.VISITOR_SECRET ?? ''), end.signal);
    const lines: ChangeLine[] = [];
    const reading = (async () => {
      for await (const line of createInterface({ input: Readable.fromWeb(response.body as never) })) lines.push(ChangeLine.parse(JSON.parse(line)));
    })().catch(() => undefined);
    await draft(cms.strapi, uids.policy, aPolicy());
    const changed = await publish(cms.strapi, uids.policy, aPolicy());
    const toldOf = () => lines.filter((line) => line.kind === 'changed' && line.documentId === changed);
    await eventually(async () => toldOf().length, (count) => count >= 2, 5_000);
    end.abort();
    await reading;
    expect(lines[0]?.kind).toBe('hello');
    expect(toldOf().length).toBeGreaterThanOrEqual(2);
    expect(lines.filter(({ kind }) => kind === 'changed').map((line) => ('documentId' in line ? line.documentId : ''))).toEqual(toldOf().map(() => changed));
    const numbers = lines.filter(({ kind }) => kind !== 'beat').map(({ number }) => number);
    expect(numbers).toEqual(numbers.map((_, place) => (numbers[0] ?? 0) + place));
  });
});
