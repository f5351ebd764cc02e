/** Turns a plugin's table into Strapi's routes, and remembers it for the access tests. */
import { serveRoute } from './serve-route.ts';
import type { Route } from './route.ts';

export interface ListedRoute {
  plugin: string;
  method: string;
  /** As asked over HTTP: `/api/accounts/sessions`. */
  path: string;
  declared: Route;
}

const listed = new Map<string, ListedRoute>();

/** Every route that plugins declare. */
export const listedRoutes = (): ListedRoute[] => [...listed.values()];

/** The value of a Strapi plugin's `routes`. */
export function strapiRoutes(plugin: string, table: Route[]) {
  const of = (kind: 'content-api' | 'admin') =>
    table.filter((declared) => (declared.access.rule === 'staff') === (kind === 'admin')).map((declared) => strapiRoute(plugin, declared));
  return { 'content-api': { type: 'content-api', routes: of('content-api') }, admin: { type: 'admin', routes: of('admin') } };
}

function strapiRoute(plugin: string, declared: Route) {
  const isStaff = declared.access.rule === 'staff';
  const path = `${isStaff ? '' : '/api'}/${plugin}${declared.path}`;
  listed.set(`${declared.method} ${path}`, { plugin, method: declared.method, path, declared });
  return { method: declared.method, path: declared.path, handler: serveRoute(declared, path), config: isStaff ? staffConfig(declared) : { auth: false } };
}

/** Admin routes keep Strapi's admin sign-in; the role must hold the action. */
const staffConfig = ({ access }: Route) => ({
  policies: ['admin::isAuthenticatedAdmin', { name: 'admin::hasPermissions', config: { actions: [access.rule === 'staff' ? access.action : ''] } }],
});
