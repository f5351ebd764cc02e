/**
 * npm run seed: demo data and demo accounts, into the database of this platform; it may be running meanwhile.
 *
 *   npm run seed                          what is missing is added, what is there stays as it is
 *   npm run seed -- --enterprises 5000    and 5,000 more invented enterprises
 *   npm run seed -- --first-time          only where nobody has worked yet (for npm start)
 */
import { contentLabels } from '@rongqiao/contracts/uids.ts';
import { matchEverybody } from '@rongqiao/matching/server/lists/runs.ts';
import { buildWhatChanged } from './builds/build-what-changed.ts';
import { addEnterprises } from './seed/add-enterprises.ts';
import { awaitsSeed, noteSeeded } from './seed/first-time.ts';
import { inPlaceOfJobs } from './seed/in-place-of-jobs.ts';
import { openCms } from './seed/open-cms.ts';
import { readWish, type Wish } from './seed/read-wish.ts';
import { seedAccounts } from './seed/seed-accounts.ts';
import { seedApplications } from './seed/seed-applications.ts';
import { seedCoordination } from './seed/seed-coordination.ts';
import { seedCredit } from './seed/seed-credit.ts';
import { seedFacts } from './seed/seed-facts.ts';
import { seedInquiry } from './seed/seed-inquiry.ts';
import { contentKeys, seedType } from './seed/seed-content.ts';
import { cmsEnvironment, makePlan, type Plan } from './start/environment.ts';
import { reachDatabase } from './start/reach-database.ts';
import { elapsed, note, step } from './start/steps.ts';

try {
  const wish = readWish(process.argv.slice(2));
  await seed(await makePlan(), wish);
} catch (error) {
  note(`\n演示数据没有放完：${(error as Error).message}`);
  process.exitCode = 1;
}
// Strapi leaves timers behind.
process.exit();

async function seed(plan: Plan, { enterprises, firstTime }: Wish): Promise<void> {
  const began = performance.now();
  const watch = await reachDatabase(plan.addresses.database, 'npm run seed');
  if (firstTime && !(await awaitsSeed(watch))) return note('平台已经在使用，不放演示数据。');
  const environment = cmsEnvironment(plan);
  await buildWhatChanged(['cms'], { env: environment });
  // Held as long as this connection lives.
  await step('确认没有别的 npm run seed 在进行', () => watch.query("select pg_advisory_lock(hashtext('rongqiao seed'))"));
  const cms = await step('打开内容管理系统', () => openCms(environment));
  try {
    const added: Record<string, number> = {};
    for (const key of contentKeys) {
      added[key] = await step(contentLabels[key], async ({ say }) => tell(say, await seedType(cms.strapi, key)));
    }
    if (plan.settings.DEMO) added.account = await step('演示账号', async ({ say }) => tell(say, await seedAccounts(cms.strapi)));
    if (plan.settings.DEMO) added.inquiry = await step('顾问、问答、增值服务', async ({ say }) => tell(say, await seedInquiry(cms.strapi)));
    if (plan.settings.DEMO) added.coordination = await step('融资协调走访', async ({ say }) => tell(say, await seedCoordination()));
    if (plan.settings.DEMO) added.dataSource = await step('数据源和信用数据', async ({ say }) => tell(say, await seedFacts(cms.strapi)));
    if (plan.settings.DEMO) added.creditScore = await step('信用积分和等级权益', async ({ say }) => tell(say, await seedCredit(cms.strapi)));
    if (plan.settings.DEMO) added.application = await step('融资申请', async ({ say }) => tell(say, await seedApplications()));
    if (enterprises > 0) added.syntheticEnterprise = await step('虚构企业', ({ say }) => addEnterprises(enterprises, say));
    if (plan.settings.DEMO && Object.values(added).some((count) => count > 0)) await step('逐户匹配产品和政策', ({ say }) => matchSeeded(say));
    await noteSeeded(added);
    conclude(added, plan, began);
  } finally {
    await cms.close();
    await watch.end();
  }
}

/** As at night; each firm of the demonstration would otherwise be matched several times over when the platform starts. */
async function matchSeeded(say: (text: string) => void): Promise<void> {
  const { matched } = await inPlaceOfJobs('match-what-changes', () => matchEverybody());
  say(`${matched} 户`);
}

function tell(say: (text: string) => void, { added, kept }: { added: number; kept: number }): number {
  say([added > 0 ? `新增 ${added}` : '', kept > 0 ? `已有 ${kept}，保持原样` : ''].filter(Boolean).join('，'));
  return added;
}

function conclude(added: Record<string, number>, { settings }: Plan, began: number): void {
  const total = Object.values(added).reduce((sum, count) => sum + count, 0);
  note(total > 0 ? `新增 ${total} 条，用时 ${elapsed(began)}` : `演示数据都已在库里，没有改动（${elapsed(began)}）`);
  if (!settings.DEMO) note('DEMO=no：没有建立演示账号；第一个管理员请在管理后台注册。');
}
