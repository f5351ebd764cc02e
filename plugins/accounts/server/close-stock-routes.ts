/**
 * What stock plugins offer over HTTP to anybody outside the admin is closed: their sign-up, sign-in, user and upload
 * routes know nothing of our limits, memberships and private documents.
 */
import { z } from 'zod';
import type { Core } from '@strapi/strapi';
import { database, sql } from '@rongqiao/strapi-kit/server/database/sql.ts';

const closed = ['users-permissions', 'upload', 'email', 'content-type-builder', 'i18n'];

/** It asks the vendor's licence server, which nobody here has a licence from and a closed network does not reach. */
const vendorsOwn = '/license-trial-time-left';

/**
 * Admin routes that write, by plugin. Saving the settings of the stock sign-up, which is closed, would change nothing, and
 * mails are sent by flows alone, never by whoever is signed in to anybody; the handlers of both fail on odd bodies.
 */
const idleRoutes: Record<string, string[]> = {
  'users-permissions': ['/email-templates', '/providers', '/advanced'],
  email: ['/'],
};

/** Before Strapi builds its router. */
export function closeStockRoutes(strapi: Core.Strapi): void {
  const ofAdmin = strapi.admin?.routes as Record<string, { routes: { path: string }[] }> | undefined;
  for (const group of Object.values(ofAdmin ?? {}))
    group.routes = group.routes.filter(({ path }) => path !== vendorsOwn);
  closeIdleRoutes(strapi);
  for (const name of closed) {
    const plugin = strapi.plugins[name];
    if (plugin && !Array.isArray(plugin.routes))
      plugin.routes = { ...plugin.routes, 'content-api': { type: 'content-api', routes: [] } };
  }
}

function closeIdleRoutes(strapi: Core.Strapi): void {
  for (const [name, paths] of Object.entries(idleRoutes)) {
    const routes = strapi.plugins[name]?.routes as Record<string, { routes: { method: string; path: string }[] }> | undefined;
    const admin = routes?.admin;
    if (admin) admin.routes = admin.routes.filter(({ method, path }) => method === 'GET' || !paths.includes(path));
  }
}

/** A role that holds one of these could take accounts over, should a route ever come back. */
const forbidden = [
  'plugin::users-permissions.user.%',
  'plugin::users-permissions.role.%',
  'plugin::users-permissions.permissions.%',
  'plugin::upload.%',
];
/** Strapi grants it by itself; without its route it does nothing. */
const harmless = ['plugin::users-permissions.user.me'];

export async function insistOnSafeRoles(): Promise<void> {
  const held = await database().many(
    z.object({ action: z.string(), role: z.string() }),
    sql`
    select p.action, r.name as role from up_permissions p
    join up_permissions_role_lnk l on l.permission_id = p.id join up_roles r on r.id = l.role_id
    where p.action like any(${forbidden}) and p.action <> all(${harmless})`,
  );
  if (held.length === 0) return;
  const list = held.map(({ role, action }) => `${role}：${action}`).join('；');
  throw new Error(`有角色持有会让他人接管账号的权限，启动停止。请在数据库表 up_permissions 中删除：${list}`);
}
