/** When lists are made: everybody at night, those whom a change concerns every few minutes. A firm's own changes come by a flow. */
import { defineJob } from '@rongqiao/strapi-kit/server/jobs/jobs.ts';
import { schedule } from '@rongqiao/strapi-kit/server/jobs/schedules.ts';
import { z } from 'zod';
import { tellPushes } from './pushes.ts';
import { matchChanged, matchEverybody } from './runs.ts';

const Fired = z.object({ firedAt: z.string() });

const everybody = defineJob({
  name: 'match-everybody',
  title: '夜间全量匹配',
  data: Fired,
  expireInSeconds: 3600,
  handle: async ({ firedAt }) => void (await matchEverybody(new Date(firedAt))),
});
schedule({ cron: '20 2 * * *', job: everybody });

const changed = defineJob({
  name: 'match-changed',
  title: '产品、政策或日期变化后的匹配',
  data: Fired,
  expireInSeconds: 1800,
  handle: async ({ firedAt }) => void (await matchChanged(new Date(firedAt))),
});
schedule({ cron: '*/5 * * * *', job: changed });

const tell = defineJob({ name: 'tell-matches', title: '发送匹配结果提醒', data: Fired, expireInSeconds: 900, handle: async () => void (await tellPushes()) });
schedule({ cron: '35 8 * * *', job: tell });
