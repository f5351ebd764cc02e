/** Makes the roles of `domain/staff-roles.ts` true at every start: the table is the source, the admin shows it. */
import type { Core } from '@strapi/strapi';
import { uids } from '@rongqiao/contracts/uids.ts';
import { type Grant, type StaffRole, staffRoles } from '../domain/staff-roles.ts';
import { IN_OWN_REGION } from './region-scope.ts';

interface Permission {
  action: string;
  subject?: string;
  properties?: { fields?: string[]; locales?: string[] };
  conditions?: string[];
}

const explorer = (action: string) => `plugin::content-manager.explorer.${action}`;
const actionsOf: Record<Grant, string[]> = { read: ['read'], write: ['read', 'create', 'update'], review: ['read', 'update', 'publish'] };
const REVIEW_FIELDS = ['reviewState', 'reviewRemark'];

export async function installStaffRoles(strapi: Core.Strapi): Promise<void> {
  assertConditionKnown(strapi);
  const roles = strapi.service('admin::role') as unknown as RoleService;
  for (const role of staffRoles) {
    const { code, name, description } = role;
    const known = await roles.findOne({ code });
    const { id } = known ?? (await roles.create({ code, name, description }));
    await roles.assignPermissions(id, permissionsOf(strapi, role));
  }
}

interface RoleService {
  findOne(where: { code: string }): Promise<{ id: number } | null>;
  create(role: { code: string; name: string; description: string }): Promise<{ id: number }>;
  assignPermissions(roleId: number, permissions: Permission[]): Promise<unknown>;
}

/** Strapi drops unknown conditions silently, and the permission becomes unconditional. */
function assertConditionKnown(strapi: Core.Strapi): void {
  const { conditionProvider } = strapi.service('admin::permission') as unknown as { conditionProvider: { has(id: string): boolean } };
  if (!conditionProvider.has(IN_OWN_REGION)) throw new Error(`condition ${IN_OWN_REGION} is not registered: roles would see every region`);
}

function permissionsOf(strapi: Core.Strapi, role: StaffRole): Permission[] {
  const content = Object.entries(role.grants).flatMap(([key, grant]) =>
    actionsOf[grant].map((action) => contentPermission(strapi, role, uids[key as keyof typeof uids], grant, action)),
  );
  return [...content, ...role.actions.map((action) => ({ action }))];
}

function contentPermission(strapi: Core.Strapi, role: StaffRole, uid: string, grant: Grant, action: string): Permission {
  const type = strapi.contentTypes[uid as keyof typeof strapi.contentTypes];
  if (!type) throw new Error(`role ${role.code} names an unknown content type ${uid}`);
  const localized = (type.pluginOptions as { i18n?: { localized?: boolean } } | undefined)?.i18n?.localized === true;
  const scoped = role.scoped && 'regionCode' in type.attributes;
  return {
    action: explorer(action),
    subject: uid,
    properties: {
      ...(action === 'publish' ? {} : { fields: grant === 'review' && action === 'update' ? REVIEW_FIELDS : allFields(strapi, type) }),
      ...(localized ? { locales: ['zh-CN', 'en'] } : {}),
    },
    conditions: scoped ? [IN_OWN_REGION] : [],
  };
}

function allFields(strapi: Core.Strapi, type: unknown): string[] {
  const service = strapi.service('admin::content-type') as unknown as {
    getNestedFields(model: unknown, options: { components: unknown }): string[];
  };
  return service.getNestedFields(type, { components: strapi.components });
}
