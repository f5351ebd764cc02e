import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningCms, startCms } from '../../harness/cms.ts';

let cms: RunningCms;
beforeAll(async () => {
  cms = await startCms();
});
afterAll(() => cms?.stop());

test('every plugin of the workspace is loaded: Strapi skips one without a server entry silently', () => {
  const ours = pluginsOfWorkspace();
  expect(ours.length).toBeGreaterThan(5);
  expect(Object.keys(cms.strapi.plugins)).toEqual(expect.arrayContaining(ours));
});

const folder = path.resolve(import.meta.dirname, '../../../plugins');
const pluginsOfWorkspace = () => readdirSync(folder).filter((name) => existsSync(path.join(folder, name, 'strapi-server.js')));
