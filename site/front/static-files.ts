/** Styles, icons and fonts of the build, in memory: never a path of the disk from a visitor's hand. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { type FinishedPage, finishPage, sendPage } from './finished-page.ts';

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
};

/** The build puts a digest of the content into these names. */
const HASHED = '/_astro/';
const FOR_EVER = 'public, max-age=31536000, immutable';
const FOR_A_DAY = 'public, max-age=86400';

export interface StaticFiles {
  /** True when the address is one of a file and has been answered. */
  send(request: IncomingMessage, response: ServerResponse, path: string): boolean;
}

export async function readStaticFiles(folder: string): Promise<StaticFiles> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => path.join(parentPath, name));
  const bodies = new Map<string, Buffer>(await Promise.all(files.map(async (file) => [`/${path.relative(folder, file).replaceAll(path.sep, '/')}`, await readFile(file)] as const)));
  const finished = new Map<string, Promise<FinishedPage>>();

  const finish = (address: string, body: Buffer) => {
    // Compressed when first asked for, so that the start does not wait for it.
    const page = finished.get(address) ?? finishPage(200, headersOf(address), body, true);
    finished.set(address, page);
    return page;
  };

  return {
    send(request, response, address) {
      const body = bodies.get(address);
      if (!body || (request.method !== 'GET' && request.method !== 'HEAD')) return false;
      void finish(address, body).then((page) => sendPage(request, response, page, { vary: 'accept-encoding' }));
      return true;
    },
  };
}

const headersOf = (address: string) => ({
  'content-type': types[path.extname(address)] ?? 'application/octet-stream',
  'cache-control': address.startsWith(HASHED) ? FOR_EVER : FOR_A_DAY,
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
});
