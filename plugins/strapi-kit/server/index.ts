import type { Core } from '@strapi/strapi';
import { cmsSettings } from '@rongqiao/config';
import { makeTransactionsTruthful } from './database/truthful-transactions.ts';
import { guardSchemaSync } from './database/schema-sync.ts';
import { bodyGuard } from './http/body-guard.ts';
import { drainBeforeStopping } from './http/drain.ts';
import { errorMap } from './http/error-map.ts';
import { guard } from './http/guard.ts';
import { health } from './http/health.ts';
import { scheduleAnchors } from './ledger/anchors.ts';
import { surviveUnhandledRejections } from './http/unhandled.ts';
import { createQueues, startWorkers } from './jobs/jobs.ts';
import { startQueue, stopQueue } from './jobs/queue.ts';
import { startSchedules, stopSchedules } from './jobs/schedules.ts';
import { forgetLimiters } from './routes/limits.ts';

function register({ strapi }: { strapi: Core.Strapi }) {
  surviveUnhandledRejections();
  makeTransactionsTruthful(strapi);
  guardSchemaSync(strapi);
  drainBeforeStopping(strapi);
  scheduleAnchors();
  startWorkingWhenLoaded(strapi);
}

async function bootstrap() {
  await startQueue();
  await createQueues();
}

/** Jobs and clocks start when every plugin has been bootstrapped: a flow may need any of them. */
function startWorkingWhenLoaded(strapi: Core.Strapi) {
  const load = strapi.bootstrap.bind(strapi);
  strapi.bootstrap = async () => {
    const loaded = await load();
    if (cmsSettings().RUN_JOBS) await startWorkers();
    if (cmsSettings().RUN_SCHEDULES) startSchedules();
    return loaded;
  };
}

async function destroy() {
  await stopSchedules();
  await stopQueue();
  forgetLimiters();
}

export default {
  register,
  bootstrap,
  destroy,
  middlewares: { health, guard, 'error-map': errorMap, 'body-guard': bodyGuard },
};
