/** The whole platform as visitors meet it, built for production, with the demo data found by search; gone afterwards. */
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { buildWhatChanged } from '../builds/build-what-changed.ts';
import { type Child, startChild } from '../services/child.ts';
import { startMeilisearch } from '../services/meilisearch.ts';
import { findFreePort } from '../services/ports.ts';
import { startPostgres } from '../services/postgres.ts';
import { makeScratchFolder } from '../services/scratch-folder.ts';
import { cmsEnvironment, makePlan, type Plan, siteEnvironment } from '../start/environment.ts';
import { root, siteFolder } from '../start/places.ts';
import { searchOnlyKey } from '../start/search-key.ts';
import { step } from '../start/steps.ts';
import { serveCms } from './served-cms.ts';

const MASTER_KEY = 'trial-master-key-trial-master-key';

export interface TrialPlatform {
  /** Instances of the site; the first is the one of PUBLIC_URL. */
  sites: [string, ...string[]];
  databaseUrl: string;
  stop(): Promise<void>;
}

export async function startTrialPlatform({ sites: count = 1 } = {}): Promise<TrialPlatform> {
  const folder = await makeScratchFolder('trial');
  const ends: (() => Promise<unknown>)[] = [() => rm(folder, { recursive: true, force: true })];
  const stop = async () => {
    for (const end of ends.reverse()) await end();
  };
  try {
    const plan = await planIn(folder, ends);
    await buildWhatChanged(['cms', 'site'], { env: cmsEnvironment(plan) });
    await step('放入演示数据', () => seed());
    const served = await step('启动内容管理系统', () => serveCms({ ...process.env, ...cmsEnvironment(plan), SERVE_ADMIN: 'no', RUN_SCHEDULES: 'no' }, plan.addresses.cms));
    ends.push(async () => served.stop());
    const ports = [plan.settings.SITE_PORT, ...(await Promise.all(Array.from({ length: count - 1 }, findFreePort)))];
    const sites = await step('启动门户', () => Promise.all(ports.map((port) => startSite(plan, port, ends))));
    await step('等搜索里有全部内容', () => untilFound(sites[0] ?? ''));
    return { sites: sites as TrialPlatform['sites'], databaseUrl: plan.addresses.database, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** A plan that names services of its own; children inherit it. */
async function planIn(folder: string, ends: (() => Promise<unknown>)[]): Promise<Plan> {
  const [pgPort, meiliPort, cmsPort, sitePort] = await Promise.all([findFreePort(), findFreePort(), findFreePort(), findFreePort()]);
  const postgres = await startPostgres({ dataDir: path.join(folder, 'pg', 'data'), port: pgPort, password: 'trial-password', databases: ['trial'] });
  ends.push(() => postgres.stop());
  const meilisearch = await startMeilisearch({ dataDir: path.join(folder, 'meili'), port: meiliPort, masterKey: MASTER_KEY });
  ends.push(() => meilisearch.stop());
  Object.assign(process.env, {
    VAR_DIR: path.join(folder, 'var'),
    DATABASE_URL: postgres.url('trial'),
    MEILI_HOST: meilisearch.url,
    MEILI_KEY: MASTER_KEY,
    SMTP_URL: 'smtp://127.0.0.1:1',
    CMS_PORT: String(cmsPort),
    SITE_PORT: String(sitePort),
  });
  return makePlan();
}

async function seed(): Promise<void> {
  const child = startChild(process.execPath, [path.join(root, 'scripts/seed.ts')], { cwd: root, env: process.env });
  const ended = await child.ended;
  if (ended !== '0') throw new Error(`演示数据没有放完（${ended}）：\n${child.lines().join('\n')}`);
}

async function startSite(plan: Plan, port: number, ends: (() => Promise<unknown>)[]): Promise<string> {
  const env = { ...siteEnvironment(plan, await searchOnlyKey(plan)), SITE_PORT: String(port) };
  const child = startChild(process.execPath, [path.join(siteFolder, 'start.ts')], { cwd: siteFolder, env });
  ends.push(() => child.stop());
  const url = `http://127.0.0.1:${port}`;
  await until(`${url}/healthz`, async (answer) => answer.ok, child);
  return url;
}

/** Lists are whole once the index has carried over what was seeded: their pages are kept then. */
const untilFound = (site: string) => until(`${site}/products`, async (answer) => answer.headers.get('x-page') === 'kept' && (await answer.text()).includes('/products/'));

async function until(url: string, isIt: (answer: Response) => Promise<boolean>, child?: Child): Promise<void> {
  for (const deadline = Date.now() + 60_000; ; await new Promise((resolve) => setTimeout(resolve, 100))) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer && (await isIt(answer))) return;
    if (Date.now() > deadline || (child && child.process.exitCode !== null)) throw new Error(`${url} 没有就绪：\n${child?.lines().join('\n') ?? ''}`);
  }
}
