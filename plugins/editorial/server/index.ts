import type { Core } from '@strapi/strapi';
import { whenLoaded } from '@rongqiao/strapi-kit/server/lifecycle.ts';
import { strapiRoutes } from '@rongqiao/strapi-kit/server/routes/register-routes.ts';
import staffScope from './staff-scope.json' with { type: 'json' };
import { hideStockTypes, labelRowsInChinese, startStaffInChinese } from './admin-labels.ts';
import { codeListField } from './code-list-field.ts';
import { installContentLayouts } from './install-content-layouts.ts';
import { installStaffRoles } from './install-staff-roles.ts';
import { openPublicContent, publishedOnly } from './open-public-content.ts';
import { previewAddress } from './preview/preview-address.ts';
import { registerEditorialActions } from './register-actions.ts';
import { registerRegionScope } from './region-scope.ts';
import { deskRoutes } from './desk-routes.ts';
import { guardReviews } from './review-middleware.ts';
import { editorialRoutes } from './routes/editorial-routes.ts';

function register({ strapi }: { strapi: Core.Strapi }) {
  strapi.customFields.register(codeListField);
  hideStockTypes(strapi);
  guardReviews(strapi);
  // Roles name actions of other plugins, which register them when they start.
  whenLoaded(installStaffRoles);
  whenLoaded(openPublicContent);
  whenLoaded(async (loaded) => void (await installContentLayouts(loaded)));
  whenLoaded(labelRowsInChinese);
}

async function bootstrap({ strapi }: { strapi: Core.Strapi }) {
  startStaffInChinese(strapi);
  await registerRegionScope(strapi);
  await registerEditorialActions(strapi);
}

export default {
  register,
  bootstrap,
  services: { preview: () => ({ addressOf: previewAddress }) },
  contentTypes: { 'staff-scope': { schema: staffScope } },
  routes: strapiRoutes('editorial', [...deskRoutes, ...editorialRoutes]),
  middlewares: { 'published-only': publishedOnly },
};
