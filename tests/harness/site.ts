/** The built portal as operators run it, a process of its own, against a cms that runs already. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { ensureSearchKey } from '../../plugins/search-sync/server/search-key.ts';
import { type Child, startChild } from '../../scripts/services/child.ts';
import { findFreePort } from '../../scripts/services/ports.ts';
import type { TestEnvironment } from './environment.ts';
import { processEnvironment } from './process-environment.ts';

const siteFolder = path.resolve(import.meta.dirname, '../../site');

export interface RunningSite {
  url: string;
  child: Child;
  stop(): Promise<void>;
}

export interface SiteOptions {
  /** Of the cms: where the search server is, and the secret that both share. */
  environment: TestEnvironment;
  cmsUrl: string;
  /** Known beforehand where the cms writes links to the site. */
  port?: number;
  overrides?: Record<string, string>;
}

/** Needs `astro build` in site/ (npm test does it). */
export async function startSite({ environment, cmsUrl, port, overrides = {} }: SiteOptions): Promise<RunningSite> {
  if (!existsSync(path.join(siteFolder, 'dist/server/entry.mjs'))) throw new Error('the site is not built: run `npx astro build` in site/');
  const { MEILI_HOST = '', MEILI_KEY = '', MEILI_INDEX_PREFIX = '', VISITOR_SECRET = '' } = environment;
  const sitePort = port ?? (await findFreePort());
  const url = `http://127.0.0.1:${sitePort}`;
  const own = {
    NODE_ENV: 'production',
    SITE_PORT: String(sitePort),
    PUBLIC_URL: url,
    CMS_URL: cmsUrl,
    VISITOR_SECRET,
    MEILI_HOST,
    MEILI_INDEX_PREFIX,
    MEILI_SEARCH_KEY: await ensureSearchKey({ meiliHost: MEILI_HOST, meiliKey: MEILI_KEY, indexPrefix: MEILI_INDEX_PREFIX }),
    ...overrides,
  };
  const child = startChild(process.execPath, [path.join(siteFolder, 'start.ts')], { cwd: siteFolder, env: { ...processEnvironment(), ...own } });
  await untilHealthy(url, child);
  return { url, child, stop: () => child.stop('SIGTERM', 5_000) };
}

async function untilHealthy(url: string, child: Child) {
  for (const deadline = Date.now() + 30_000; ; await new Promise((resolve) => setTimeout(resolve, 50))) {
    const answer = await fetch(`${url}/healthz`).catch(() => undefined);
    if (answer?.ok) return;
    if (child.process.exitCode !== null || Date.now() > deadline) throw new Error(`the site did not start:\n${child.lines().join('\n')}`);
  }
}
