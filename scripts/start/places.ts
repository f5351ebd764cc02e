/** Where things are in a clone. */
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '../..');
export const cmsFolder = path.join(root, 'cms');
export const siteFolder = path.join(root, 'site');

/** What is said about the clone itself (what runs, what is built) stays in the clone, whatever VAR_DIR says. */
export const cloneRecords = path.join(root, 'var');

/** Started as it is, not through npm or Strapi's CLI, so that signals arrive. */
export const cmsProgram = path.join(root, 'scripts/start/run-cms.ts');
export const strapiProgram = path.join(root, 'node_modules/@strapi/strapi/bin/strapi.js');
export const typescriptProgram = path.join(root, 'node_modules/typescript/bin/tsc');
export const astroProgram = path.join(root, 'node_modules/astro/bin/astro.mjs');
