/**
 * npm test: builds what the tests need, then runs them from the fast to the slow: unit, api, faults, site.
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
  for (const project of projects) {
    const started = performance.now();
    const counts = (await prepare(project)) ? await runVitest(project, rest, env) : { passed: 0, failed: 1, skipped: 0 };
    all.push(counts);
    lines.push(`${project}: ${countsLine(counts)}（${elapsed(started)}）`);
  }
  const sum = addCounts(all);
  console.log(`\n${lines.join('\n')}\n总用时 ${elapsed(began)}`);
  if (sum.passed + sum.failed === 0) console.log('没有测试符合所给的条件。');
  console.log(countsLine(sum));
  return sum.failed === 0 && sum.passed > 0 ? 0 : 1;
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
