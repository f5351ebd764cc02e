/** Staff find a person by its address, and stop or restore its account with a reason. */
import { database, jsonColumn, sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { problem } from '@rongqiao/strapi-kit/server/http/problem.ts';
import { publish } from '@rongqiao/strapi-kit/server/jobs/events.ts';
import { Refusal } from '@rongqiao/strapi-kit/server/routes/route.ts';
import { z } from 'zod';
import { accountBlocked, accountUnblocked } from '../../contract/events.ts';
import { PAGE_SIZE } from '../../contract/fields.ts';
import type { PersonForStaff } from '../../contract/staff.ts';
import { normaliseAddress } from '../../domain/address.ts';
import { asCaller } from '../as-caller.ts';
import { type Account, accountOfAddress, accountOfUser, contactOf, writeBlocked } from '../people/accounts.ts';
import { endSessionsOf } from '../sessions/sessions.ts';

const noSuchPerson = problem(404, 'no-such-person', '没有这个账号，请从列表中重新进入。');

/** With an address: whose it is. Without: the newest first. */
export async function findPeople(
  address: string | undefined,
  page: number,
): Promise<{ people: PersonForStaff[]; total: number }> {
  if (address) {
    const account = await accountOfAddress(normaliseAddress(address));
    return account ? { people: [await describePerson(account)], total: 1 } : { people: [], total: 0 };
  }
  const { ids, total } = await database().one(
    z.object({ ids: jsonColumn(z.array(z.int())), total: z.int() }),
    sql`
    select coalesce((select jsonb_agg(id) from (
        select id from up_users order by id desc limit ${PAGE_SIZE} offset ${(page - 1) * PAGE_SIZE}) newest), '[]') as ids,
      (select count(*)::int from up_users) as total`,
  );
  const people = [];
  for (const id of ids) people.push(await describePerson((await accountOfUser(id)) as Account));
  return { people, total };
}

async function describePerson(account: Account): Promise<PersonForStaff> {
  const organisations = await database().many(
    z.object({ name: z.string() }),
    sql`
    select coalesce(organisation_name(organisation_kind, organisation_id), organisation_id) as name from memberships
    where user_id = ${account.user_id} and state = 'active' order by created_at`,
  );
  return {
    userId: account.user_id,
    displayName: account.display_name,
    email: account.email,
    mobile: account.mobile,
    isBlocked: account.blocked,
    organisations: organisations.map(({ name }) => name),
    registeredAt: account.created_at.toISOString(),
  };
}

export async function setBlocked(userId: number, blocked: boolean, reason: string): Promise<PersonForStaff> {
  const account = await accountOfUser(userId);
  if (!account) throw new Refusal(noSuchPerson);
  if (account.blocked !== blocked) {
    await asCaller(async (tx) => {
      await writeBlocked(tx, account, blocked);
      if (blocked) await endSessionsOf(tx, userId, 'blocked');
      await publish(tx, blocked ? accountBlocked : accountUnblocked, { userId, ...contactOf(account), reason });
      await tx.run(
        sql`select ledger_append(${blocked ? 'block' : 'unblock'}, 'people', ${account.document_id}, ${JSON.stringify({ userId, reason })}::jsonb)`,
      );
    });
  }
  return describePerson({ ...account, blocked });
}
