/** `/livez`: the process turns. `/readyz`: it can work: database within a second, room in its pool, not draining. */
import type { Context, Next } from 'koa';
import { databaseAnswers } from '../database/trouble.ts';
import { platform } from '../platform.ts';
import { isDraining } from './drain.ts';

export const health = () => async (ctx: Context, next: Next) => {
  if (ctx.path === '/livez') {
    ctx.body = { alive: true };
    return;
  }
  if (ctx.path === '/readyz') {
    const checks = { accepting: !isDraining(), database: await databaseAnswers(platform()), pool: poolHasRoom() };
    const ready = Object.values(checks).every(Boolean);
    ctx.status = ready ? 200 : 503;
    ctx.body = { ready, checks };
    return;
  }
  await next();
};

function poolHasRoom(): boolean {
  const pool = platform().db.connection.client.pool as { numPendingAcquires(): number; max: number };
  return pool.numPendingAcquires() < pool.max;
}
