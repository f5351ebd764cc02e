/** Limits that hold across instances: counted in PostgreSQL. */
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { platform } from '../platform.ts';
import type { Limit } from './route.ts';

const limiters = new Map<string, RateLimiterPostgres>();

function limiter(name: string, points: number, seconds: number): RateLimiterPostgres {
  const key = `${name} ${points}/${seconds}`;
  const known = limiters.get(key);
  if (known) return known;
  const made = new RateLimiterPostgres({
    storeClient: platform().db.connection,
    storeType: 'knex',
    tableName: 'rate_limits',
    tableCreated: true,
    clearExpiredByTimeout: true,
    keyPrefix: name.replaceAll(/[^a-zA-Z0-9]+/g, '-').toLowerCase(),
    points,
    duration: seconds,
  });
  limiters.set(key, made);
  return made;
}

/** Forgets the made limiters: they hold the connection of a Strapi that has stopped. */
export const forgetLimiters = () => limiters.clear();

/** Takes one; false when none is left. */
export async function takeFromLimit(name: string, who: string, limit: Limit): Promise<boolean> {
  return (await secondsUntilFree(name, who, limit.perVisitor, limit.seconds)) === 0;
}

/** Takes one from `points` in `seconds`: 0 when it was there, otherwise the seconds until the next. */
export async function secondsUntilFree(name: string, who: string, points: number, seconds: number): Promise<number> {
  try {
    await limiter(name, points, seconds).consume(who);
    return 0;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
    throw refusal;
  }
}

/** A success clears the count. */
export async function clearLimit(name: string, who: string, points: number, seconds: number): Promise<void> {
  await limiter(name, points, seconds).delete(who);
}
