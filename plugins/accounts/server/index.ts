/** Who people are, for whom they act, and how they prove it. */
import type { Core } from '@strapi/strapi';
import { useAuthenticator } from '@rongqiao/strapi-kit/server/routes/authenticator.ts';
import { strapiRoutes } from '@rongqiao/strapi-kit/server/routes/register-routes.ts';
import { closeStockRoutes, insistOnSafeRoles } from './close-stock-routes.ts';
import './forget-old-rows.ts';
import { prepareComparison } from './people/compare-password.ts';
import { claimRoutes } from './routes/claims.ts';
import { memberRoutes } from './routes/members.ts';
import { peopleRoutes } from './routes/people.ts';
import { profileRoutes } from './routes/profile.ts';
import { staffRoutes } from './routes/staff.ts';
import { authenticate } from './sessions/authenticate.ts';
import { registerStaffActions } from './staff/register-actions.ts';

function register({ strapi }: { strapi: Core.Strapi }) {
  closeStockRoutes(strapi);
  useAuthenticator(authenticate);
}

async function bootstrap({ strapi }: { strapi: Core.Strapi }) {
  await registerStaffActions(strapi);
  await insistOnSafeRoles();
  await prepareComparison();
}

export default {
  register,
  bootstrap,
  routes: strapiRoutes('accounts', [
    ...peopleRoutes,
    ...claimRoutes,
    ...memberRoutes,
    ...profileRoutes,
    ...staffRoutes,
  ]),
};
