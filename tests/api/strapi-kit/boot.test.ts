import { existsSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aNewsItem } from '../../fixtures/content.ts';
import { type RunningCms, startCms } from '../../harness/cms.ts';
import { draft, uids } from '../../harness/publish.ts';
import { eventually } from '../../harness/search.ts';

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

test('a webhook hears of a change; where none waits for it, nobody is told and nothing is read again', async () => {
  const heard: string[] = [];
  const receiver = createServer((request, response) => {
    request.on('data', (chunk: Buffer) => heard.push(chunk.toString()));
    request.on('end', () => response.end('{}'));
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  const told: string[] = [];
  const forget = cms.strapi.eventHub.subscribe(async (name: string) => void told.push(name));
  const webhooks = cms.strapi.get('webhookRunner');
  const webhook = { id: 'w1', name: '演示', url: `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/`, headers: {}, events: ['entry.create'], isEnabled: true };
  try {
    await draft(cms.strapi, uids.news, aNewsItem({ title: '没有人等着听' }));
    webhooks.add(webhook);
    await draft(cms.strapi, uids.news, aNewsItem({ title: '有人等着听' }));
    await eventually(async () => heard.join(), (text) => text.includes('有人等着听'));
    expect(heard.join()).not.toContain('没有人等着听');
    expect(told.filter((name) => name.startsWith('entry.'))).toEqual(['entry.create']);
  } finally {
    webhooks.remove(webhook);
    forget();
    await new Promise((resolve) => receiver.close(resolve));
  }
});

const folder = path.resolve(import.meta.dirname, '../../../plugins');
const pluginsOfWorkspace = () => readdirSync(folder).filter((name) => existsSync(path.join(folder, name, 'strapi-server.js')));
