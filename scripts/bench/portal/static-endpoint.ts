/** An Astro server of its own with one static endpoint: what the portal's kept pages are compared with. */
import { mkdtemp, mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import node from '@astrojs/node';
import { build } from 'astro';
import { startChild } from '../../services/child.ts';
import { findFreePort } from '../../services/ports.ts';
import { root } from '../../start/places.ts';

export interface StaticEndpoint {
  /** Answers so many bytes. */
  url(bytes: number): string;
  stop(): Promise<void>;
}

export async function startStaticEndpoint(): Promise<StaticEndpoint> {
  // Inside the clone, so that the built server finds its packages.
  const cache = path.join(root, 'node_modules/.cache');
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(path.join(cache, 'static-endpoint-'));
  const adapter = node({ mode: 'standalone' });
  await build({ root: path.join(import.meta.dirname, 'static-site'), configFile: false, output: 'server', adapter, outDir: folder, cacheDir: path.join(folder, 'cache'), session: false, logLevel: 'error' });
  const port = await findFreePort();
  const env = { PATH: process.env.PATH, HOST: '127.0.0.1', PORT: String(port), NODE_ENV: 'production' };
  const child = startChild(process.execPath, [path.join(folder, 'server/entry.mjs')], { env });
  const address = `http://127.0.0.1:${port}`;
  for (const deadline = Date.now() + 20_000; !(await fetch(`${address}/1`).catch(() => undefined))?.ok; ) {
    if (Date.now() > deadline) throw new Error(`the static endpoint does not answer:\n${child.lines().join('\n')}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    url: (bytes) => `${address}/${bytes}`,
    stop: async () => {
      await child.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
