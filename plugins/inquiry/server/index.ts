/** A question finds the adviser who answers it, against a clock. */
import type { Core } from '@strapi/strapi';
import { strapiRoutes } from '@rongqiao/strapi-kit/server/routes/register-routes.ts';
import './clocks/watch-clocks.ts';
import './reminders/send-reminders.ts';
import { registerInquiryActions } from './register-actions.ts';
import { askerRoutes } from './routes/asker.ts';
import { deskRoutes } from './routes/desk.ts';
import { publicRoutes } from './routes/public.ts';
import { reminderRoutes } from './routes/reminders.ts';
import { staffRoutes } from './routes/staff.ts';

const bootstrap = ({ strapi }: { strapi: Core.Strapi }) => registerInquiryActions(strapi);

export default { bootstrap, routes: strapiRoutes('inquiry', [...publicRoutes, ...askerRoutes, ...deskRoutes, ...reminderRoutes, ...staffRoutes]) };
