import type { Core } from '@strapi/strapi';
import { cmsSettings } from '@rongqiao/config';
import { makeTransactionsTruthful } from './database/truthful-transactions.ts';
import { consentRoutes } from './consent/consent-routes.ts';
import { guardSchemaSync } from './database/schema-sync.ts';
import { documentRoutes } from './documents/document-routes.ts';
import './documents/remove-document.ts';
import { spareUnheardEvents } from './entry-events.ts';
import { watchForTrouble } from './database/trouble.ts';
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
import { operationsRoutes, registerOperationsActions } from './operations/operations-routes.ts';
import { runStepsBeforeStopping, runStepsWhenLoaded } from './lifecycle.ts';
import { scheduleForgettingAnswers } from './routes/forget-answers.ts';
import { provideKitParts } from './own-data/kit-parts.ts';
import { ownDataRoutes } from './own-data/own-data-routes.ts';
import './own-data/retention.ts';
import { forgetLimiters } from './routes/limits.ts';
import { strapiRoutes } from './routes/register-routes.ts';

function register({ strapi }: { strapi: Core.Strapi }) {
  surviveUnhandledRejections();
  makeTransactionsTruthful(strapi);
  spareUnheardEvents();
  watchForTrouble(strapi);
  guardSchemaSync(strapi);
  drainBeforeStopping(strapi);
  scheduleAnchors();
  scheduleForgettingAnswers();
  provideKitParts();
  runStepsWhenLoaded(strapi, startWorking);
}

async function bootstrap({ strapi }: { strapi: Core.Strapi }) {
  await registerOperationsActions(strapi);
  await startQueue();
  await createQueues();
}

/** Jobs and clocks start last: a flow may need any plugin. */
async function startWorking() {
  if (cmsSettings().RUN_JOBS) await startWorkers();
  if (cmsSettings().RUN_SCHEDULES) startSchedules();
}

async function destroy({ strapi }: { strapi: Core.Strapi }) {
  await runStepsBeforeStopping(strapi);
  await stopSchedules();
  await stopQueue();
  forgetLimiters();
}

export default {
  register,
  bootstrap,
  destroy,
  routes: strapiRoutes('strapi-kit', [...documentRoutes, ...operationsRoutes, ...consentRoutes, ...ownDataRoutes]),
  middlewares: { health, guard, 'error-map': errorMap, 'body-guard': bodyGuard },
};
