import { database, jsonColumn, sql, timeColumn } from '@rongqiao/strapi-kit/server/database/sql.ts';
import type { Queries } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { OrganisationRole } from '@rongqiao/contracts/membership.ts';
import { z } from 'zod';
import type { Member } from '../../contract/members.ts';
import { maskAddress, syntheticDomain } from '../../domain/address.ts';
import type { Organisation } from './memberships.ts';

const Row = z.object({
  id: z.uuid(),
  user_id: z.int(),
  display_name: z.string(),
  address: z.string(),
  roles: jsonColumn(z.array(OrganisationRole)),
  signing_suspended: z.boolean(),
  created_at: timeColumn,
  version: z.int(),
});

/** Who sees the list: administrators read colleagues' addresses, the others only recognise them. */
export interface Reader {
  userId: number;
  isAdministrator: boolean;
}

export async function listMembers(
  { kind, id }: Organisation,
  reader: Reader,
  queries: Queries = database(),
): Promise<Member[]> {
  const rows = await queries.many(
    Row,
    sql`
    select m.id, m.user_id, coalesce(p.display_name, u.username) as display_name, to_jsonb(m.roles) as roles, m.signing_suspended, m.created_at, m.version,
      case when u.email like ${`%@${syntheticDomain}`} then coalesce(p.mobile, '') else lower(u.email) end as address
    from memberships m join up_users u on u.id = m.user_id left join people p on p.user_id = m.user_id
    where m.organisation_kind = ${kind} and m.organisation_id = ${id} and m.state = 'active'
    order by m.created_at, m.id`,
  );
  return rows.map((row) => ({
    id: row.id,
    displayName: row.display_name,
    address: reader.isAdministrator || row.user_id === reader.userId ? row.address : maskAddress(row.address),
    roles: row.roles,
    signingSuspended: row.signing_suspended,
    isMe: row.user_id === reader.userId,
    joinedAt: row.created_at,
    version: row.version,
  }));
}
