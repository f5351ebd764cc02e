/**
 * The processes of a running platform. Each is kept running until the household is closed; then they stop in the
 * opposite order of their start.
 */
import type { Child } from '../services/child.ts';
import type { Recorder } from './run-record.ts';
import { note } from './steps.ts';

export interface Running {
  readonly child: Child;
  stop(): Promise<void>;
}

/** Resolves once the process is ready to work; gives up and cleans up after itself when the signal aborts. */
export type Start = (signal: AbortSignal) => Promise<Running>;

export interface Household {
  /** Aborted when the platform is to stop: work under way gives up. */
  readonly closing: AbortSignal;
  /** Starts a process and restarts it whenever it ends by itself. */
  keep(name: string, start: Start): Promise<void>;
  /** Ends one process and starts it anew, as after a change of its source. */
  renew(name: string): Promise<void>;
  close(): Promise<void>;
  /** At once and without ceremony. */
  kill(): void;
}

const BACK_OFF_MS = [300, 1_000, 2_000, 5_000];
/** Whoever lived so long starts with the shortest pause again. */
const STEADY_MS = 60_000;

interface Member {
  name: string;
  start: Start;
  running: Running | undefined;
  /** The start or stop under way; the next one waits for it. */
  moving: Promise<unknown>;
  failures: number;
}

export function openHousehold(recorder: Recorder): Household {
  const closing = new AbortController();
  const members: Member[] = [];

  const launch = async (member: Member) => {
    closing.signal.throwIfAborted();
    const running = await member.start(closing.signal);
    member.running = running;
    const began = Date.now();
    void running.child.ended.then((how) => {
      if (member.running !== running) return;
      member.running = undefined;
      if (Date.now() - began > STEADY_MS) member.failures = 0;
      member.moving = revive(member, how, running.child.lines());
    });
    if (running.child.process.pid) await recorder.remember(member.name, running.child.process.pid);
  };

  const revive = async (member: Member, how: string, lastLines: string[]) => {
    for (let reason = `${how}\n${lastLines.slice(-8).join('\n')}`; !closing.signal.aborted; ) {
      const pauseMs = BACK_OFF_MS[Math.min(member.failures, BACK_OFF_MS.length - 1)] ?? 0;
      member.failures += 1;
      note(`! ${member.name} 意外停止（${reason.trim()}），${pauseMs / 1_000} 秒后重新启动`);
      await pause(pauseMs, closing.signal);
      if (closing.signal.aborted) return;
      try {
        await launch(member);
        return note(`✓ ${member.name} 已重新启动`);
      } catch (error) {
        reason = error instanceof Error ? error.message : String(error);
      }
    }
  };

  const stop = async (member: Member) => {
    await member.moving.catch(() => undefined);
    const { running } = member;
    member.running = undefined;
    await running?.stop();
  };

  return {
    closing: closing.signal,
    keep: async (name, start) => {
      const member: Member = { name, start, running: undefined, moving: Promise.resolve(), failures: 0 };
      members.push(member);
      const starting = launch(member);
      member.moving = starting;
      await starting;
    },
    renew: async (name) => {
      const member = members.find((each) => each.name === name);
      if (!member || closing.signal.aborted) return;
      await stop(member);
      const starting = launch(member);
      member.moving = starting;
      await starting;
    },
    close: async () => {
      closing.abort(new Error('正在停止'));
      for (const member of members.toReversed()) await stop(member);
    },
    kill: () => {
      closing.abort(new Error('正在停止'));
      for (const { running } of members) running?.child.process.kill('SIGKILL');
    },
  };
}

const pause = (ms: number, signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, ms);
    const wake = () => {
      clearTimeout(timer);
      resolve();
    };
    signal.addEventListener('abort', wake, { once: true });
  });
