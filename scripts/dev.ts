/** npm run dev: the same platform for whoever works on it. The cms restarts when its sources change, the site reloads. */
import { buildWhatChanged, partsOfCms } from './builds/build-what-changed.ts';
import { demoAccounts } from './seed/demo-accounts.ts';
import { cmsEnvironment, siteEnvironment } from './start/environment.ts';
import { echoLogs } from './start/log-files.ts';
import { astroProgram } from './start/places.ts';
import { checkPorts } from './start/ports.ts';
import { cms, site } from './start/programs.ts';
import { runHousehold } from './start/run-household.ts';
import { searchOnlyKey } from './start/search-key.ts';
import { seedOnce } from './start/seed-once.ts';
import { startServices } from './start/services.ts';
import { note, step } from './start/steps.ts';
import { showSummary } from './start/summary.ts';
import { watchSources } from './start/watch-sources.ts';

await runHousehold(async (house, plan, recorder) => {
  await step('检查端口', () => checkPorts(plan));
  await startServices(house, plan);
  const env = cmsEnvironment(plan);
  await buildWhatChanged(partsOfCms(plan.settings), { env, signal: house.closing });
  await seedOnce(plan, house.closing);
  const searchKey = await step('准备只读的搜索密钥', () => searchOnlyKey(plan));
  const astroDev = [astroProgram, 'dev', '--port', String(plan.settings.SITE_PORT), '--host', plan.settings.LISTEN_HOST];
  await step('启动内容管理系统和门户', () =>
    Promise.all([
      house.keep('cms', cms(plan, env)),
      house.keep('site', site(plan, { ...siteEnvironment(plan, searchKey), NODE_ENV: 'development' }, astroDev)),
    ]),
  );
  await recorder.showSite(plan.addresses.site);
  showSummary(plan, demoAccounts);
  note('正在留意改动：cms、plugins、config 有改动时重启内容管理系统；site 的改动立即可见。');
  echoLogs(true);

  const restart = async (files: string[]) => {
    note(`· 改动：${files.slice(0, 3).join('、')}${files.length > 3 ? ` 等 ${files.length} 个文件` : ''}`);
    try {
      await buildWhatChanged(partsOfCms(plan.settings), { env, signal: house.closing });
      await step('重启内容管理系统', () => house.renew('cms'));
    } catch (error) {
      if (!house.closing.aborted) note(`${error instanceof Error ? error.message : error}\n改正后保存，会再试一次。`);
    }
  };
  watchSources(['cms/config', 'cms/src', 'cms/database', 'plugins', 'config'], restart, house.closing);
});
