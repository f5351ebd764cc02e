/** A child process whose last lines are kept, so that a failure can be explained. */
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

export function startChild(
  command: string,
  args: string[],
  options: SpawnOptions & { onLine?: (line: string) => void },
): Child {
  const { onLine, ...spawnOptions } = options;
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
  return { process: child, lines: () => [...kept], ended, stop: (signal, limit) => stopChild(child, signal, limit) };
}

function readLines(stream: NodeJS.ReadableStream | null, keep: (line: string) => void) {
  let rest = '';
  stream?.setEncoding('utf8').on('data', (chunk: string) => {
    const parts = (rest + chunk).split('\n');
    rest = parts.pop() ?? '';
    for (const part of parts) if (part.trim() !== '') keep(part);
  });
  stream?.on('end', () => rest.trim() !== '' && keep(rest));
}

async function stopChild(child: ChildProcess, signal: NodeJS.Signals = 'SIGTERM', limitMs = 12_000) {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const gone = once(child, 'exit');
  child.kill(signal);
  const timer = setTimeout(() => child.kill('SIGKILL'), limitMs);
  await gone;
  clearTimeout(timer);
}
