/** `npm ci`, with progress, and with advice when it fails. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { installProgress, root } from './install-state.mjs';

const KEPT_LINES = 20;
/** No install scripts: what the packages would do there, the launcher does itself where it matters. */
const words = ['ci', '--ignore-scripts', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];

export async function runNpmCi() {
  console.log('安装依赖：首次运行、或依赖有变化时需要，通常 1 到 4 分钟。');
  const began = Date.now();
  const stopShowing = showProgress(began);
  const { code, lines } = await npmCi();
  stopShowing();
  if (code === 0) return console.log(`✓ 依赖已装好（${seconds(began)} 秒）`);
  throw new Error(
    `依赖没有装完（${seconds(began)} 秒后停下）。npm 最后说：\n${lines.map((line) => `    ${line}`).join('\n')}\n` +
      '  请检查网络、npm 镜像（npm config get registry）和磁盘空间（约需 3 GB），然后重新运行同一条命令，它会从头再装。',
  );
}

function npmCi() {
  const [program, args] = npmProgram();
  return new Promise((resolve) => {
    const lines = [];
    const child = spawn(program, [...args, ...words], { cwd: root, env: quietEnvironment(), stdio: ['ignore', 'pipe', 'pipe'] });
    const stop = (signal) => child.kill(signal);
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
    const keep = (chunk) => {
      for (const line of String(chunk).split('\n')) if (line.trim()) lines.push(line);
      lines.splice(0, lines.length - KEPT_LINES);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', (error) => resolve({ code: 1, lines: [`找不到 npm（${error.message}）。npm 随 Node.js 一起安装。`] }));
    child.on('close', (code, signal) => {
      for (const each of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.off(each, stop);
      resolve({ code: code ?? 1, lines: signal ? [...lines, `被 ${signal} 中断`] : lines });
    });
  });
}

/** The npm that runs us, else the one on the path. */
function npmProgram() {
  const running = process.env.npm_execpath ?? '';
  return path.basename(running) === 'npm-cli.js' ? [process.execPath, [running]] : ['npm', []];
}

/** NODE_ENV=production or an `omit` in the surroundings would leave out what the build needs. */
function quietEnvironment() {
  const unwanted = /^(NODE_ENV|npm_config_(omit|production|only|include|dry_run|workspaces?|global|package_lock_only|ignore_scripts))$/i;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !unwanted.test(name)));
}

/** A line that counts up on a terminal; elsewhere a new line every 15 seconds. */
function showProgress(began) {
  const live = process.stdout.isTTY;
  const show = () => {
    const { installed, total } = installProgress();
    const line = `  … ${seconds(began)} 秒，约 ${installed} / ${total} 个包`;
    process.stdout.write(live ? `\r${line}\x1b[K` : `${line}\n`);
  };
  const timer = setInterval(show, live ? 1_000 : 15_000);
  return () => {
    clearInterval(timer);
    if (live) process.stdout.write('\r\x1b[K');
  };
}

const seconds = (began) => Math.round((Date.now() - began) / 1_000);
