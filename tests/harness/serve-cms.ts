/** A cms in a process of its own that tells its parent address, process id, routes and a session for every kind of caller. */
import { createRequire } from 'node:module';
import path from 'node:path';
import { listRoutes } from '../../scripts/fuzz/list-routes.ts';

const cmsFolder = path.resolve(import.meta.dirname, '../../cms');
const { createStrapi } = createRequire(path.join(cmsFolder, 'package.json'))('@strapi/strapi') as typeof import('@strapi/strapi');

const strapi = createStrapi({ appDir: cmsFolder, distDir: path.join(cmsFolder, 'dist'), serveAdminPanel: false });
await strapi.start();
process.send?.({ ready: true, pid: process.pid, routes: listRoutes(strapi) });
process.on('disconnect', () => process.exit(0));
