import { Criteria, describeCriteria } from '@rongqiao/contracts/criteria.ts';

type Stated = { criteria?: Record<string, unknown> | null | undefined; conditionsText?: string | null | undefined };

/** Who a policy or a product is for: codes for facets, and the conditions as people read them. */
export function audienceOf({ criteria: raw, conditionsText }: Stated) {
  const parsed = Criteria.safeParse(raw ?? {});
  const criteria: Criteria = parsed.success ? parsed.data : {};
  const sentences = describeCriteria(criteria).map(({ sentence }) => sentence);
  return {
    conditions: conditionsText ? [...sentences, conditionsText] : sentences,
    regionsIn: criteria.regionsIn ?? [],
    industriesIn: criteria.industriesIn ?? [],
    sizeClasses: criteria.sizeClasses ?? [],
    entityKinds: criteria.entityKinds ?? [],
    ownershipKinds: criteria.ownershipKinds ?? [],
    qualificationTags: criteria.qualificationTags ?? [],
    lifecycleStages: criteria.lifecycleStages ?? [],
    isFirstLoanOnly: criteria.isFirstLoanOnly ?? false,
  };
}
