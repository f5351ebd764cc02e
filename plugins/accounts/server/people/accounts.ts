/** The person behind an address, and the ways in which its row in users-permissions is written. */
import { randomBytes } from 'node:crypto';
import type { Transaction } from '@rongqiao/strapi-kit/server/database/in-transaction.ts';
import { database, type Queries, sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { platform } from '@rongqiao/strapi-kit/server/platform.ts';
import { z } from 'zod';
import { type Channel, channelOf, syntheticDomain } from '../../domain/address.ts';

interface UserFields {
  username: string;
  email: string;
  password: string;
  provider: string;
  confirmed: boolean;
  blocked: boolean;
  role: number;
}

interface Users {
  create(input: { data: UserFields }): Promise<{ id: number | string }>;
  update(input: { documentId: string; data: Partial<UserFields> }): Promise<unknown>;
}

/** The Document Service hashes passwords; it takes part in the open transaction. */
const users = () => platform().documents('plugin::users-permissions.user') as unknown as Users;

export const Account = z.object({
  user_id: z.int(),
  document_id: z.string(),
  display_name: z.string(),
  email: z.string().nullable(),
  mobile: z.string().nullable(),
  blocked: z.boolean(),
  password: z.string().nullable(),
  created_at: z.date(),
});
export type Account = z.infer<typeof Account>;

const accounts = sql`
  select u.id as user_id, u.document_id, coalesce(p.display_name, u.username) as display_name, p.mobile, coalesce(u.blocked, false) as blocked, u.password,
    case when u.email like ${`%@${syntheticDomain}`} then null else lower(u.email) end as email, coalesce(p.created_at, u.created_at, now()) as created_at
  from up_users u left join people p on p.user_id = u.id`;

/** By the address in its one spelling. */
export const accountOfAddress = (address: string, queries: Queries = database()): Promise<Account | undefined> =>
  queries.maybeOne(
    Account,
    channelOf(address) === 'sms'
      ? sql`${accounts} where p.mobile = ${address}`
      : sql`${accounts} where lower(u.email) = ${address}`,
  );

export const accountOfUser = (userId: number, queries: Queries = database()): Promise<Account | undefined> =>
  queries.maybeOne(Account, sql`${accounts} where u.id = ${userId}`);

/** Where to write to a person. */
export function contactOf({ email, mobile }: Pick<Account, 'email' | 'mobile'>): { channel: Channel; address: string } {
  return email ? { channel: 'mail', address: email } : { channel: 'sms', address: mobile ?? '' };
}

/** For the flows that write to people: undefined when there is nobody to write to any more. */
export async function contactOfUser(
  userId: number,
): Promise<{ channel: Channel; address: string; displayName: string } | undefined> {
  const account = await accountOfUser(userId);
  return account && !account.blocked ? { ...contactOf(account), displayName: account.display_name } : undefined;
}

export interface NewPerson {
  address: string;
  displayName: string;
  password: string;
}

export async function createAccount(tx: Transaction, { address, displayName, password }: NewPerson): Promise<number> {
  const isMobile = channelOf(address) === 'sms';
  const username = `p-${randomBytes(10).toString('hex')}`;
  const role = await platform()
    .db.query('plugin::users-permissions.role')
    .findOne({ where: { type: 'authenticated' } });
  const user = await users().create({
    data: {
      username,
      email: isMobile ? `${username}@${syntheticDomain}` : address,
      password,
      provider: 'local',
      confirmed: true,
      blocked: false,
      role: role.id,
    },
  });
  await tx.run(
    sql`insert into people (user_id, display_name, mobile) values (${Number(user.id)}, ${displayName}, ${isMobile ? address : null})`,
  );
  return Number(user.id);
}

export async function writePassword(_tx: Transaction, account: Account, password: string): Promise<void> {
  await users().update({ documentId: account.document_id, data: { password } });
}

export async function writeBlocked(_tx: Transaction, account: Account, blocked: boolean): Promise<void> {
  await users().update({ documentId: account.document_id, data: { blocked } });
}
