/** Node 24 comes with the dependencies; where its program does not run, a new enough Node of the machine does as well. */
import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { root } from './install-state.mjs';

const run = promisify(execFile);
/** From here on Node runs TypeScript as written. */
const OLDEST_OWN = [22, 18];

/** @returns {Promise<{ program: string, flags: string[] }>} */
export async function findNode() {
  const packaged = path.join(root, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node');
  const works = await run(packaged, ['--version']).then(({ stdout }) => stdout.startsWith('v24.'), () => false);
  if (works) return { program: packaged, flags: [] };
  const [major, minor] = process.versions.node.split('.').map(Number);
  const newEnough = major > OLDEST_OWN[0] || (major === OLDEST_OWN[0] && minor >= OLDEST_OWN[1]);
  if (newEnough) return { program: process.execPath, flags: ['--disable-warning=ExperimentalWarning'] };
  throw new Error(
    `随依赖安装的 Node 24 在本机（${process.platform} ${process.arch}）不能运行，而现有的 Node 是 ${process.version}。` +
      '请安装 Node.js 24 后重新运行：https://nodejs.org',
  );
}
