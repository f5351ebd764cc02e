/** A process number is given out again; together with the moment the process began it names one process for ever. */
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** When the process began, in a form to compare; undefined when there is no such process. */
export async function processBirth(pid: number): Promise<string | undefined> {
  if (!Number.isInteger(pid) || pid < 2) return undefined;
  return process.platform === 'linux' ? birthFromProc(pid) : birthFromPs(pid);
}

/** The words of its command line, joined by spaces; empty when it is gone. */
export async function commandLine(pid: number): Promise<string> {
  if (process.platform !== 'linux') return askPs(pid, 'args=');
  const words = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  return words.split('\0').join(' ').trim();
}

/** Bare Linux images have no `ps`, but always /proc. */
async function birthFromProc(pid: number): Promise<string | undefined> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  // The second field is the program's name in brackets and may hold anything; count from behind it.
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (!fields || fields[0] === 'Z' || fields[0] === 'X') return undefined;
  const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '');
  return `${boot.trim()}/${fields[19]}`;
}

async function birthFromPs(pid: number): Promise<string | undefined> {
  return (await askPs(pid, 'lstart=')) || undefined;
}

const askPs = (pid: number, column: string): Promise<string> =>
  run('ps', ['-o', column, '-p', String(pid)]).then(({ stdout }) => stdout.trim(), () => '');
