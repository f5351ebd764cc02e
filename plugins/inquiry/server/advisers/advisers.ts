/** Advisers who can answer now: active, still members of their house, not blocked. */
import { RegionCode } from '@rongqiao/contracts/values/region.ts';
import { database, type Queries, sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { z } from 'zod';

export const AdviserRow = z.object({
  id: z.uuid(),
  user_id: z.int(),
  name: z.string(),
  title: z.string(),
  organisation_kind: z.enum(['institution', 'department']),
  organisation_id: z.string(),
  organisation_name: z.string(),
  topics: z.array(z.string()),
  region_codes: z.array(RegionCode),
  waiting: z.int(),
});
export type AdviserRow = z.infer<typeof AdviserRow>;

const available = sql`
  select a.id, m.user_id, coalesce(p.display_name, u.username) as name, a.title, m.organisation_kind, m.organisation_id,
    coalesce(organisation_name(m.organisation_kind, m.organisation_id), '') as organisation_name, a.topics, a.region_codes,
    (select count(*)::int from inquiries i where i.adviser_id = a.id and i.state = 'waiting') as waiting
  from advisers a join memberships m on m.id = a.membership_id join up_users u on u.id = m.user_id left join people p on p.user_id = m.user_id
  where a.is_active and m.state = 'active' and m.organisation_kind <> 'enterprise' and not coalesce(u.blocked, false)`;

export const availableAdvisers = (topic: string, queries: Queries = database()): Promise<AdviserRow[]> =>
  queries.many(AdviserRow, sql`${available} and ${topic} = any(a.topics)`);

export const adviserOf = (id: string, queries: Queries = database()): Promise<AdviserRow | undefined> =>
  queries.maybeOne(AdviserRow, sql`${available} and a.id = ${id}`);

/** As a member of the organisation that it acts for. */
export const adviserOfMembership = (membershipId: string, queries: Queries = database()): Promise<AdviserRow | undefined> =>
  queries.maybeOne(AdviserRow, sql`${available} and a.membership_id = ${membershipId}`);

export const candidateOf = ({ id, organisation_id, topics, region_codes, waiting }: AdviserRow) => ({
  id,
  organisationId: organisation_id,
  topics,
  regionCodes: region_codes,
  waiting,
});
