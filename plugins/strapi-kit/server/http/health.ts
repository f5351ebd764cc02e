/** `/livez`: the process turns. `/readyz`: it can work: database within a second, room in its pool, not draining. */
import type { Context, Next } from 'koa';
import { platform } from '../platform.ts';
import { isDraining } from './drain.ts';

const READY_LIMIT_MS = 1_000;

export const health = () => async (ctx: Context, next: Next) => {
  if (ctx.path === '/livez') {
    ctx.body = { alive: true };
    return;
  }
  if (ctx.path === '/readyz') {
    const checks = { accepting: !isDraining(), database: await databaseAnswers(), pool: poolHasRoom() };
    const ready = Object.values(checks).every(Boolean);
    ctx.status = ready ? 200 : 503;
    ctx.body = { ready, checks };
    return;
  }
  await next();
};

async function databaseAnswers(): Promise<boolean> {
  const answer = platform().db.connection.raw('select 1').then(() => true, () => false);
  return Promise.race([answer, new Promise<boolean>((resolve) => setTimeout(() => resolve(false), READY_LIMIT_MS).unref())]);
}

function poolHasRoom(): boolean {
  const pool = platform().db.connection.client.pool as { numPendingAcquires(): number; max: number };
  return pool.numPendingAcquires() < pool.max;
}
