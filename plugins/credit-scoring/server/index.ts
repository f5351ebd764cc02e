/** What an enterprise's record is worth: the open scorecard, its models and scores, objections, reports, certificates. */
import type { Core } from '@strapi/strapi';
import { strapiRoutes } from '@rongqiao/strapi-kit/server/routes/register-routes.ts';
import { speakForObjections } from './objections/objection-ground.ts';
import { registerObjectionActions } from './objections/register-actions.ts';
import { objectionRoutes } from './objections/routes.ts';
import { reportObjections } from './objections/watch-objection-clocks.ts';

function register() {
  speakForObjections();
  reportObjections();
}

const bootstrap = ({ strapi }: { strapi: Core.Strapi }) => registerObjectionActions(strapi);

export default { register, bootstrap, routes: strapiRoutes('credit-scoring', [...objectionRoutes]) };
