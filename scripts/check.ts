/** npm run check [-- lint types …]: house rules, lint, boundaries, dead exports, types. All are run, all are told. */
import { findBreaches, breachLine } from './check/check-house-rules.ts';
import { runTool } from './check/run-tool.ts';
import { elapsed, note, step } from './start/steps.ts';

interface Check {
  name: string;
  title: string;
  /** What is wrong; undefined when nothing is. */
  run(): Promise<string | undefined>;
}

const sources = ['config', 'plugins', 'cms/src', 'cms/config', 'cms/seeds', 'site/front', 'site/src', 'scripts', 'tests'];

const checks: Check[] = [
  {
    name: 'rules',
    title: '本项目的规则',
    run: async () => (await findBreaches()).map(breachLine).join('\n') || undefined,
  },
  {
    name: 'lint',
    title: '代码风格',
    run: () => runTool('@biomejs/biome/bin/biome', ['lint', '--error-on-warnings', '--diagnostic-level=warn', '--max-diagnostics=100', '.']),
  },
  {
    name: 'boundaries',
    title: '楼层边界',
    run: () => runTool('dependency-cruiser/bin/dependency-cruiser.mjs', ['--config', '.dependency-cruiser.cjs', '--output-type', 'err-long', ...sources]),
  },
  { name: 'exports', title: '没人用的文件和导出', run: () => runTool('knip/bin/knip.js', ['--no-progress', '--no-config-hints']) },
  { name: 'types', title: '类型：插件、脚本和测试', run: () => runTool('typescript/bin/tsc', ['-p', 'tsconfig.json']) },
  { name: 'types', title: '类型：内容管理系统', run: () => runTool('typescript/bin/tsc', ['-p', 'cms/tsconfig.json', '--noEmit']) },
  { name: 'types', title: '类型：管理后台的页面', run: () => runTool('typescript/bin/tsc', ['-p', 'tsconfig.admin.json']) },
  { name: 'types', title: '类型：门户', run: () => runTool('astro/bin/astro.mjs', ['check'], 'site') },
];

const wanted = process.argv.slice(2);
const chosen = checks.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
if (chosen.length === 0) {
  console.error(`没有这样的检查。可选：${[...new Set(checks.map(({ name }) => name))].join('、')}`);
  process.exitCode = 1;
} else process.exitCode = await runAll();

async function runAll(): Promise<number> {
  const began = performance.now();
  const failed: string[] = [];
  for (const { title, run } of chosen) {
    const isWell = await step(title, async () => {
      const problem = await run();
      if (problem) throw new Error(problem);
      return true;
    }).catch((error: Error) => note(`${error.message}\n`));
    if (!isWell) failed.push(title);
  }
  note(failed.length === 0 ? `\n全部通过（${elapsed(began)}）` : `\n没有通过：${failed.join('；')}（${elapsed(began)}）`);
  return failed.length === 0 ? 0 : 1;
}
