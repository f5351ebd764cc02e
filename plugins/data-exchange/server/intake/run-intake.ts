/** From a file to checked rows, in a process of its own with limits on time and memory. */
import { fork } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { chineseDayAt } from '@rongqiao/contracts/values/period.ts';
import { noCounts } from '../../domain/intake/intake-counts.ts';
import type { IntakeOutcome } from '../../domain/intake/intake-outcome.ts';
import { type ReasonCode, reason } from '../../domain/intake/reasons.ts';
import type { SourceSpec } from '../../domain/intake/source-spec.ts';
import type { IntakeReport } from './intake-messages.ts';
import { limits } from './limits.ts';
import type { Delivery } from './read-delivery.ts';

export type { IntakeOutcome } from '../../domain/intake/intake-outcome.ts';

export interface IntakeOptions {
  /** Lines read so far. */
  onProgress?(rowsRead: number): void;
  signal?: AbortSignal;
  /** Codes of individual businesses whose owners have agreed in writing (征信业管理条例第14条). */
  consentedNaturalPersons?: readonly string[];
  /** Given up after so long. */
  millisecondsMax?: number;
}

/**
 * Expected outcomes, a bomb among them, are in the verdict.
 *
 * @returns files of good rows and findings lie in a folder of their own below the system's temporary one; the caller
 *   removes them with `forgetIntake`
 * @throws the signal's reason when stopped, and what broke when our own code did
 */
export async function runIntake(file: Delivery, source: SourceSpec, options: IntakeOptions = {}): Promise<IntakeOutcome> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'rongqiao-intake-'));
  try {
    options.signal?.throwIfAborted();
    const order = { ...file, spec: source, today: chineseDayAt(new Date()), consented: options.consentedNaturalPersons ?? [], folder };
    const outcome = await read(order, options);
    if (!outcome.goodRowsFile) await rm(folder, { recursive: true, force: true });
    return outcome;
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

/** Removes what `runIntake` has written. */
export async function forgetIntake({ goodRowsFile }: IntakeOutcome): Promise<void> {
  if (goodRowsFile) await rm(path.dirname(goodRowsFile), { recursive: true, force: true });
}

function read(order: object, { onProgress, signal, millisecondsMax = limits.milliseconds }: IntakeOptions): Promise<IntakeOutcome> {
  return new Promise((resolve, reject) => {
    const child = fork(path.join(import.meta.dirname, 'intake-process.ts'), [], { execArgv: [`--max-old-space-size=${limits.heapMegabytes}`, '--disable-warning=ExperimentalWarning'], stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
    let isLate = false;
    const stop = () => child.kill('SIGKILL');
    const clock = setTimeout(() => {
      isLate = true;
      stop();
    }, millisecondsMax);
    signal?.addEventListener('abort', stop, { once: true });
    child.on('message', (report: IntakeReport) => {
      if ('rowsRead' in report) onProgress?.(report.rowsRead);
      else if ('outcome' in report) resolve(report.outcome);
      else reject(new Error(`a file could not be read: ${report.failure}`));
    });
    child.once('error', reject);
    child.once('exit', (code, killedBy) => {
      clearTimeout(clock);
      signal?.removeEventListener('abort', stop);
      if (signal?.aborted) reject(signal.reason);
      else resolve(lost(isLate ? 'took-too-long' : causeOf(code, killedBy)));
    });
    child.send(order);
  });
}

/** V8 ends a process whose heap is full with SIGABRT; ours ends itself with a code of its own. */
const causeOf = (code: number | null, killedBy: string | null): ReasonCode => (code === limits.memoryExitCode || code === 134 || killedBy === 'SIGABRT' ? 'took-too-much-memory' : 'stopped');

const lost = (code: ReasonCode): IntakeOutcome => ({ verdict: 'refused', reason: reason(code), counts: noCounts(), rules: {}, columnBlanks: {}, controlTotals: {}, contentHash: null, peakBytes: 0 });
