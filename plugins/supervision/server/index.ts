/** Figures about the whole platform, each with the rows it comes from. */
import type { Core } from '@strapi/strapi';
import { strapiRoutes } from '@rongqiao/strapi-kit/server/routes/register-routes.ts';
import { registerSupervisionActions } from './register-actions.ts';
import { supervisionRoutes } from './routes.ts';

const bootstrap = ({ strapi }: { strapi: Core.Strapi }) => registerSupervisionActions(strapi);

export default { bootstrap, routes: strapiRoutes('supervision', supervisionRoutes) };
