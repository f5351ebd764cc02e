/** npm run fuzz -- [--requests 10000] [--seed 1]: hostile requests over every route of a cms of their own. */
import { parseArgs } from 'node:util';
import { runFuzz } from './fuzz/run-fuzz.ts';
import { startTrialCms } from './trial/trial-cms.ts';

const { values } = parseArgs({ options: { requests: { type: 'string', default: '10000' }, seed: { type: 'string', default: '1' } } });
const [requests, seed] = [Number(values.requests), Number(values.seed)];
if (!Number.isInteger(requests) || requests < 1 || !Number.isInteger(seed)) {
  console.error('用法：npm run fuzz -- --requests 10000 --seed 1（都是整数）');
  process.exit(1);
}

const cms = await startTrialCms();
try {
  const report = await runFuzz({ url: cms.url, routes: cms.routes, tokens: ['nonsense', 'eyJhbGciOiJub25lIn0.eyJpZCI6MX0.', '', 'x'.repeat(5_000)], requests, seed });
  for (const { what, status, ms, request } of report.findings) console.log(`✗ ${what} ${status} ${ms} 毫秒 ${request.method} ${request.target}\n  ${request.body?.slice(0, 500) ?? ''}`);
  console.log(`${report.sent} 个请求，${cms.routes.length} 条路由，种子 ${seed}；最慢 ${report.slowestMs} 毫秒；状态 ${JSON.stringify(report.statuses)}`);
  const isWell = report.findings.length === 0 && cms.isAlive();
  console.log(isWell ? '没有 5xx，没有超过 2 秒的回答，进程还是原来那个。' : `发现 ${report.findings.length} 个问题；进程${cms.isAlive() ? '还在' : '已经结束'}。`);
  process.exitCode = isWell ? 0 : 1;
} finally {
  await cms.stop();
}
