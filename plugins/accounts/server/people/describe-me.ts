import { database, sql, timeColumn } from '@rongqiao/strapi-kit/server/database/sql.ts';
import type { Person } from '@rongqiao/strapi-kit/server/routes/route.ts';
import { z } from 'zod';
import type { Me } from '../../contract/people.ts';
import { type Account, accountOfUser } from './accounts.ts';

export async function describeMe({ userId, sessionId, memberships, actingFor }: Person): Promise<Me> {
  const account = (await accountOfUser(userId)) as Account;
  const { expires_at } = await database().one(
    z.object({ expires_at: timeColumn }),
    sql`select expires_at from sessions where id = ${sessionId}`,
  );
  return {
    displayName: account.display_name,
    email: account.email,
    mobile: account.mobile,
    memberships,
    actingFor: actingFor ?? null,
    session: { id: sessionId, expiresAt: expires_at },
  };
}
