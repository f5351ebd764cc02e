/** What an enterprise's record is worth: the open scorecard, its models and scores, objections, reports, certificates. */
import type { Core } from '@strapi/strapi';
import { whenLoaded } from '@rongqiao/strapi-kit/server/lifecycle.ts';
import { strapiRoutes } from '@rongqiao/strapi-kit/server/routes/register-routes.ts';
import { keepShippedModel } from './models/models.ts';
import { reportModelMonitoring } from './monitoring/monitor-month.ts';
import { speakForObjections } from './objections/objection-ground.ts';
import { registerObjectionActions } from './objections/register-actions.ts';
import { objectionRoutes } from './objections/routes.ts';
import { provideObjections } from './objections/own-data.ts';
import { repairRoutes } from './repair/list-repairs.ts';
import { reportObjections } from './objections/watch-objection-clocks.ts';
import { riskNoteRoutes } from './risk-notes/risk-notes.ts';
import { registerCreditActions } from './register-actions.ts';
import { ownRoutes } from './routes/own.ts';
import { publicRoutes } from './routes/public.ts';
import { readingRoutes } from './routes/readings.ts';
import { staffRoutes } from './routes/staff.ts';
import './scores/rescore.ts';

function register() {
  whenLoaded(keepShippedModel);
  speakForObjections();
  reportObjections();
  reportModelMonitoring();
  provideObjections();
}

async function bootstrap({ strapi }: { strapi: Core.Strapi }) {
  await registerCreditActions(strapi);
  await registerObjectionActions(strapi);
}

export default { register, bootstrap, routes: strapiRoutes('credit-scoring', [...publicRoutes, ...ownRoutes, ...readingRoutes, ...staffRoutes, ...objectionRoutes, ...repairRoutes, ...riskNoteRoutes]) };
