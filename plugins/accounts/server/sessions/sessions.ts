/** Signed-in browsers: opened, listed, ended. */
import type { Transaction } from '@rongqiao/strapi-kit/server/database/in-transaction.ts';
import { database, sql, timeColumn } from '@rongqiao/strapi-kit/server/database/sql.ts';
import type { Person } from '@rongqiao/strapi-kit/server/routes/route.ts';
import { z } from 'zod';
import type { Session, SessionOpened } from '../../contract/people.ts';
import { sessionLifetime } from '../../domain/session-lifetimes.ts';
import { newToken, tokenHash } from '../secrets.ts';
import type { Account } from '../people/accounts.ts';

export type EndedBecause = 'signed-out' | 'ended-elsewhere' | 'password-changed' | 'password-reset' | 'blocked';

interface Browser {
  keepSignedIn: boolean;
  userAgent: string;
  visitor: string;
}

const Opened = z.object({ id: z.uuid(), expires_at: timeColumn });

/** Acts for whom the person acted last, or for its only organisation. */
export async function openSession(
  tx: Transaction,
  account: Account,
  { keepSignedIn, userAgent, visitor }: Browser,
): Promise<SessionOpened> {
  const token = newToken();
  const { idleSeconds, longestSeconds } = sessionLifetime(keepSignedIn);
  const userId = account.user_id;
  const { id, expires_at } = await tx.one(
    Opened,
    sql`
    insert into sessions (token_hash, user_id, idle_seconds, expires_at, latest_end_at, user_agent, visitor_address, acting_for)
    values (${tokenHash(token)}, ${userId}, ${idleSeconds}, now() + make_interval(secs => ${idleSeconds}), now() + make_interval(secs => ${longestSeconds}),
      ${plainUserAgent(userAgent)}, ${visitor}, (
        select m.id from memberships m where m.user_id = ${userId} and m.state = 'active'
        order by (select max(s.last_seen_at) from sessions s where s.acting_for = m.id) desc nulls last, m.created_at limit 1))
    returning id, expires_at`,
  );
  return { token, sessionId: id, expiresAt: expires_at, displayName: account.display_name };
}

const plainUserAgent = (userAgent: string) => userAgent.replace(/[^\x20-\x7e]/g, '').slice(0, 200);

const Row = z.object({
  id: z.uuid(),
  started_at: timeColumn,
  last_seen_at: timeColumn,
  expires_at: timeColumn,
  user_agent: z.string(),
  visitor_address: z.string(),
});

export const live = sql`ended_at is null and expires_at > now() and latest_end_at > now()`;

export async function listSessions({ userId, sessionId }: Person): Promise<Session[]> {
  const rows = await database().many(
    Row,
    sql`select * from sessions where user_id = ${userId} and ${live}
    order by id = ${sessionId} desc, last_seen_at desc limit 100`,
  );
  return rows.map((row) => ({
    id: row.id,
    isCurrent: row.id === sessionId,
    startedAt: row.started_at,
    lastSeenAt: row.last_seen_at,
    expiresAt: row.expires_at,
    userAgent: row.user_agent,
    visitorAddress: row.visitor_address,
  }));
}

/** How many it ended: 0 when it was not this person's, or had ended. */
export const endSession = (tx: Transaction, userId: number, id: string, because: EndedBecause): Promise<number> =>
  tx.run(
    sql`update sessions set ended_at = now(), ended_because = ${because} where id = ${id} and user_id = ${userId} and ${live}`,
  );

/** All of a person's sessions, or all but one. */
export const endSessionsOf = (
  tx: Transaction,
  userId: number,
  because: EndedBecause,
  except?: string,
): Promise<number> =>
  tx.run(sql`update sessions set ended_at = now(), ended_because = ${because}
    where user_id = ${userId} and ${live} and id is distinct from ${except ?? null}::uuid`);

export const actFor = (tx: Transaction, sessionId: string, membershipId: string | null): Promise<number> =>
  tx.run(sql`update sessions set acting_for = ${membershipId} where id = ${sessionId}`);
