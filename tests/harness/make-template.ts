/** Boots the cms once on the database it is given, so that test files start from a copy instead of from nothing. */
import { createRequire } from 'node:module';
import path from 'node:path';

const cmsFolder = path.resolve(import.meta.dirname, '../../cms');
const { createStrapi } = createRequire(path.join(cmsFolder, 'package.json'))('@strapi/strapi') as typeof import('@strapi/strapi');

const strapi = createStrapi({ appDir: cmsFolder, distDir: path.join(cmsFolder, 'dist'), serveAdminPanel: false });
await strapi.load();
await strapi.destroy();
process.exit(0);
