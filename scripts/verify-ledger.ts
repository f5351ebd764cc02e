/**
 * npm run verify-ledger: reads the whole ledger and names every entry that was changed, deleted, inserted or cut off.
 * The platform may be running meanwhile. Ends with 1 when something is wrong.
 */
import { readAnchors } from '@rongqiao/strapi-kit/server/ledger/anchors.ts';
import { verifyLedger } from '@rongqiao/strapi-kit/server/ledger/verify-ledger.ts';
import type pg from 'pg';
import { cmsEnvironment, makePlan } from './start/environment.ts';
import { reachDatabase } from './start/reach-database.ts';
import { elapsed, note } from './start/steps.ts';

/** PostgreSQL's undefined_table */
const NO_TABLE = '42P01';

try {
  const plan = await makePlan();
  const anchorFile = cmsEnvironment(plan).LEDGER_ANCHOR_FILE ?? '';
  const isSound = await verify(plan.addresses.database, anchorFile);
  process.exitCode = isSound ? 0 : 1;
} catch (error) {
  const { code, message } = error as Error & { code?: string };
  note(`台账没有校验完：${code === NO_TABLE ? '这个数据库里还没有台账，请先运行 npm start。' : message}`);
  process.exitCode = 1;
}

async function verify(databaseUrl: string, anchorFile: string): Promise<boolean> {
  const began = performance.now();
  const client = await reachDatabase(databaseUrl, 'npm run verify-ledger');
  // Read first: an anchor that is written later speaks of entries that our snapshot does not show.
  const anchors = await readAnchors(anchorFile);
  const { entries, faults } = await inSnapshot(client, () => verifyLedger(client, anchors));
  for (const { sentence } of faults) note(`✗ ${sentence}`);
  note(`${faults.length === 0 ? '✓ 台账完整' : `✗ 台账有 ${faults.length} 处问题`}：共 ${entries} 条，库外凭据 ${anchors.length} 个，用时 ${elapsed(began)}`);
  if (anchors.length === 0) note(`  还没有库外凭据（${anchorFile}）：只校验了链本身，整段改写要有凭据才能发现；平台运行时每小时留一个。`);
  return faults.length === 0;
}

/** Entries that come while we read are no fault, so all of it is read as it was at one moment. */
async function inSnapshot<T>(client: pg.Client, work: () => Promise<T>): Promise<T> {
  try {
    await client.query('begin isolation level repeatable read read only');
    return await work();
  } finally {
    await client.end();
  }
}
