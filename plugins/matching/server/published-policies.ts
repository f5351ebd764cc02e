/** The published policies with their conditions. Read again when something published has changed, else kept in the process. */
import { Criteria } from '@rongqiao/contracts/criteria.ts';
import { PublicPolicy } from '@rongqiao/contracts/policy.ts';
import { uids } from '@rongqiao/contracts/uids.ts';
import { countryCode } from '@rongqiao/contracts/values/region.ts';
import { database, sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { platform } from '@rongqiao/strapi-kit/server/platform.ts';
import { z } from 'zod';

const { shape } = PublicPolicy;
const Policy = z.object({
  slug: shape.slug, title: shape.title, regionCode: shape.regionCode, policyStatus: shape.policyStatus, criteria: Criteria.nullish().transform((criteria) => criteria ?? {}),
  effectiveFrom: shape.effectiveFrom, effectiveTo: shape.effectiveTo, windowOpensOn: shape.windowOpensOn, windowClosesOn: shape.windowClosesOn,
});
export type MatchedPolicy = z.infer<typeof Policy>;

interface Documents {
  findMany(input: object): Promise<unknown[]>;
}

let kept: { state: string; policies: Promise<MatchedPolicy[]> } | undefined;

export async function publishedPolicies(): Promise<MatchedPolicy[]> {
  const { state } = await database().one(
    z.object({ state: z.string() }),
    sql`select concat_ws(' ', count(*), max(published_at), max(updated_at)) as state from policies where published_at is not null`,
  );
  if (kept?.state !== state) kept = { state, policies: readPolicies() };
  const { policies } = kept;
  policies.catch(() => {
    kept = undefined;
  });
  return policies;
}

/** A policy whose conditions nobody has written down is for nobody in particular: it is left out. */
async function readPolicies(): Promise<MatchedPolicy[]> {
  const documents = platform().documents(uids.policy) as unknown as Documents;
  const rows = await documents.findMany({ status: 'published', locale: 'zh-CN', populate: ['criteria'], limit: -1 });
  return rows.flatMap((row) => {
    const parsed = Policy.safeParse(row);
    if (!parsed.success) platform().log.warn(`matching: a published policy cannot be read: ${(row as { slug?: string }).slug} ${parsed.error.issues[0]?.path.join('.')}`);
    return parsed.success && Object.values(parsed.data.criteria).some((part) => part !== null && part !== undefined) ? [withRegion(parsed.data)] : [];
  });
}

/** Where a policy names no region of its own, it holds where it was issued. */
function withRegion(policy: MatchedPolicy): MatchedPolicy {
  const isEverywhere = policy.criteria.regionsIn?.length || policy.regionCode === countryCode;
  return isEverywhere ? policy : { ...policy, criteria: { ...policy.criteria, regionsIn: [policy.regionCode] } };
}

export const isOpen = ({ policyStatus, effectiveFrom, effectiveTo, windowOpensOn, windowClosesOn }: MatchedPolicy, day: string): boolean =>
  policyStatus === 'in-force' && (!effectiveFrom || effectiveFrom <= day) && (!effectiveTo || effectiveTo >= day) && (!windowOpensOn || windowOpensOn <= day) && (!windowClosesOn || windowClosesOn >= day);
