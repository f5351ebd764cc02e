/**
 * Builds what changed since the last successful build, and nothing else.
 *
 * The stamp is removed before a build starts and written after it has succeeded, so a failed or interrupted build is
 * never taken for a finished one.
 */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { LauncherSettings } from '@rongqiao/config';
import { oneAtATime } from '../install/one-at-a-time.mjs';
import { startChild } from '../services/child.ts';
import { exists } from '../services/postgres-places.ts';
import { cloneRecords, root } from '../start/places.ts';
import { step } from '../start/steps.ts';
import { fingerprintOutputs, fingerprintSources } from './fingerprints.ts';
import { type Target, targets } from './targets.ts';

export interface BuildOptions {
  /** What the programs will run with: some of it is compiled in. */
  env: NodeJS.ProcessEnv;
  /** Gives up when it aborts. */
  signal?: AbortSignal;
}

export type TargetName = (typeof targets)[number]['name'];

/** Of the cms, what will be served. */
export const partsOfCms = ({ SERVE_ADMIN }: Pick<LauncherSettings, 'SERVE_ADMIN'>): TargetName[] => (SERVE_ADMIN ? ['cms', 'admin'] : ['cms']);

export function buildWhatChanged(names: TargetName[], options: BuildOptions): Promise<void> {
  return oneAtATime('build', '构建', async () => {
    for (const target of targets.filter(({ name }) => names.includes(name))) await buildIfChanged(target, options);
  });
}

/** Whether it had to be built. */
export async function buildIfChanged(target: Target, options: BuildOptions): Promise<boolean> {
  const sources = await fingerprintSources(target, options.env);
  if (await isUpToDate(target, sources)) return false;
  await step(target.title, async ({ say }) => {
    say(target.hint ?? '');
    await build(target, sources, options);
    say('');
  });
  return true;
}

const stampFile = ({ name }: Target) => path.join(cloneRecords, 'builds', `${name}.json`);

async function isUpToDate(target: Target, sources: string): Promise<boolean> {
  const stamp = await readFile(stampFile(target), 'utf8').catch(() => '');
  return stamp === stampText(sources, await fingerprintOutputs(target)) && (await exists(path.join(root, target.proof)));
}

const stampText = (sources: string, outputs: string) => JSON.stringify({ sources, outputs });

async function build(target: Target, sources: string, options: BuildOptions) {
  await rm(stampFile(target), { force: true });
  await target.prepare?.();
  await runCommand(target, options);
  if (!(await exists(path.join(root, target.proof)))) throw new Error(`${target.title}：命令结束了，但没有生成 ${target.proof}。请重新运行。`);
  // A source that was saved while the build ran may be in it or not.
  if ((await fingerprintSources(target, options.env)) !== sources) return;
  await mkdir(path.dirname(stampFile(target)), { recursive: true });
  await writeFile(stampFile(target), stampText(sources, await fingerprintOutputs(target)));
}

async function runCommand({ title, command }: Target, { env, signal }: BuildOptions) {
  const child = startChild(process.execPath, command.args, { cwd: command.cwd, env: { ...env, ...command.env }, detached: true });
  const giveUp = () => void child.stop('SIGTERM', 3_000);
  signal?.addEventListener('abort', giveUp);
  const how = await child.ended;
  signal?.removeEventListener('abort', giveUp);
  signal?.throwIfAborted();
  if (how !== '0') throw new Error(`${title}没有成功（${how}）。请按下面的提示改正后重新运行：\n${child.lines().slice(-40).join('\n')}`);
}
