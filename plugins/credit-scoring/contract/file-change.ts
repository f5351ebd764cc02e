/** One thing that could be otherwise in a credit file: what the what-if and the next best action are made of. */
import { CreditCategory } from '@rongqiao/contracts/credit-category.ts';
import { CreditFact } from '@rongqiao/contracts/credit-fact.ts';
import { TaxGrade } from '@rongqiao/contracts/tax-grade.ts';
import { IsoDay } from '@rongqiao/contracts/values/period.ts';
import { z } from 'zod';
import { CategoryState } from './credit-file.ts';

const factId = z.string().min(1).max(200);

/** The fact's obligation is met in full on that day: paid, filed, cleared, settled, removed from the list, repaired. */
export const Settlement = z.object({ kind: z.literal('settle'), factId, on: IsoDay });
export type Settlement = z.infer<typeof Settlement>;

export const FileChange = z.discriminatedUnion('kind', [
  Settlement,
  /** A payment, filing or contribution of the past was made so many days after (or before) its due day. */
  z.object({ kind: z.literal('pay-late-by'), factId, days: z.int().min(-366).max(3660) }),
  z.object({ kind: z.literal('remove'), factId }),
  z.object({ kind: z.literal('add'), fact: CreditFact }),
  z.object({ kind: z.literal('tax-grade'), grade: TaxGrade, year: z.int().min(1990).max(2100) }),
  z.object({ kind: z.literal('category'), category: CreditCategory, state: CategoryState }),
  /** Everything as it is, looked at on another day. */
  z.object({ kind: z.literal('as-of'), on: IsoDay }),
]);
export type FileChange = z.infer<typeof FileChange>;
