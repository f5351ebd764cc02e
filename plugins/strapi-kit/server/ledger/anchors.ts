/** Every hour the end of the chain is written to a file outside the database: who rewrites the chain cannot rewrite that. */
import { appendFile, mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { cmsSettings } from '@rongqiao/config';
import { database, sql } from '../database/sql.ts';
import { defineJob } from '../jobs/jobs.ts';
import { schedule } from '../jobs/schedules.ts';
import type { Anchor } from './verify-ledger.ts';

const Head = z.object({ seq: z.coerce.number(), hash: z.string() });

export async function anchorLedger(file = cmsSettings().LEDGER_ANCHOR_FILE): Promise<void> {
  const head = await database().one(Head, sql`select seq::text, hash from ledger_head`);
  const known = await readAnchors(file);
  if (head.seq === 0 || known.at(-1)?.seq === head.seq) return;
  const anchor: Anchor = { ...head, at: new Date().toISOString() };
  await mkdir(path.dirname(file), { recursive: true });
  await appendFile(file, `${JSON.stringify(anchor)}\n`, { mode: 0o600 });
}

/** The anchors of a file, oldest first; none when there is no file yet. */
export async function readAnchors(file: string): Promise<Anchor[]> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  return text.split('\n').filter(Boolean).map((line) => JSON.parse(line) as Anchor);
}

export function scheduleAnchors(): void {
  const job = defineJob({ name: 'anchor-ledger', title: '台账存证', data: z.object({ firedAt: z.string() }), handle: () => anchorLedger() });
  schedule({ cron: '7 * * * *', job });
}
