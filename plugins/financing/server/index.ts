/** What firms need and what becomes of it: needs today, later applications, offers, contracts, loans. */
import { strapiRoutes } from '@rongqiao/strapi-kit/server/routes/register-routes.ts';
import './coordination/watch-decisions.ts';
import { coordinationRoutes } from './coordination/routes.ts';
import { financingRoutes } from './routes.ts';

export default { routes: strapiRoutes('financing', [...financingRoutes, ...coordinationRoutes]) };
