/** A question finds the adviser who answers it, against a clock. */
import { strapiRoutes } from '@rongqiao/strapi-kit/server/routes/register-routes.ts';

export default { routes: strapiRoutes('inquiry', []) };
