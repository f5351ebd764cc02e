/** Installing replaces node_modules, and a platform that runs from it would break in the middle of its work. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './install-state.mjs';

export function refuseWhileRunning() {
  const pid = runningLauncher();
  if (!pid) return;
  throw new Error(`依赖有变化，需要重新安装，但平台正在运行（进程 ${pid}）。请先停止它（在它的终端按 Ctrl-C，或 kill ${pid}），再运行本命令。`);
}

function runningLauncher() {
  try {
    const { launcher } = JSON.parse(readFileSync(path.join(path.resolve(root, process.env.VAR_DIR || 'var'), 'running.json'), 'utf8'));
    process.kill(launcher.pid, 0);
    return isLauncher(launcher.pid) ? launcher.pid : undefined;
  } catch {
    return undefined;
  }
}

/** The number of a launcher that was killed may belong to somebody else by now. */
function isLauncher(pid) {
  return process.platform !== 'linux' || /scripts\/(start|dev)\.ts/.test(readFileSync(`/proc/${pid}/cmdline`, 'utf8'));
}
