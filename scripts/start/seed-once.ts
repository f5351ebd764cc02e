/** Demo data come with the first start; afterwards what people do with them stays. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { awaitsSeed } from '../seed/first-time.ts';
import type { Plan } from './environment.ts';
import { root } from './places.ts';
import { reachDatabase } from './reach-database.ts';
import { note } from './steps.ts';

export async function seedOnce(plan: Plan, signal: AbortSignal): Promise<void> {
  if (!plan.settings.DEMO || !(await isWanted(plan))) return;
  note('放入演示数据（只在第一次启动时）：');
  await runSeed(signal);
}

async function isWanted({ addresses }: Plan): Promise<boolean> {
  const client = await reachDatabase(addresses.database, 'npm start');
  try {
    return await awaitsSeed(client);
  } finally {
    await client.end();
  }
}

/** In a process of its own: it opens a whole Strapi, whose memory goes with it. */
function runSeed(signal: AbortSignal): Promise<void> {
  const child = spawn(process.execPath, [path.join(root, 'scripts/seed.ts'), '--first-time'], { cwd: root, stdio: 'inherit' });
  const giveUp = () => child.kill('SIGTERM');
  signal.addEventListener('abort', giveUp);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => {
      signal.removeEventListener('abort', giveUp);
      if (code === 0) resolve();
      else reject(new Error('演示数据没有放完。重新运行 npm start 会接着放；不要演示数据时，用 DEMO=no 启动。'));
    });
  });
}
