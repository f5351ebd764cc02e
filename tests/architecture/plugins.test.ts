import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../scripts/start/places.ts';

interface Manifest {
  name: string;
  type?: string;
  exports: Record<string, string>;
  dependencies: Record<string, string>;
  strapi?: { kind?: string; name?: string };
}

const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const manifest = (folder: string) => JSON.parse(read(`${folder}/package.json`)) as Manifest;
const folders = readdirSync(path.join(root, 'plugins')).filter((name) => existsSync(path.join(root, 'plugins', name, 'package.json')));
const plugins = folders.filter((folder) => manifest(`plugins/${folder}`).strapi?.kind === 'plugin');

test('contracts is no plugin, everything else in plugins/ is one', () => {
  expect(folders.filter((folder) => !plugins.includes(folder))).toEqual(['contracts']);
});

test.each(plugins)('%s is found by Strapi: dependency of the cms, server entry, same name everywhere', (folder) => {
  const { name, type, exports, strapi } = manifest(`plugins/${folder}`);
  expect({ name, type, strapi: strapi?.name }).toEqual({ name: `@rongqiao/${folder}`, type: 'module', strapi: folder });
  // Strapi skips a plugin without a server entry, and says nothing.
  expect(exports['./strapi-server']).toBe('./strapi-server.js');
  expect(read(`plugins/${folder}/strapi-server.js`)).toContain("from './server/index.ts'");
  expect(existsSync(path.join(root, `plugins/${folder}/server/index.ts`))).toBe(true);
  expect(Object.keys(manifest('cms').dependencies)).toContain(name);
});

test.each(plugins.filter((folder) => existsSync(path.join(root, `plugins/${folder}/admin`))))('%s: its pages reach the admin', (folder) => {
  expect(manifest(`plugins/${folder}`).exports['./strapi-admin']).toBeDefined();
});

test.each(folders)('%s names the packages of the house that it imports', (folder) => {
  const { dependencies } = manifest(`plugins/${folder}`);
  const imported = sources(`plugins/${folder}`).flatMap((file) => [...read(file).matchAll(/from '(@rongqiao\/[^/']+)/g)].map((match) => match[1] ?? ''));
  const missing = [...new Set(imported)].filter((name) => name !== `@rongqiao/${folder}` && !(name in dependencies));
  expect(missing).toEqual([]);
});

const sources = (folder: string) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.includes('node_modules'))
    .map((file) => path.join(folder, file));
