/** Figures about the whole platform, each with the rows it comes from. */
import { strapiRoutes } from '@rongqiao/strapi-kit/server/routes/register-routes.ts';
import { supervisionRoutes } from './routes.ts';

export default { routes: strapiRoutes('supervision', supervisionRoutes) };
