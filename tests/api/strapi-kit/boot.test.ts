import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningCms, startCms } from '../../harness/cms.ts';

let cms: RunningCms;
beforeAll(async () => {
  cms = await startCms();
});
afterAll(() => cms?.stop());

test('every plugin of the workspace is loaded: Strapi skips one without a server entry silently', () => {
  const ours = ['strapi-kit'];
  expect(Object.keys(cms.strapi.plugins)).toEqual(expect.arrayContaining(ours));
});
