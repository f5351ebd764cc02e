/** Who can get what: every condition held against the firm, with its reason, and what is missing for the rest. */
import { strapiRoutes } from '@rongqiao/strapi-kit/server/routes/register-routes.ts';
import './lists/jobs.ts';
import { matchingRoutes } from './routes.ts';

export default { routes: strapiRoutes('matching', matchingRoutes) };
