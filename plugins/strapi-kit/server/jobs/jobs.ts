/**
 * Jobs: work that must happen after a commit, once, even when this process dies.
 *
 * `defineJob` names it, `enqueue` sends it *with* an open transaction, a worker of any instance handles it. A handler may
 * run more than once (a process can die after its effect): effects are idempotent, or take part in a transaction of
 * their own that checks first. What fails for good is kept in the queue `dead-letters`; a handler that knows that trying
 * again is useless throws `GiveUp`.
 */
import { fromKnex, type Job as BossJob, type JobResult } from 'pg-boss';
import { z } from 'zod';
import type { Transaction } from '../database/in-transaction.ts';
import { actAs } from '../ledger/actor.ts';
import { platform } from '../platform.ts';
import { queue } from './queue.ts';
import { seal, unseal } from './sealed-data.ts';

export const DEAD_LETTERS = 'dead-letters';

export interface JobDefinition<T> {
  /** Verb and noun, kebab-case: `send-mail`. */
  name: string;
  /** What it does, as the operator reads it when it failed for good: 发送邮件. */
  title?: string;
  data: z.core.$ZodType<T>;
  handle(data: T, job: { id: string; signal: AbortSignal }): Promise<void>;
  retryLimit?: number;
  retryDelaySeconds?: number;
  retryDelayMaxSeconds?: number;
  expireInSeconds?: number;
  concurrency?: number;
  /** How long a finished job is kept, a week unless told; its id is known, and refused a second time, as long as that. */
  keepSeconds?: number;
  /** For data with a code, a token or an address: it is stored encrypted, beside what this answers for the operator to read. */
  sealed?(data: T): Record<string, string>;
}

export const titleOfJob = (name: string): string => jobs.get(name)?.title ?? (name.includes('/') ? '通知和后续处理' : '后台任务');

/** Not worth another try: straight to the dead letters. */
export class GiveUp extends Error {}

const WEEK_SECONDS = 604_800;
const Sealed = z.looseObject({ sealed: z.string() });

const jobs = new Map<string, JobDefinition<unknown>>();

export function defineJob<T>(job: JobDefinition<T>): JobDefinition<T> {
  jobs.set(job.name, job as JobDefinition<unknown>);
  return job;
}

/** The next start makes no queue for it. */
export function forgetJob(name: string): void {
  jobs.delete(name);
}

export interface EnqueueOptions {
  /** The same id twice is one job: derive it from what the job is about. */
  id?: string;
  startAfter?: Date;
}

/** Sends the job with the transaction: rolled back together, visible after the commit. */
export async function enqueue<T>(tx: Transaction, job: JobDefinition<T>, data: T, options: EnqueueOptions = {}): Promise<void> {
  await queue().send(job.name, toStore(job, z.parse(job.data, data)), { ...options, db: fromKnex(tx.knex) });
}

const toStore = <T>(job: JobDefinition<T>, data: T): object =>
  job.sealed ? { ...job.sealed(data), sealed: seal(data) } : (data as object);

const asStored = (job: JobDefinition<unknown>, stored: unknown): unknown =>
  z.parse(job.data, job.sealed ? unseal(Sealed.parse(stored).sealed) : stored);

/** Sends a job that belongs to no transaction: only for clocks. */
export async function enqueueAlone<T>(job: JobDefinition<T>, data: T, id: string): Promise<void> {
  await queue().send(job.name, data as object, { id });
}

export async function createQueues(): Promise<void> {
  await queue().createQueue(DEAD_LETTERS, { retentionSeconds: 60 * 60 * 24 * 90 });
  for (const job of jobs.values()) {
    const options = {
      retryLimit: job.retryLimit ?? 8,
      retryDelay: job.retryDelaySeconds ?? 1,
      retryBackoff: true,
      retryDelayMax: job.retryDelayMaxSeconds ?? 3600,
      expireInSeconds: job.expireInSeconds ?? 120,
      heartbeatSeconds: 10,
      deleteAfterSeconds: job.keepSeconds ?? WEEK_SECONDS,
      deadLetter: DEAD_LETTERS,
      notify: true,
    };
    await queue().createQueue(job.name, options);
    await queue().updateQueue(job.name, options);
  }
}

export async function startWorkers(): Promise<void> {
  for (const job of jobs.values()) {
    const options = { pollingIntervalSeconds: 1, notifyPollingIntervalSeconds: 2, batchSize: 1, localConcurrency: job.concurrency ?? 1, perJobResults: true as const };
    await queue().work(job.name, options, async ([taken]) => (taken ? [await work(job, taken)] : []));
  }
}

async function work(job: JobDefinition<unknown>, taken: BossJob<unknown>): Promise<JobResult> {
  try {
    await actAs({ kind: 'job', id: job.name }, () => job.handle(asStored(job, taken.data), taken));
    return { id: taken.id, status: 'completed' };
  } catch (error) {
    const { message } = error as Error;
    platform().log.error(`job ${job.name} ${taken.id}: ${message}`);
    return { id: taken.id, status: error instanceof GiveUp ? 'deadletter' : 'failed', output: { message } };
  }
}
