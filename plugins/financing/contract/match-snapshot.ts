/** What matching said, as kept with an application. */
import { Condition } from '@rongqiao/contracts/criteria.ts';
import { MatchedProduct } from '@rongqiao/matching/contract.ts';
import { IsoDay } from '@rongqiao/contracts/values/period.ts';
import { z } from 'zod';
import { Refused } from './refusal-reasons.ts';

const { shape } = MatchedProduct;

export const MatchSnapshot = z.object({
  /** Day and version of the rules, hash of the profile and wish that were judged. */
  day: IsoDay,
  version: z.int(),
  inputHash: z.string(),
  standing: shape.standing,
  /** Null and without parts for the institution: of conditions that rest on data it may not read it sees only what is asked. */
  score: shape.score.nullable(),
  parts: shape.parts,
  conditions: shape.conditions,
});
export type MatchSnapshot = z.infer<typeof MatchSnapshot>;

export const RematchAnswer = z.object({
  refused: Refused.nullable(),
  /** Left out of the new search. */
  without: Condition.nullable(),
  /** Those that were not tried yet, the most useful first; at most ten. */
  products: z.array(MatchedProduct),
});
export type RematchAnswer = z.infer<typeof RematchAnswer>;
