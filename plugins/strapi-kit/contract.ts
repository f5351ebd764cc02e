/** What the admin asks the kit: how the platform is doing, and what was given up. Staff routes, below `/strapi-kit`. */
import { z } from 'zod';

export const operationsActions = {
  readOperations: 'plugin::strapi-kit.operations.read',
  settleDeadLetters: 'plugin::strapi-kit.dead-letters.settle',
} as const;

/** One thing that somebody has to look after: an index, a backlog, a feed. */
export const Condition = z.object({
  name: z.string(),
  isFine: z.boolean(),
  sentence: z.string(),
});
export type Condition = z.infer<typeof Condition>;

/** A job that failed for good. */
export const DeadLetter = z.object({
  id: z.uuid(),
  /** What it was to do, in Chinese where its plugin says so. */
  title: z.string(),
  job: z.string(),
  reason: z.string(),
  failedAt: z.iso.datetime(),
  attempts: z.int(),
  /** What it was about; secrets are not in it. */
  facts: z.array(z.object({ name: z.string(), value: z.string() })),
});
export type DeadLetter = z.infer<typeof DeadLetter>;

const ById = z.object({ id: z.uuid('编号不对，请从列表中重新进入。') });

export const operationsApi = {
  readOperations: { method: 'GET', path: '/operations', answer: z.object({ conditions: z.array(Condition), deadLetters: z.int() }) },
  listDeadLetters: { method: 'GET', path: '/dead-letters', answer: z.object({ deadLetters: z.array(DeadLetter), total: z.int() }) },
  /** Back into its queue, with all its tries. */
  retryDeadLetter: { method: 'POST', path: '/dead-letters/:id/retry', params: ById },
  discardDeadLetter: { method: 'POST', path: '/dead-letters/:id/discard', params: ById },
} as const;

export * from './contract/collection-consents.ts';
export * from './contract/consents.ts';
export * from './contract/own-data.ts';
