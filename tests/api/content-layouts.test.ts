import { afterAll, beforeAll, expect, test } from 'vitest';
import { uids } from '../../plugins/contracts/uids.ts';
import { installContentLayouts } from '../../plugins/editorial/server/install-content-layouts.ts';
import { type RunningCms, startCms } from '../harness/cms.ts';

let cms: RunningCms;
beforeAll(async () => {
  cms = await startCms({ RUN_JOBS: 'no' });
});
afterAll(() => cms?.stop());

interface Configuration {
  settings: { mainField: string };
  metadatas: Record<string, { edit: { label: string; mainField?: string }; list: { label: string } }>;
  layouts: { list: string[]; edit: { name: string }[][] };
  options: { groups: { label: string }[]; lists: Record<string, string> };
}
const configurationOf = (uid: string) =>
  (cms.strapi.plugin('content-manager').service('content-types') as { findConfiguration(type: { uid: string }): Promise<Configuration> }).findConfiguration({ uid });

test('forms and lists speak Chinese from the first start', async () => {
  const { settings, metadatas, layouts, options } = await configurationOf(uids.policy);
  expect(settings.mainField).toBe('title');
  expect(metadatas.title?.edit.label).toBe('政策名称');
  expect(metadatas.totalBudgetFen?.edit.label).toBe('资金总额');
  expect(metadatas.updatedAt?.list.label).toBe('最后修改');
  expect(layouts.list[0]).toBe('title');
  expect(options.groups.map(({ label }) => label)).toContain('申报条件');
  expect(options.lists.kind).toBe('PolicyKind');
});

test('whom a row refers to is shown by name', async () => {
  const { metadatas } = await configurationOf(uids.financialProduct);
  expect(metadatas.institution?.edit.mainField).toBe('name');
});

test('new staff begin in Chinese, and find the languages and roles named in it', async () => {
  const staff = cms.strapi.service('admin::user') as unknown as { create(user: object): Promise<{ id: number }> };
  const { id } = await staff.create({ email: 'new@rongqiao.example', firstname: '小明', lastname: '王', isActive: true, registrationToken: null, password: 'Xin-mi-ma-88' });
  expect(await cms.strapi.db.query('admin::user').findOne({ where: { id } })).toMatchObject({ preferedLanguage: 'zh-Hans' });
  expect(await cms.strapi.db.query('plugin::i18n.locale').findOne({ where: { code: 'zh-CN' } })).toMatchObject({ name: '中文' });
  expect(await cms.strapi.db.query('admin::role').findOne({ where: { code: 'strapi-super-admin' } })).toMatchObject({ name: '超级管理员' });
});

test('nothing is written again when nothing changed, and what somebody changed by hand comes back', async () => {
  expect(await installContentLayouts(cms.strapi)).toBe(0);
  const key = `plugin_content_manager_configuration_content_types::${uids.news}`;
  const row = await cms.strapi.db.query('strapi::core-store').findOne({ where: { key } });
  await cms.strapi.db.query('strapi::core-store').update({ where: { id: row.id }, data: { value: row.value.replaceAll('栏目', '类别') } });
  expect(await installContentLayouts(cms.strapi)).toBe(1);
  expect((await configurationOf(uids.news)).metadatas.category?.edit.label).toBe('栏目');
});

test('the content manager itself finds nothing to mend in them', async () => {
  for (const kind of ['content-types', 'components']) {
    await (cms.strapi.plugin('content-manager').service(kind) as { syncConfigurations(): Promise<void> }).syncConfigurations();
  }
  expect(await installContentLayouts(cms.strapi)).toBe(0);
});
