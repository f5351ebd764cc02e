/** A cms in a process of its own that tells its parent its process id and its routes, and ends with it. */
import { createRequire } from 'node:module';
import path from 'node:path';
import { listRoutes } from '../fuzz/list-routes.ts';
import { cmsFolder } from '../start/places.ts';

const { createStrapi } = createRequire(path.join(cmsFolder, 'package.json'))('@strapi/strapi') as typeof import('@strapi/strapi');

const strapi = createStrapi({ appDir: cmsFolder, distDir: path.join(cmsFolder, 'dist'), serveAdminPanel: false });
await strapi.start();
process.send?.({ ready: true, pid: process.pid, routes: listRoutes(strapi) });
process.on('disconnect', () => process.exit(0));
