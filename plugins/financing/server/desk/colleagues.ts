/** Who works at the desk, and how much each has in hand. */
import { database, jsonColumn, type Queries, sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { z } from 'zod';

const Row = z.object({ membershipId: z.uuid(), userId: z.int(), name: z.string(), roles: jsonColumn(z.array(z.string())), open: z.int() });
export type ColleagueRow = z.infer<typeof Row>;

export const colleaguesOf = (institutionId: string, queries: Queries = database()): Promise<ColleagueRow[]> =>
  queries.many(Row, sql`select m.id as "membershipId", m.user_id as "userId", coalesce(p.display_name, u.username) as name, to_json(m.roles) as roles,
      (select count(*)::int from applications a where a.assignee_id = m.id and a.ended_at is null) as open
    from memberships m join up_users u on u.id = m.user_id left join people p on p.user_id = u.id
    where m.organisation_kind = 'institution' and m.organisation_id = ${institutionId} and m.state = 'active' and m.roles && array['administrator', 'operator'] and not coalesce(u.blocked, false)
    order by 3, m.id`);
