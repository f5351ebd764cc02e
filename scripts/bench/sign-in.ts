/** Does the time of a refused sign-in tell whether an account exists? Median of known against unknown, taken in turns. */
import { createHmac } from 'node:crypto';
import { VISITOR_HEADER, visitorSignature } from '@rongqiao/contracts/visitor.ts';
import bcrypt from 'bcryptjs';
import pg from 'pg';
import { startTrialCms, type TrialCms } from '../trial/trial-cms.ts';
import type { Bar } from './frame/bars.ts';

const ACCOUNTS = 100;
const ROUNDS = 2;

export default async function measure(): Promise<Bar[]> {
  const cms = await startTrialCms();
  try {
    await makeAccounts(cms.databaseUrl);
    const times = { known: [] as number[], unknown: [] as number[] };
    for (let round = 0; round < ROUNDS; round += 1) {
      for (let i = 0; i < ACCOUNTS; i += 1) {
        times.known.push(await refusedSignIn(cms, `known-${i}@rongqiao.example`, i));
        times.unknown.push(await refusedSignIn(cms, `unknown-${i}@rongqiao.example`, i));
      }
    }
    const [known, unknown] = [median(times.known), median(times.unknown)];
    return [
      { name: '已有账号，被拒的登录（中位数）', value: known, unit: '毫秒' },
      { name: '没有的账号，被拒的登录（中位数）', value: unknown, unit: '毫秒' },
      { name: '两者之差', value: Math.abs(known - unknown), unit: '毫秒', must: '<= 10', aim: '<= 3' },
    ];
  } finally {
    await cms.stop();
  }
}

async function makeAccounts(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const password = await bcrypt.hash('Never-typed-2026', 10);
  await client.query(
    `insert into up_users (document_id, username, email, provider, password, confirmed, blocked)
     select 'bench-' || i, 'bench-' || i, 'known-' || i || '@rongqiao.example', 'local', $1, true, false from generate_series(0, $2::int - 1) i`,
    [password, ACCOUNTS],
  );
  await client.end();
}

async function refusedSignIn({ url, visitorSecret }: TrialCms, identifier: string, visitor: number): Promise<number> {
  const at = String(Date.now());
  const address = `198.18.${Math.floor(Math.random() * 250)}.${visitor}`;
  const headers = { 'content-type': 'application/json', [VISITOR_HEADER]: `${address} ${at} ${visitorSignature(createHmac, visitorSecret, address, at)}` };
  const began = performance.now();
  const answer = await fetch(`${url}/api/accounts/sessions`, { method: 'POST', headers, body: JSON.stringify({ identifier, password: 'Wrong-password-1', userAgent: 'bench' }) });
  await answer.text();
  if (answer.status !== 401) throw new Error(`a refused sign-in answers 401, not ${answer.status}`);
  return performance.now() - began;
}

const median = (times: number[]): number => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
