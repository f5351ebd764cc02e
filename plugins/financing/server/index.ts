/** What firms need and what becomes of it: needs, applications, offers; later contracts and loans. */
import type { Core } from '@strapi/strapi';
import { strapiRoutes } from '@rongqiao/strapi-kit/server/routes/register-routes.ts';
import { giveApplicationsToOwner } from './applications/own-data.ts';
import './clocks/watch-applications.ts';
import { coordinationRoutes } from './coordination/routes.ts';
import './coordination/watch-decisions.ts';
import { registerFinancingActions } from './register-actions.ts';
import { deskRoutes } from './routes/desk.ts';
import { ownRoutes } from './routes/own.ts';
import { publicRoutes } from './routes/public.ts';
import { staffRoutes } from './routes/staff.ts';

const register = () => giveApplicationsToOwner();
const bootstrap = ({ strapi }: { strapi: Core.Strapi }) => registerFinancingActions(strapi);

export default { register, bootstrap, routes: strapiRoutes('financing', [...publicRoutes, ...ownRoutes, ...deskRoutes, ...staffRoutes, ...coordinationRoutes]) };
