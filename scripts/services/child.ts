/**
 * A child process whose last lines are kept, so that a failure can be explained.
 *
 * A detached child has a process group of its own: Ctrl-C in the terminal does not reach it before its turn. So that it
 * does not outlive us when we are killed ourselves, a shell holds a pipe from us and ends the child once the pipe breaks.
 */
import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';

const KEPT_LINES = 60;

export interface Child {
  readonly process: ChildProcess;
  /** The last lines it printed, newest last. */
  lines(): string[];
  /** Resolves with its exit code (or signal name) once it has ended. */
  readonly ended: Promise<string>;
  /** Sends the signal, waits, and kills after the limit. */
  stop(signal?: NodeJS.Signals, limitMs?: number): Promise<void>;
}

export interface ChildOptions extends SpawnOptions {
  onLine?: (line: string) => void;
  /** What a detached child is sent when this process dies without having stopped it. */
  orphanSignal?: NodeJS.Signals;
}

export function startChild(command: string, args: string[], options: ChildOptions): Child {
  const { onLine, orphanSignal = 'SIGTERM', ...spawnOptions } = options;
  const child = spawn(command, args, { ...spawnOptions, stdio: ['ignore', 'pipe', 'pipe'] });
  const kept: string[] = [];
  const keep = (line: string) => {
    kept.push(line);
    if (kept.length > KEPT_LINES) kept.shift();
    onLine?.(line);
  };
  for (const stream of [child.stdout, child.stderr]) readLines(stream, keep);
  child.on('error', (error) => keep(error.message));
  const ended = new Promise<string>((resolve) => {
    child.on('exit', (code, signal) => resolve(signal ?? String(code)));
    child.on('error', () => resolve('could not start'));
  });
  if (spawnOptions.detached) endWithUs(child, orphanSignal);
  return { process: child, lines: () => [...kept], ended, stop: (signal, limit) => stopChild(child, signal, limit) };
}

export const hasEnded = (child: ChildProcess): boolean =>
  child.exitCode !== null || child.signalCode !== null || child.pid === undefined;

function readLines(stream: NodeJS.ReadableStream | null, keep: (line: string) => void) {
  let rest = '';
  stream?.setEncoding('utf8').on('data', (chunk: string) => {
    const parts = (rest + chunk).split('\n');
    rest = parts.pop() ?? '';
    for (const part of parts) if (part.trim() !== '') keep(part);
  });
  stream?.on('end', () => rest.trim() !== '' && keep(rest));
}

/** The shell waits for a line that never comes; end of file means that we are gone. */
const ORPHAN_SCRIPT = `
  read line
  kill -s "$1" "$2" || exit
  for second in 1 2 3 4 5 6 7 8 9 10 11 12; do
    sleep 1
    kill -0 "$2" || exit
  done
  kill -9 "$2"`;

function endWithUs(child: ChildProcess, signal: NodeJS.Signals) {
  if (child.pid === undefined || process.platform === 'win32') return;
  const watcher = spawn('/bin/sh', ['-c', ORPHAN_SCRIPT, 'sh', signal.slice(3), String(child.pid)], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
    cwd: '/',
  });
  watcher.on('error', () => undefined);
  watcher.unref();
  (watcher.stdin as unknown as { unref?: () => void }).unref?.();
  child.once('exit', () => watcher.kill('SIGKILL'));
}

async function stopChild(child: ChildProcess, signal: NodeJS.Signals = 'SIGTERM', limitMs = 12_000) {
  if (hasEnded(child)) return;
  const gone = once(child, 'exit');
  child.kill(signal);
  const timer = setTimeout(() => child.kill('SIGKILL'), limitMs);
  await gone;
  clearTimeout(timer);
}
