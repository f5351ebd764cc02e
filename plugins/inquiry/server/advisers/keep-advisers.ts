/** Operators say who answers what in the regions that they look after. */
import { RegionCode } from '@rongqiao/contracts/values/region.ts';
import { database, type Queries, sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { problem } from '@rongqiao/strapi-kit/server/http/problem.ts';
import { Refusal } from '@rongqiao/strapi-kit/server/routes/route.ts';
import { inRegions, insistWithin } from '@rongqiao/strapi-kit/server/routes/staff-regions.ts';
import { z } from 'zod';
import type { AdviserForStaff } from '../../contract/staff.ts';
import { Topic } from '../../contract/topics.ts';
import { overlaps } from '../../domain/overlaps.ts';
import { asCaller } from '../as-caller.ts';

interface AdviserFields {
  title: string;
  topics: string[];
  regionCodes: string[];
  isActive: boolean;
}

const Row = z
  .object({
    id: z.uuid(), name: z.string(), title: z.string(), organisation_name: z.string(), membership_id: z.uuid(),
    topics: z.array(Topic), region_codes: z.array(RegionCode), is_active: z.boolean(), waiting: z.int(), version: z.int(),
  })
  .transform((row): AdviserForStaff => ({
    id: row.id, name: row.name, title: row.title, organisationName: row.organisation_name, membershipId: row.membership_id,
    topics: row.topics, regionCodes: row.region_codes, isActive: row.is_active, waiting: row.waiting, version: row.version,
  }));

const all = sql`
  select a.id, coalesce(p.display_name, u.username) as name, a.title, coalesce(organisation_name(m.organisation_kind, m.organisation_id), '') as organisation_name,
    a.membership_id, a.topics, a.region_codes, a.is_active and m.state = 'active' as is_active, a.version,
    (select count(*)::int from inquiries i where i.adviser_id = a.id and i.state = 'waiting') as waiting
  from advisers a join memberships m on m.id = a.membership_id join up_users u on u.id = m.user_id left join people p on p.user_id = u.id`;

const noSuchMember = problem(404, 'no-such-member', '没有这位成员，顾问须是金融机构或政府部门的成员。');
const noSuchAdviser = problem(404, 'no-such-adviser', '没有这位顾问，请从列表中重新进入。');
const isAdviser = problem(409, 'conflict', '这位成员已经是顾问，请直接修改。');
const changed = problem(409, 'changed', '这位顾问刚刚被别人修改过，请刷新后再改。');

const Possible = z
  .object({ id: z.uuid(), name: z.string(), organisation_name: z.string() })
  .transform(({ id, name, organisation_name }) => ({ membershipId: id, name, organisationName: organisation_name }));

type Regions = readonly RegionCode[];

/** An active member of an institution or department that lies in these regions. */
const isPossible = (regions: Regions) => sql`m.state = 'active' and m.organisation_kind <> 'enterprise' and ${inRegions(
  sql`(select region_code from institutions where m.organisation_kind = 'institution' and document_id = m.organisation_id
    union all select region_code from departments where m.organisation_kind = 'department' and document_id = m.organisation_id limit 1)`,
  regions,
)}`;

/** Also those who answer for a wider place: questions of these regions go to them. */
export async function listAdvisers(regions: Regions) {
  const possible = await database().many(Possible, sql`
    select m.id, coalesce(p.display_name, u.username) as name, coalesce(organisation_name(m.organisation_kind, m.organisation_id), '') as organisation_name
    from memberships m join up_users u on u.id = m.user_id left join people p on p.user_id = u.id
    where ${isPossible(regions)} and not exists (select from advisers a where a.membership_id = m.id)
    order by 3, 2 limit 500`);
  const advisers = await database().many(Row, sql`${all} order by a.created_at, a.id limit 500`);
  return { advisers: advisers.filter(({ regionCodes }) => overlaps(regionCodes, regions)), possible, ownRegions: regions };
}

const read = (id: string, queries: Queries) => queries.one(Row, sql`${all} where a.id = ${id}`);
const Id = z.object({ id: z.uuid() });

export const addAdviser = (regions: Regions, membershipId: string, { title, topics, regionCodes, isActive }: AdviserFields): Promise<AdviserForStaff> =>
  asCaller(async (tx) => {
    insistWithin(regionCodes, regions);
    const known = await tx.run(sql`select 1 from memberships m where m.id = ${membershipId} and ${isPossible(regions)}`);
    if (!known) throw new Refusal(noSuchMember);
    const added = await tx.maybeOne(Id, sql`
      insert into advisers (membership_id, title, topics, region_codes, is_active) values (${membershipId}, ${title}, ${topics}, ${regionCodes}, ${isActive})
      on conflict (membership_id) do nothing returning id`);
    if (!added) throw new Refusal(isAdviser);
    return read(added.id, tx);
  });

/** What waits for one who stops is passed on by the clock. */
export const changeAdviser = (regions: Regions, id: string, { version, title, topics, regionCodes, isActive }: AdviserFields & { version: number }): Promise<AdviserForStaff> =>
  asCaller(async (tx) => {
    const before = await tx.maybeOne(Row, sql`${all} where a.id = ${id} for update of a`);
    if (!before || !overlaps(before.regionCodes, regions)) throw new Refusal(noSuchAdviser);
    insistWithin([...before.regionCodes, ...regionCodes], regions);
    const done = await tx.run(sql`
      update advisers set title = ${title}, topics = ${topics}, region_codes = ${regionCodes}, is_active = ${isActive}, version = version + 1
      where id = ${id} and version = ${version}`);
    if (!done) throw new Refusal(changed);
    return read(id, tx);
  });
