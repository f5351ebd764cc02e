import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { reindex, type ReindexProgress } from '../../../plugins/search-sync/server/reindex.ts';
import type { SyncOptions } from '../../../plugins/search-sync/server/sync-context.ts';
import { startSyncWorker, type SyncWorker } from '../../../plugins/search-sync/server/worker.ts';
import { aNewsItem, aPolicy } from '../../fixtures/content.ts';
import { type RunningCms, startCms } from '../../harness/cms.ts';
import { publish, uids } from '../../harness/publish.ts';
import { eventually, type SearchProbe, searchProbe } from '../../harness/search.ts';

let cms: RunningCms;
let search: SearchProbe;
let options: SyncOptions;
const workers: SyncWorker[] = [];

// The cms only answers; the workers of these tests are started one by one.
beforeAll(async () => {
  cms = await startCms({ RUN_JOBS: 'no' });
  search = searchProbe(cms.environment);
  const { DATABASE_URL = '', MEILI_HOST = '', MEILI_KEY = '', MEILI_INDEX_PREFIX = '' } = cms.environment;
  options = {
    databaseUrl: DATABASE_URL,
    meiliHost: MEILI_HOST,
    meiliKey: MEILI_KEY,
    indexPrefix: MEILI_INDEX_PREFIX,
    log: { info: () => undefined, error: (message) => said.push(message) },
  };
});
afterAll(async () => {
  for (const worker of workers) await worker.stop();
  await cms?.stop();
});

const said: string[] = [];
const rows = async (query: string, values: unknown[] = []) =>
  (await cms.strapi.db.connection.raw(query, values as string[])).rows as Record<string, unknown>[];
const start = () => {
  const worker = startSyncWorker(options);
  workers.push(worker);
  return worker;
};
const isThere = (documentId: string) => eventually(() => search.find('policy', documentId), Boolean, 10_000);
/** Their changes are carried over. (Rows of other documents may wait for their second look.) */
const isSettled = (...documentIds: string[]) =>
  eventually(
    async () => (await rows('select 1 from outbox where document_id = any(?)', [documentIds])).length === 0,
    Boolean,
    10_000,
  );
const leaders = async () =>
  (
    await rows(
      "select count(*)::int as count from pg_locks l join pg_stat_activity a using (pid) where l.locktype = 'advisory' and l.granted and a.application_name = 'rongqiao-search-sync' and a.datname = current_database()",
    )
  )[0]?.count;

describe('npm run reindex', () => {
  test('works while no cms is running: whoever asks does it', async () => {
    const ids = [await publish(cms.strapi, uids.policy, aPolicy()), await publish(cms.strapi, uids.policy, aPolicy())];
    const seen: ReindexProgress[][] = [];
    await reindex(options, (progress) => seen.push(progress));
    expect(seen.at(-1)?.map(({ isDone }) => isDone)).toEqual([true, true, true, true]);
    expect((await search.all('policy')).map(({ documentId }) => documentId).sort()).toEqual(ids.sort());
  });

  test('is a command that says what it does and how it ended', async () => {
    const script = path.resolve(import.meta.dirname, '../../../scripts/reindex.ts');
    const env = { ...process.env, ...cms.environment, VAR_DIR: path.join(inject('scratch'), 'reindex-var') };
    const { stdout } = await promisify(execFile)(process.execPath, [script], { env });
    expect(stdout).toContain('政策 ✓ 2');
    expect(stdout).toContain('搜索索引已全部重建');
    const unreachable = promisify(execFile)(process.execPath, [script], {
      env: { ...env, DATABASE_URL: 'postgresql://x:x@127.0.0.1:1/x' },
    });
    await expect(unreachable).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining('请先在另一个终端运行 npm start'),
    });
  });

  test('rebuilds under a running worker without a moment in which search finds nothing, and loses no change', async () => {
    const existing = await publish(cms.strapi, uids.news, aNewsItem({ title: '一直找得到的资讯' }));
    start();
    await eventually(() => search.find('news', existing), Boolean, 15_000);
    let isRunning = true;
    const misses: string[] = [];
    const watching = (async () => {
      while (isRunning) {
        const hits = await search.search('news', '一直找得到');
        if (!hits.some(({ documentId }) => documentId === existing)) misses.push(new Date().toISOString());
      }
    })();
    const written: string[] = [];
    const writing = (async () => {
      while (isRunning) written.push(await publish(cms.strapi, uids.news, aNewsItem()));
    })();
    for (let i = 0; i < 3; i += 1) await reindex(options, () => undefined, ['news']);
    isRunning = false;
    await Promise.all([watching, writing]);
    expect(misses).toEqual([]);
    const all = await eventually(
      () => search.all('news'),
      (found) => found.length === written.length + 1,
      10_000,
    );
    expect(all.map(({ documentId }) => documentId).sort()).toEqual([existing, ...written].sort());
    expect(
      (await search.client.getRawIndexes({ limit: 1000 })).results
        .map(({ uid }) => uid)
        .filter((uid) => uid.startsWith(search.names.news)),
    ).toEqual([search.names.news]);
  });
});

describe('of several workers one leads', () => {
  test('and another takes over when its connection breaks', async () => {
    start();
    start();
    await eventually(leaders, (count) => count === 1, 5_000);
    expect(await leaders()).toBe(1);
    await rows(
      "select pg_terminate_backend(a.pid) from pg_locks l join pg_stat_activity a using (pid) where l.locktype = 'advisory' and a.application_name = 'rongqiao-search-sync' and a.datname = current_database()",
    );
    expect(await isThere(await publish(cms.strapi, uids.policy, aPolicy()))).toBeDefined();
    expect(await leaders()).toBe(1);
  });
});

describe('the comparison of each night', () => {
  test('finds and repairs what drifted, and remembers how much', async () => {
    const [missing, different] = [
      await publish(cms.strapi, uids.policy, aPolicy()),
      await publish(cms.strapi, uids.policy, aPolicy({ title: '原来的标题' })),
    ];
    await isThere(different);
    expect(await isSettled(missing, different)).toBe(true);
    const index = search.client.index(search.names.policy);
    await index.deleteDocument(`${missing}_zh-CN`).waitTask();
    await index
      .updateDocuments([{ id: `${different}_zh-CN`, contentHash: 'tampered', title: '被改动的标题' }])
      .waitTask();
    await index.addDocuments([{ id: 'ghost_zh-CN', documentId: 'ghost', contentHash: 'x', title: '幽灵' }]).waitTask();
    await rows('update search_sync_state set reconciles_wanted = reconciles_wanted + 1');
    const isRepaired = async () => {
      const all = await search.all('policy');
      const titles = all.map((document) => (document.type === 'policy' ? document.title : ''));
      return (
        all.some(({ documentId }) => documentId === missing) &&
        titles.includes('原来的标题') &&
        !all.some(({ documentId }) => documentId === 'ghost')
      );
    };
    expect(await eventually(isRepaired, Boolean, 10_000)).toBe(true);
    const [state] = await rows('select drift::text, drifted_in_a_row from search_sync_state where uid = ?', [
      uids.policy,
    ]);
    expect(JSON.parse(String(state?.drift))).toEqual({ missing: 1, surplus: 1, different: 1, occasion: 'wished' });
    expect(state?.drifted_in_a_row).toBe(1);
  });

  test('says so loudly when it happens again the next night', async () => {
    await search.client
      .index(search.names.policy)
      .addDocuments([{ id: 'ghost_zh-CN', documentId: 'ghost', contentHash: 'x' }])
      .waitTask();
    expect(await isSettled('ghost')).toBe(true);
    await rows('update search_sync_state set reconciles_wanted = reconciles_wanted + 1');
    const isLoud = () => Promise.resolve(said.some((message) => message.includes('night after night')));
    expect(await eventually(isLoud, Boolean, 10_000)).toBe(true);
    await rows('update search_sync_state set reconciles_wanted = reconciles_wanted + 1');
    const inARow = async () =>
      (await rows('select drifted_in_a_row from search_sync_state where uid = ?', [uids.policy]))[0]?.drifted_in_a_row;
    expect(await eventually(inARow, (count) => count === 0, 20_000)).toBe(0);
  });
});

describe('a document that the search server refuses', () => {
  test('does not hold up others, is kept with its reason, and is written when the cause is gone', async () => {
    // An id that the server does not accept: nothing in Strapi makes such a one.
    const poisoned = await publish(cms.strapi, uids.policy, aPolicy());
    await rows('update policies set document_id = ? where document_id = ?', ['no good id!', poisoned]);
    const healthy = await publish(cms.strapi, uids.policy, aPolicy());
    expect(await isThere(healthy)).toBeDefined();
    const reason = async () =>
      (await rows('select last_error from outbox where document_id = ?', ['no good id!']))[0]?.last_error;
    expect(await eventually(reason, Boolean, 10_000)).toContain('invalid');
    await rows('update policies set document_id = ? where document_id = ?', [poisoned, 'no good id!']);
    expect(await isThere(poisoned)).toBeDefined();
  });
});
