/**
 * Who is this? Asked at every request, of the database: an ended session, a blocked person, a changed role count at once.
 *
 * Nothing is caught here: trouble with the database must become 503, never "please sign in".
 */
import { OrganisationKind, OrganisationRole } from '@rongqiao/contracts/membership.ts';
import { database, jsonColumn, sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import type { Person } from '@rongqiao/strapi-kit/server/routes/route.ts';
import type { Context } from 'koa';
import { z } from 'zod';
import { NOTE_USE_EVERY_SECONDS } from '../../domain/session-lifetimes.ts';
import { isToken, tokenHash } from '../secrets.ts';

const Found = z.object({
  id: z.uuid(),
  user_id: z.int(),
  acting_for: z.uuid().nullable(),
  is_use_to_note: z.boolean(),
  memberships: jsonColumn(
    z.array(
      z.object({
        id: z.uuid(),
        organisationKind: OrganisationKind,
        organisationId: z.string(),
        organisationName: z.string(),
        roles: z.array(OrganisationRole).min(1),
        signingSuspended: z.boolean(),
      }),
    ),
  ),
});

export async function authenticate(ctx: Context): Promise<Person | undefined> {
  const token = /^Bearer ([\w-]{43})$/.exec(ctx.get('authorization'))?.[1];
  if (!token || !isToken(token)) return undefined;
  const found = await database().maybeOne(Found, sessionWithMemberships(tokenHash(token)));
  if (!found) return undefined;
  if (found.is_use_to_note) await noteUse(found.id);
  const { id, user_id, acting_for, memberships } = found;
  return {
    userId: user_id,
    sessionId: id,
    memberships,
    actingFor: memberships.find((membership) => membership.id === acting_for),
  };
}

const sessionWithMemberships = (hash: string) => sql`
  select s.id, s.user_id, s.acting_for, s.last_seen_at < now() - make_interval(secs => ${NOTE_USE_EVERY_SECONDS}) as is_use_to_note,
    coalesce((
      select jsonb_agg(jsonb_build_object('id', m.id, 'organisationKind', m.organisation_kind, 'organisationId', m.organisation_id,
        'organisationName', coalesce(organisation_name(m.organisation_kind, m.organisation_id), ''), 'roles', m.roles, 'signingSuspended', m.signing_suspended)
        order by m.created_at, m.id)
      from memberships m where m.user_id = s.user_id and m.state = 'active'), '[]') as memberships
  from sessions s join up_users u on u.id = s.user_id
  where s.token_hash = ${hash} and s.ended_at is null and s.expires_at > now() and s.latest_end_at > now() and u.blocked is not true`;

const noteUse = (id: string) =>
  database().run(sql`update sessions set last_seen_at = now(), expires_at = least(latest_end_at, now() + make_interval(secs => idle_seconds))
    where id = ${id} and ended_at is null`);
