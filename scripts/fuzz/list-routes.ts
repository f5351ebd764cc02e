/** Every route of Strapi's router, plugins' and its own, as method and path with parameters. */
import type { Core } from '@strapi/strapi';
import type { FuzzRoute } from './make-request.ts';

/** A router's "every method" names dozens that no browser sends. */
const METHODS = new Set(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']);

export function listRoutes(strapi: Core.Strapi): FuzzRoute[] {
  const layers = strapi.server.listRoutes() as unknown as { methods: string[]; path: string | RegExp }[];
  return layers
    .filter((layer): layer is { methods: string[]; path: string } => typeof layer.path === 'string')
    .flatMap(({ methods, path }) => methods.filter((method) => METHODS.has(method)).map((method) => ({ method, path })));
}
