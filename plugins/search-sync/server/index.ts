import type { Core } from '@strapi/strapi';
import { cmsSettings } from '@rongqiao/config';
import { whenLoaded, whenStopping } from '@rongqiao/strapi-kit/server/lifecycle.ts';
import { strapiRoutes } from '@rongqiao/strapi-kit/server/routes/register-routes.ts';
import { startTelling, stopTelling } from './change-feed.ts';
import { scheduleNightlyReconcile } from './nightly-reconcile.ts';
import { reportSearchCondition } from './report-condition.ts';
import { routes } from './routes.ts';
import { startSyncWorker, type SyncWorker } from './worker.ts';

let worker: SyncWorker | undefined;

function register() {
  scheduleNightlyReconcile();
  whenLoaded(startTelling);
  whenStopping(stopTelling);
  reportSearchCondition();
  if (!cmsSettings().RUN_JOBS) return;
  whenLoaded(startWorker);
  whenStopping(async () => worker?.stop());
}

async function startWorker({ log }: Core.Strapi) {
  const { DATABASE_URL, MEILI_HOST, MEILI_KEY, MEILI_INDEX_PREFIX } = cmsSettings();
  worker = startSyncWorker({
    databaseUrl: DATABASE_URL,
    meiliHost: MEILI_HOST,
    meiliKey: MEILI_KEY,
    indexPrefix: MEILI_INDEX_PREFIX,
    log,
  });
}

export default { register, routes: strapiRoutes('search-sync', routes) };
