/** Domain events: facts in the past tense, delivered to each subscriber at least once, with the transaction that made them. */
import type { z } from 'zod';
import type { Transaction } from '../database/in-transaction.ts';
import { defineJob, enqueue, forgetJob, type JobDefinition } from './jobs.ts';

export interface DomainEvent<T> {
  /** `application.decided` */
  name: string;
  data: z.core.$ZodType<T>;
  /** An event with a code or a token in it: see `JobDefinition`. */
  sealed?(data: T): Record<string, string>;
}

/** Long enough to look into what went wrong today; the secret is spent by then. */
const SEALED_KEEP_SECONDS = 3_600;

const subscriptions = new Map<string, JobDefinition<unknown>[]>();

/**
 * `subscriber` is the name of the flow: one queue for each, so that one's failure does not stop another. Answers how to
 * leave off, for who listens only for a while.
 */
export function subscribe<T>(event: DomainEvent<T>, subscriber: string, handle: JobDefinition<T>['handle']): () => void {
  const secrecy = event.sealed ? { sealed: event.sealed, keepSeconds: SEALED_KEEP_SECONDS } : {};
  const job = defineJob({ name: `${event.name}/${subscriber}`, data: event.data, handle, ...secrecy });
  const others = () => (subscriptions.get(event.name) ?? []).filter(({ name }) => name !== job.name);
  subscriptions.set(event.name, [...others(), job as JobDefinition<unknown>]);
  return () => {
    subscriptions.set(event.name, others());
    forgetJob(job.name);
  };
}

export async function publish<T>(tx: Transaction, event: DomainEvent<T>, data: T): Promise<void> {
  for (const job of subscriptions.get(event.name) ?? []) await enqueue(tx, job, data);
}
