/**
 * npm test: the quick tests first, then, with what they need built, those on a running platform: api, faults and site
 * together, so that they share servers and both cores have work until the end.
 *
 * The last line counts them all: `N passed, N failed, N skipped`.
 */
import { buildWhatChanged, type TargetName } from './builds/build-what-changed.ts';
import { cmsEnvironment, makePlan } from './start/environment.ts';
import { elapsed, step } from './start/steps.ts';
import { addCounts, type Counts, countsLine } from './test/count-results.ts';
import { runVitest } from './test/run-vitest.ts';
import { type Project, readTestArguments, type TestArguments } from './test/test-arguments.ts';

/** The browser tests use the real site and the real admin. */
const builds: Record<Project, TargetName[]> = {
  unit: [],
  api: ['cms'],
  faults: ['cms'],
  site: ['cms', 'admin', 'site'],
};

const none: Counts = { passed: 0, failed: 0, skipped: 0 };
const isQuick = (project: Project) => builds[project].length === 0;

const chosen = readTestArguments(process.argv.slice(2));
if (typeof chosen === 'string') {
  console.error(chosen);
  process.exitCode = 1;
} else process.exitCode = await runTests(chosen);

async function runTests({ projects, fullFaults, rest }: TestArguments): Promise<number> {
  const began = performance.now();
  const env = { ...process.env, ...(fullFaults ? { FAULTS: 'full' } : {}) };
  const lines: string[] = [];
  const all: Counts[] = [];
  for (const together of [projects.filter(isQuick), projects.filter((name) => !isQuick(name))]) {
    const started = performance.now();
    const ready = await thoseBuilt(together);
    const counts = ready.length > 0 ? await runVitest(ready, rest, env) : none;
    all.push(addCounts([counts, { ...none, failed: together.length - ready.length }]));
    if (together.length > 0) lines.push(`${together.join(' + ')}: ${countsLine(counts)}（${elapsed(started)}）`);
  }
  const sum = addCounts(all);
  console.log(`\n${lines.join('\n')}\n总用时 ${elapsed(began)}`);
  if (sum.passed + sum.failed === 0) console.log('没有测试符合所给的条件。');
  console.log(countsLine(sum));
  return sum.failed === 0 && sum.passed > 0 ? 0 : 1;
}

async function thoseBuilt(projects: Project[]): Promise<Project[]> {
  const built: Project[] = [];
  for (const project of projects) if (await prepare(project)) built.push(project);
  return built;
}

/** False when what the tests need cannot be built; the other projects still run. */
async function prepare(project: Project): Promise<boolean> {
  try {
    const needed = builds[project];
    if (needed.length > 0) await buildWhatChanged(needed, { env: cmsEnvironment(await step('读取配置和密钥', makePlan)) });
    return true;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return false;
  }
}
