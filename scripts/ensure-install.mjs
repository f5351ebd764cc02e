/**
 * Every command of package.json goes through here: `node scripts/ensure-install.mjs scripts/start.ts …`
 *
 * Runs on whatever Node the machine has, before anything is installed: installs what package-lock.json names when that
 * is not done yet, then runs the given script with Node 24.
 */
const oldestMajor = 20;

if (Number(process.versions.node.split('.')[0]) < oldestMajor) {
  console.error('需要 Node.js ' + oldestMajor + ' 或更新的版本，当前是 ' + process.version + '。请升级后重新运行：https://nodejs.org');
  process.exitCode = 1;
} else {
  // Loaded only now: an older Node could not even read it.
  import('./install/install-and-run.mjs').then(function (module) {
    return module.installAndRun(process.argv.slice(2));
  });
}
