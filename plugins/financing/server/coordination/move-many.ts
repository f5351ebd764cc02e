/** One step for a whole list of firms: each is judged by itself, those that can take it do so together. */
import type { Membership } from '@rongqiao/contracts/membership.ts';
import type { Transaction } from '@rongqiao/strapi-kit/server/database/in-transaction.ts';
import { sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { publish } from '@rongqiao/strapi-kit/server/jobs/events.ts';
import type { Person } from '@rongqiao/strapi-kit/server/routes/route.ts';
import { z } from 'zod';
import { coordinationListRecommended, coordinationMoved } from '../../contract/coordination/events.ts';
import type { ManyStep } from '../../contract/coordination/team.ts';
import { decisionClock } from '../../domain/coordination/decision-clock.ts';
import { asCaller } from './as-caller.ts';
import { CaseRow, cases } from './case-row.ts';
import { institutionOf } from './institutions.ts';
import { businessDay, obstacleOf } from './take-step.ts';
import { insistOnOwn, teamPerson } from './team-cases.ts';
import { recommendTo, type TeamPerson } from './team-steps.ts';
import { membersOf } from './tell-case.ts';

export interface ManyMoved {
  moved: number;
  left: { enterpriseName: string; because: string }[];
}

export const moveCases = (person: Person, organisation: Membership, wanted: { id: string; version: number }[], step: ManyStep): Promise<ManyMoved> =>
  asCaller(async (tx) => {
    const by = await teamPerson(tx, person, organisation);
    const versions = new Map(wanted.map(({ id, version }) => [id, version]));
    await insistOnOwn(tx, by, [...versions.keys()]);
    const institution = step.move === 'recommend' ? await institutionOf(tx, step.institutionId) : undefined;
    const left: ManyMoved['left'] = [];
    const able = (await lockAll(tx, [...versions.keys()])).filter((row) => {
      const because = obstacleOf(row, { action: step.move, by: 'team', version: versions.get(row.id) ?? 0, authorName: by.name, ...(institution ? { institutionId: institution.id } : {}) });
      if (because) left.push({ enterpriseName: row.enterprise_name, because });
      return because === undefined;
    });
    if (able.length === 0) return { moved: 0, left };
    if (institution) await recommendAll(tx, able, institution, by);
    else await writeAll(tx, able, by, { action: 'file', to: 'filed', first: sql`first_filed_at = coalesce(first_filed_at, now())` });
    return { moved: able.length, left };
  });

/** In the order of the ids, so that two lists that share firms never wait for each other in a ring. */
async function lockAll(tx: Transaction, ids: string[]): Promise<CaseRow[]> {
  await tx.run(sql`select 1 from coordination_cases where id = any(${ids}::uuid[]) order by id for update`);
  return tx.many(CaseRow, sql`${cases} where c.id = any(${ids}::uuid[]) order by c.id`);
}

async function recommendAll(tx: Transaction, rows: CaseRow[], institution: { id: string; name: string }, by: TeamPerson): Promise<void> {
  await recommendTo(tx, rows.map(({ id }) => id), institution, by);
  await writeAll(tx, rows, by, { action: 'recommend', to: 'recommended', first: sql`first_recommended_at = coalesce(first_recommended_at, now())` });
  const { dueOn } = decisionClock(businessDay());
  await publish(tx, coordinationListRecommended, { count: rows.length, dueOn, institutionUserIds: await membersOf(tx, 'institution', institution.id) });
  const members = await membersOfFirms(tx, rows);
  for (const row of rows) {
    const enterpriseUserIds = members.get(row.enterprise_id ?? '');
    if (!enterpriseUserIds) continue;
    const { id: caseId, code, enterprise_name: enterpriseName, region_code: regionCode } = row;
    await publish(tx, coordinationMoved, { caseId, code, action: 'recommend', state: 'recommended', enterpriseName, regionCode, institutionName: institution.name, dueOn, teamUserIds: [by.userId], institutionUserIds: [], enterpriseUserIds });
  }
}

async function writeAll(tx: Transaction, rows: CaseRow[], { name, userId }: TeamPerson, { action, to, first }: { action: ManyStep['move']; to: string; first: ReturnType<typeof sql> }): Promise<void> {
  const ids = rows.map(({ id }) => id);
  await tx.run(sql`update coordination_cases set state = ${to}, version = version + 1, updated_at = now(), ${first} where id = any(${ids}::uuid[])`);
  await tx.run(sql`insert into coordination_entries (case_id, action, side, author_name, author_user_id, state) select id, ${action}, 'team', ${name}, ${userId}, ${to} from unnest(${ids}::uuid[]) id`);
}

const Member = z.object({ organisation_id: z.string(), user_id: z.int() });

async function membersOfFirms(tx: Transaction, rows: CaseRow[]): Promise<Map<string, number[]>> {
  const firms = rows.flatMap(({ enterprise_id }) => (enterprise_id ? [enterprise_id] : []));
  const found = await tx.many(Member, sql`select organisation_id, user_id from memberships where organisation_kind = 'enterprise' and organisation_id = any(${firms}::text[]) and state = 'active'
    and roles && array['administrator', 'operator'] order by user_id`);
  const members = new Map<string, number[]>();
  for (const { organisation_id, user_id } of found) members.set(organisation_id, [...(members.get(organisation_id) ?? []), user_id]);
  return members;
}
