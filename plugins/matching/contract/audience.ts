/** How many firms a product or a policy is for, while it is being written: counts, never names, none below five. */
import { Criteria } from '@rongqiao/contracts/criteria.ts';
import { endpoint } from '@rongqiao/contracts/endpoint.ts';
import { RegionCode } from '@rongqiao/contracts/values/region.ts';
import { z } from 'zod';

/** Smaller counts would say something about single firms. */
export const COUNT_MIN = 5;

/** Null: fewer than `COUNT_MIN`, or none. */
const Count = z.int().min(COUNT_MIN).nullable();

const AudienceAnswer = z.object({
  firms: Count,
  eligible: Count,
  /** Nothing fails, something is not on record. */
  possible: Count,
  /** The condition that keeps most firms out by itself first. */
  excluding: z.array(
    z.object({
      condition: z.string(),
      label: z.string(),
      firms: Count,
      /** Kept out by this condition and nothing else. */
      alone: Count,
      step: z.object({ sentence: z.string(), adds: Count }).nullable(),
    }),
  ),
});
export type AudienceAnswer = z.infer<typeof AudienceAnswer>;

export const audienceApi = {
  /** `regionCode`: where it is offered or issued; it holds where the criteria name no region. */
  countAudience: endpoint({ method: 'POST', path: '/audience', body: z.object({ criteria: Criteria, regionCode: RegionCode.nullish() }), answer: AudienceAnswer }),
};
