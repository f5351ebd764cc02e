/** `npm start` itself: from its first line to nothing left behind. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { findFreePort, portProblem } from '../../scripts/services/ports.ts';
import { root } from '../../scripts/start/places.ts';

const PORTS = ['SITE_PORT', 'CMS_PORT', 'PG_PORT', 'MEILI_PORT'] as const;

let varDir: string;
let env: NodeJS.ProcessEnv;
const started: Launcher[] = [];

beforeAll(async () => {
  varDir = mkdtempSync(path.join(os.tmpdir(), 'rongqiao-launcher-'));
  const ports = await Promise.all(PORTS.map(async (name) => [name, String(await findFreePort())]));
  const { DATABASE_URL: _database, MEILI_HOST: _host, MEILI_KEY: _key, CMS_URL: _cms, PUBLIC_URL: _site, npm_lifecycle_event: _event, ...rest } = process.env;
  env = { ...rest, NODE_ENV: 'production', VAR_DIR: varDir, DEMO: 'no', SMTP_URL: 'smtp://127.0.0.1:1', ...Object.fromEntries(ports) };
});
afterEach(async () => {
  for (const launcher of started.splice(0)) await launcher.end('SIGKILL');
});
afterAll(() => rmSync(varDir, { recursive: true, force: true }));

interface Launcher {
  process: ChildProcess;
  output(): string;
  says(text: string | RegExp, limitMs?: number): Promise<void>;
  end(signal: NodeJS.Signals): Promise<number | null>;
}

function start(overrides: NodeJS.ProcessEnv = {}): Launcher {
  const child = spawn(process.execPath, ['scripts/ensure-install.mjs', 'scripts/start.ts'], { cwd: root, env: { ...env, ...overrides } });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const gone = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  const launcher: Launcher = {
    process: child,
    output: () => output,
    says: async (text, limitMs = 100_000) => {
      for (const deadline = Date.now() + limitMs; !(typeof text === 'string' ? output.includes(text) : text.test(output)); ) {
        if (Date.now() > deadline || child.exitCode !== null) throw new Error(`never said ${text}, but:\n${output}`);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
    end: (signal) => {
      child.kill(signal);
      return gone;
    },
  };
  started.push(launcher);
  return launcher;
}

const address = (variable: (typeof PORTS)[number], page: string) => `http://127.0.0.1:${env[variable]}${page}`;
const statusOf = (url: string) => fetch(url).then((answer) => answer.status, () => 0);
const record = () => JSON.parse(readFileSync(path.join(varDir, 'running.json'), 'utf8')) as { launcher: { pid: number }; children: { name: string; pid: number }[] };

async function eventually(isSo: () => Promise<boolean>, what: string, limitMs = 60_000) {
  for (const deadline = Date.now() + limitMs; !(await isSo()); ) {
    if (Date.now() > deadline) throw new Error(`not within ${limitMs} ms: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Every port is free again: nothing of the platform is left. */
async function nothingListens(): Promise<boolean> {
  const problems = await Promise.all(PORTS.map((name) => portProblem({ what: name, variable: name, port: Number(env[name]) })));
  return problems.every((problem) => problem === undefined);
}

test('npm start brings everything up, keeps it up, lets nobody start twice, and SIGTERM leaves nothing behind', { timeout: 240_000 }, async () => {
  const launcher = start();
  await launcher.says('融桥已就绪');
  expect(launcher.output()).toContain(address('SITE_PORT', ''));
  expect(await statusOf(address('SITE_PORT', '/'))).toBe(200);
  expect(await statusOf(address('CMS_PORT', '/readyz'))).toBe(200);
  expect(await statusOf(address('CMS_PORT', '/admin'))).toBe(200);
  expect(statSync(path.join(varDir, 'secrets.json')).mode & 0o777).toBe(0o600);
  for (const secret of Object.values(JSON.parse(readFileSync(path.join(varDir, 'secrets.json'), 'utf8')))) {
    expect(launcher.output()).not.toContain(secret);
  }

  const second = start();
  expect(await second.end('SIGCONT')).toBe(1);
  expect(second.output()).toContain('这里的平台已经在运行');

  const { pid } = record().children.find(({ name }) => name === 'cms') ?? { pid: 0 };
  process.kill(pid, 'SIGKILL');
  await launcher.says('✓ cms 已重新启动');
  expect(await statusOf(address('CMS_PORT', '/readyz'))).toBe(200);

  expect(await launcher.end('SIGTERM')).toBe(0);
  expect(await nothingListens()).toBe(true);
  expect(launcher.output()).toContain('✓ 已全部停止');
});

test('a launcher that is killed takes its servers with it', { timeout: 120_000 }, async () => {
  const launcher = start();
  await launcher.says(/✓ 启动 PostgreSQL/);
  process.kill(record().launcher.pid, 'SIGKILL');
  await eventually(nothingListens, 'PostgreSQL and Meilisearch are gone');
});

test('a busy port is reported before anything starts, with the variable that changes it', { timeout: 60_000 }, async () => {
  const server = net.createServer().listen(Number(env.CMS_PORT), '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const launcher = start();
  const code = await launcher.end('SIGCONT');
  server.close();
  expect(code).toBe(1);
  expect(launcher.output()).toContain(`端口 ${env.CMS_PORT} 已被占用`);
  expect(launcher.output()).toContain(`CMS_PORT=${Number(env.CMS_PORT) + 1} npm start`);
  expect(launcher.output()).not.toContain('启动 PostgreSQL');
});

test('a wrong setting is one sentence, and nothing starts', { timeout: 60_000 }, async () => {
  const launcher = start({ SITE_PORT: 'eighty' });
  expect(await launcher.end('SIGCONT')).toBe(1);
  expect(launcher.output()).toContain('SITE_PORT: 设置的值不对（应是 1 到 65535 的整数）');
  expect(launcher.output()).not.toContain('启动 PostgreSQL');
});
