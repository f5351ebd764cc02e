/** Fetches what a department offers at an address, when its feed is due. Only from origins that the operator has named. */
import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { cmsSettings } from '@rongqiao/config';
import { platform } from '@rongqiao/strapi-kit/server/platform.ts';
import { defineJob } from '@rongqiao/strapi-kit/server/jobs/jobs.ts';
import { schedule } from '@rongqiao/strapi-kit/server/jobs/schedules.ts';
import { Refusal } from '@rongqiao/strapi-kit/server/routes/route.ts';
import { z } from 'zod';
import { isAllowedAddress } from '../../domain/allowed-address.ts';
import { receiveBatch } from '../batches/receive-batch.ts';
import { feedOf, listFeeds, type SourceRow } from '../sources/source-row.ts';

const REDIRECTS_MAX = 3;

interface PullLimits {
  bytesMax: number;
  milliseconds: number;
}
const usualLimits: PullLimits = { bytesMax: 512 * 1024 * 1024, milliseconds: 300_000 };

/** Fetches for every source that has an address and is due; one that fails does not stop the others. Answers how many came. */
export async function pullDueSources(now: Date, origins: readonly string[], limits = usualLimits): Promise<number> {
  let pulled = 0;
  for (const source of (await listFeeds()).filter((one) => one.pull_url !== null && isDue(one, now))) {
    pulled += await pull(source, origins, limits).catch((error: Error) => {
      platform().log.error(`pull ${source.code}: ${error.message}`);
      return 0;
    });
  }
  return pulled;
}

const isDue = (source: SourceRow, now: Date): boolean => ['due', 'late', 'irregular'].includes(feedOf(source, now).state);

/** The same file as last time is no news: 0. */
async function pull(source: SourceRow, origins: readonly string[], limits: PullLimits): Promise<number> {
  const file = path.join(os.tmpdir(), `rongqiao-pull-${randomUUID()}`);
  try {
    const name = await download(source.pull_url ?? '', origins, file, limits);
    await receiveBatch(source, { path: file, name, sizeBytes: (await stat(file)).size }, { way: 'pull', name: '平台拉取', userId: 0 });
    return 1;
  } catch (error) {
    if (error instanceof Refusal && error.refused.details.code === 'same-file') return 0;
    throw error;
  } finally {
    await rm(file, { force: true });
  }
}

async function download(from: string, origins: readonly string[], to: string, { bytesMax, milliseconds }: PullLimits): Promise<string> {
  let address = from;
  for (let redirects = 0; redirects <= REDIRECTS_MAX; redirects += 1) {
    if (!isAllowedAddress(address, origins)) throw new Error(`${new URL(address).origin} is not among PULL_ORIGINS`);
    const response = await fetch(address, { redirect: 'manual', signal: AbortSignal.timeout(milliseconds) });
    const next = response.headers.get('location');
    if (response.status >= 300 && response.status < 400 && next) {
      address = new URL(next, address).href;
      continue;
    }
    if (!response.ok || !response.body) throw new Error(`answered ${response.status}`);
    await pipeline(Readable.fromWeb(response.body as never), atMost(bytesMax), createWriteStream(to, { mode: 0o600 }));
    return decodeURIComponent(path.posix.basename(new URL(address).pathname)) || 'data';
  }
  throw new Error('too many redirects');
}

function atMost(bytesMax: number): Transform {
  let bytes = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      done(bytes > bytesMax ? new Error('the file is too big') : null, chunk);
    },
  });
}

const pullAll = defineJob({
  name: 'pull-data-sources',
  title: '从部门接口拉取数据',
  data: z.object({ firedAt: z.string() }),
  expireInSeconds: 3_600,
  handle: async ({ firedAt }) => void (await pullDueSources(new Date(firedAt), cmsSettings().PULL_ORIGINS)),
});
schedule({ cron: '30 5 * * *', job: pullAll });
