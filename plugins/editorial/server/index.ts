import type { Core } from '@strapi/strapi';
import staffScope from './staff-scope.json' with { type: 'json' };
import { codeListField } from './code-list-field.ts';
import { installStaffRoles } from './install-staff-roles.ts';
import { openPublicContent, publishedOnly } from './open-public-content.ts';
import { registerRegionScope } from './region-scope.ts';
import { guardReviews } from './review-middleware.ts';

function register({ strapi }: { strapi: Core.Strapi }) {
  strapi.customFields.register(codeListField);
  guardReviews(strapi);
}

async function bootstrap({ strapi }: { strapi: Core.Strapi }) {
  await registerRegionScope(strapi);
}

export default {
  register,
  bootstrap,
  contentTypes: { 'staff-scope': { schema: staffScope } },
  middlewares: { 'published-only': publishedOnly },
};

/** What needs every plugin's actions to be known: called by the flow that opens the house. */
export async function installEditorialRights(strapi: Core.Strapi): Promise<void> {
  await installStaffRoles(strapi);
  await openPublicContent(strapi);
}
