import path from 'node:path';
import { expect, test } from 'vitest';
import { sourceFiles } from '../../../../scripts/builds/source-graph.ts';
import { targets } from '../../../../scripts/builds/targets.ts';
import { root } from '../../../../scripts/start/places.ts';

const relative = (files: string[]) => files.map((file) => path.relative(root, file));
const sourcesOf = async (name: string) => {
  const target = targets.find((each) => each.name === name);
  if (!target) throw new Error(name);
  return relative(await sourceFiles(await target.sources(), 'without' in target ? [...target.without] : []));
};

test('a file brings what it imports from other packages of the workspace, and what these import', async () => {
  const files = relative(await sourceFiles(['plugins/contracts/financial-product.ts']));
  expect(files).toContain('plugins/contracts/fee.ts');
  expect(files).toContain('plugins/contracts/values/money.ts');
  expect(files.filter((file) => !file.startsWith('plugins/contracts/'))).toEqual([]);
});

test('the cms is rebuilt for a content type and for the settings, not for the admin, a plugin or the site', async () => {
  const files = await sourcesOf('cms');
  expect(files).toContain('cms/src/api/policy/content-types/policy/schema.json');
  expect(files).toContain('config/settings.ts');
  expect(files.filter((file) => /^(?:cms\/src\/admin|plugins\/[^/]+\/server|site)\//.test(file))).toEqual([]);
});

test('the admin is rebuilt for its own pages and those of plugins, not for servers', async () => {
  const files = await sourcesOf('admin');
  expect(files).toContain('cms/src/admin/app.tsx');
  expect(files).toContain('plugins/editorial/admin/index.tsx');
  expect(files.filter((file) => /\/server\//.test(file))).toEqual([]);
});

test('the site is rebuilt for a contract that a page uses', async () => {
  const files = await sourcesOf('site');
  expect(files).toContain('site/src/pages/index.astro');
  expect(files.some((file) => file.startsWith('plugins/contracts/'))).toBe(true);
  expect(files.filter((file) => file.startsWith('site/dist/'))).toEqual([]);
});
