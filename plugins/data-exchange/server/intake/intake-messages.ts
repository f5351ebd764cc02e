/** What the platform and the process that reads a file tell each other. */
import { z } from 'zod';
import type { IntakeOutcome } from '../../domain/intake/intake-outcome.ts';
import { SourceSpec } from '../../domain/intake/source-spec.ts';

export const IntakeOrder = z.object({
  path: z.string(),
  name: z.string(),
  spec: SourceSpec,
  today: z.string(),
  consented: z.array(z.string()),
  folder: z.string(),
});
export type IntakeOrder = z.infer<typeof IntakeOrder>;

export type IntakeReport = { rowsRead: number } | { outcome: IntakeOutcome } | { failure: string };
