/**
 * The clock. node-cron only says *when*: each tick sends a job whose id is made from the job's name and the fire time,
 * so any number of instances run it once.
 */
import { cmsSettings } from '@rongqiao/config';
import cron, { type ScheduledTask } from 'node-cron';
import { v5 as uuidFromName } from 'uuid';
import { platform } from '../platform.ts';
import { enqueueAlone, type JobDefinition } from './jobs.ts';

const NAMESPACE = '5b8a5d0e-8f0b-4c3e-9a53-1f6f0c5d7a11';

export const ScheduleTimeZone = 'Asia/Shanghai';

interface Schedule {
  cron: string;
  job: JobDefinition<{ firedAt: string }>;
}

const schedules = new Map<string, Schedule>();
let tasks: ScheduledTask[] = [];

/** `cron` has five or six fields, Beijing time. The job receives the time for which it was fired. */
export function schedule(entry: Schedule): void {
  schedules.set(entry.job.name, entry);
}

/** One tick: the same name and fire time are the same job, whoever sends it. */
export async function fire(job: JobDefinition<{ firedAt: string }>, firedAt: Date): Promise<void> {
  const at = new Date(Math.floor(firedAt.getTime() / 1000) * 1000).toISOString();
  await enqueueAlone(job, { firedAt: at }, uuidFromName(`${job.name} ${at}`, NAMESPACE));
}

export function startSchedules(): void {
  tasks = [...schedules.values()].map(({ cron: when, job }) =>
    cron.schedule(
      cmsSettings().SCHEDULES.get(job.name) ?? when,
      (context) => fire(job, context.date).catch((error) => platform().log.error(`schedule ${job.name}: ${error.message}`)),
      { timezone: ScheduleTimeZone, name: job.name },
    ),
  );
}

export async function stopSchedules(): Promise<void> {
  for (const task of tasks) await task.destroy();
  tasks = [];
}
