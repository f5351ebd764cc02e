/** Scores are made anew when what is on record changes, and once a month because payments age. */
import { chineseDayAt } from '@rongqiao/contracts/values/period.ts';
import { database, sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { subscribe } from '@rongqiao/strapi-kit/server/jobs/events.ts';
import { defineJob } from '@rongqiao/strapi-kit/server/jobs/jobs.ts';
import { schedule } from '@rongqiao/strapi-kit/server/jobs/schedules.ts';
import { z } from 'zod';
import { objectionDecided, objectionOpened, objectionWithdrawn } from '../../contract/objections.ts';
import { asCaller } from '../as-caller.ts';
import { enterpriseByUscc } from './find-enterprise.ts';
import { FIRMS_AT_ONCE, scoreMany } from './many/score-many.ts';
import { startScorer } from './many/scorer.ts';
import { scoreFirm } from './score-firm.ts';

/** Firms that the platform does not know have facts, and no score that anybody reads. */
export async function rescoreFirms(usccs: readonly string[], because: string, now = new Date()): Promise<number> {
  return usccs.length < MANY ? rescoreEach(usccs, because, now) : rescoreMany(usccs, because, now);
}

/** From so many on it pays to take them together, in a thread. */
const MANY = 20;

async function rescoreMany(usccs: readonly string[], because: string, now: Date): Promise<number> {
  const scorer = startScorer();
  let scored = 0;
  try {
    for (let from = 0; from < usccs.length; from += FIRMS_AT_ONCE) {
      const { written, unchanged } = await asCaller((tx) => scoreMany(tx, scorer, usccs.slice(from, from + FIRMS_AT_ONCE), because, now));
      scored += written + unchanged;
    }
  } finally {
    await scorer.end();
  }
  return scored;
}

async function rescoreEach(usccs: readonly string[], because: string, now: Date): Promise<number> {
  let scored = 0;
  for (const uscc of usccs) {
    const enterprise = await enterpriseByUscc(uscc);
    if (enterprise && (await scoreFirm(enterprise, because, now))) scored += 1;
  }
  return scored;
}

const occasions = [[objectionOpened, '异议受理'], [objectionDecided, '异议处理完毕'], [objectionWithdrawn, '异议撤回']] as const;
for (const [event, because] of occasions) {
  subscribe(event, 'rescore', async ({ uscc }) => {
    await rescoreFirms([uscc], because);
  });
}

const AT_ONCE = 50_000;

/** Whose newest score runs out today. Those of many are many jobs' work: the next tick goes on. */
async function rescoreAged(now: Date): Promise<void> {
  const aged = await database().many(z.object({ uscc: z.string() }), sql`
    select uscc from (select distinct on (uscc) uscc, valid_until from credit_scores where seen_by is null order by uscc, computed_at desc) newest
    where valid_until <= ${chineseDayAt(now)}::date order by uscc limit ${AT_ONCE}`);
  await rescoreFirms(aged.map(({ uscc }) => uscc), '定期更新', now);
}

const job = defineJob({
  name: 'rescore-aged',
  title: '定期更新信用积分',
  data: z.object({ firedAt: z.string() }),
  expireInSeconds: 900,
  handle: ({ firedAt }) => rescoreAged(new Date(firedAt)),
});
schedule({ cron: '11 */2 * * *', job });
