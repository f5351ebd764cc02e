/**
 * npm test: the quick tests and, beside them, the builds that the others need; then those on a running platform, api,
 * faults and site together, so that they share servers and both cores have work until the end.
 *
 * The last line counts them all: `N passed, N failed, N skipped`.
 */
import path from 'node:path';
import { startChild } from './services/child.ts';
import { root } from './start/places.ts';
import { elapsed } from './start/steps.ts';
import { addCounts, type Counts, countsLine } from './test/count-results.ts';
import { runVitest } from './test/run-vitest.ts';
import { type Project, readTestArguments, targetsOf, type TestArguments } from './test/test-arguments.ts';

const none: Counts = { passed: 0, failed: 0, skipped: 0 };
const isQuick = (project: Project) => targetsOf[project].length === 0;

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
  const run = async (together: Project[], building: Promise<Project[]>) => {
    const started = performance.now();
    const ready = await building;
    const counts = ready.length > 0 ? await runVitest(ready, rest, env) : none;
    all.push(addCounts([counts, { ...none, failed: together.length - ready.length }]));
    if (together.length > 0) lines.push(`${together.join(' + ')}: ${countsLine(counts)}（${elapsed(started)}）`);
  };
  const quick = projects.filter(isQuick);
  const others = projects.filter((name) => !isQuick(name));
  const building = thoseBuilt(others);
  await run(quick, Promise.resolve(quick));
  await run(others, building);
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

/** False when what the tests need cannot be built; the other projects still run. In a process of its own: both cores work, and its lines do not tear those of the tests. */
async function prepare(project: Project): Promise<boolean> {
  const script = path.join(root, 'scripts/test/build-for.ts');
  const child = startChild(process.execPath, [script, project], { cwd: root, env: process.env, detached: true, onLine: (line) => console.log(line) });
  return (await child.ended) === '0';
}
