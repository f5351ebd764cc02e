/** npm start: the whole platform on this machine, from nothing to addresses and accounts. */
import { buildWhatChanged, partsOfCms } from './builds/build-what-changed.ts';
import { demoAccounts } from './seed/demo-accounts.ts';
import { cmsEnvironment, siteEnvironment } from './start/environment.ts';
import { echoLogs } from './start/log-files.ts';
import { checkPorts } from './start/ports.ts';
import { cms, site } from './start/programs.ts';
import { runHousehold } from './start/run-household.ts';
import { searchOnlyKey } from './start/search-key.ts';
import { seedOnce } from './start/seed-once.ts';
import { startServices } from './start/services.ts';
import { elapsed, note, step } from './start/steps.ts';
import { showSummary } from './start/summary.ts';

await runHousehold(async (house, plan, recorder) => {
  const began = performance.now();
  await step('检查端口', () => checkPorts(plan));
  await startServices(house, plan);
  await buildWhatChanged([...partsOfCms(plan.settings), 'site'], { env: cmsEnvironment(plan), signal: house.closing });
  await seedOnce(plan, house.closing);
  const searchKey = await step('准备只读的搜索密钥', () => searchOnlyKey(plan));
  await step('启动内容管理系统和门户', () =>
    Promise.all([
      house.keep('cms', cms(plan, cmsEnvironment(plan))),
      house.keep('site', site(plan, siteEnvironment(plan, searchKey))),
    ]),
  );
  await recorder.showSite(plan.addresses.site);
  showSummary(plan, demoAccounts);
  note(`用时 ${elapsed(began)}`);
  echoLogs(true);
});
