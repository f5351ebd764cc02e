/** What departments, utilities and institutions know about an enterprise: sources, batches, and the facts that come of them. */
import { strapiRoutes } from '@rongqiao/strapi-kit/server/routes/register-routes.ts';
import type { Core } from '@strapi/strapi';
import './batches/check-batch.ts';
import './facts/forget-old-facts.ts';
import './feeds/watch-feeds.ts';
import './ways/drop-folder.ts';
import './ways/pull.ts';
import { reportFeedCondition } from './feeds/report-condition.ts';
import { registerDataExchangeActions } from './register-actions.ts';
import { ownerRoutes } from './routes/owners.ts';
import { pushRoutes } from './routes/push.ts';
import { staffRoutes } from './routes/staff.ts';

const register = () => reportFeedCondition();
const bootstrap = ({ strapi }: { strapi: Core.Strapi }) => registerDataExchangeActions(strapi);

export default { register, bootstrap, routes: strapiRoutes('data-exchange', [...ownerRoutes, ...pushRoutes, ...staffRoutes]) };
