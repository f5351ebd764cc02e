/** Makes the accounts of `demo-accounts.ts`, each as the platform itself would; one that is there already stays as it is. */
import type { Core } from '@strapi/strapi';
import type { ContentKey } from '@rongqiao/contracts/uids.ts';
import { inTransaction, type Transaction } from '@rongqiao/strapi-kit/server/database/in-transaction.ts';
import { publish } from '@rongqiao/strapi-kit/server/jobs/events.ts';
import { accountsEvents } from '@rongqiao/accounts/contract.ts';
import { lockOrganisation } from '@rongqiao/accounts/server/organisations/enterprises.ts';
import { grantMembership } from '@rongqiao/accounts/server/members/memberships.ts';
import { accountOfAddress, createAccount } from '@rongqiao/accounts/server/people/accounts.ts';
import { type DemoPerson, demoPeople, type DemoStaff, demoStaff } from './demo-accounts.ts';
import type { Known } from './relations.ts';
import { readKnown } from './seed-content.ts';
import { seeder } from './seeder.ts';

const STAFF_SCOPE = 'plugin::editorial.staff-scope';

interface Made {
  added: number;
  kept: number;
}

export function seedAccounts(strapi: Core.Strapi): Promise<Made> {
  return inTransaction(seeder, async (tx) => {
    const known = await readKnown(strapi);
    const made: boolean[] = [];
    for (const one of demoStaff) made.push(await makeStaff(strapi, one));
    for (const one of demoPeople) made.push(await makePerson(tx, one, known));
    const added = made.filter(Boolean).length;
    return { added, kept: made.length - added };
  });
}

interface AdminUsers {
  findOneByEmail(email: string): Promise<object | null>;
  create(user: object): Promise<{ id: number }>;
}

async function makeStaff(strapi: Core.Strapi, { account: email, name: firstname, password, role: code, regions }: DemoStaff): Promise<boolean> {
  const users = strapi.service('admin::user') as unknown as AdminUsers;
  if (await users.findOneByEmail(email)) return false;
  const role = await strapi.db.query('admin::role').findOne({ where: { code } });
  if (!role) throw new Error(`后台没有角色 ${code}`);
  await users.create({ email, firstname, password, roles: [role.id], isActive: true, registrationToken: null, preferedLanguage: 'zh-Hans' });
  for (const regionCode of regions) await giveRegion(strapi, email, regionCode);
  return true;
}

async function giveRegion(strapi: Core.Strapi, staffEmail: string, regionCode: string): Promise<void> {
  const scopes = strapi.documents(STAFF_SCOPE as never) as unknown as { count(call: object): Promise<number>; create(call: object): Promise<object> };
  if ((await scopes.count({ filters: { staffEmail: { $eqi: staffEmail }, regionCode } })) === 0) await scopes.create({ data: { staffEmail, regionCode } });
}

async function makePerson(tx: Transaction, { account: address, name: displayName, password, member }: DemoPerson, known: Record<ContentKey, Known>): Promise<boolean> {
  if (await accountOfAddress(address, tx)) return false;
  const userId = await createAccount(tx, { address, displayName, password });
  await publish(tx, accountsEvents.accountRegistered, { userId, channel: 'mail', address, displayName });
  if (member) await join(tx, userId, member, known);
  return true;
}

async function join(tx: Transaction, userId: number, { kind, code, roles, because }: NonNullable<DemoPerson['member']>, known: Record<ContentKey, Known>): Promise<void> {
  const id = known[kind].get(code);
  if (!id) throw new Error(`演示账号所属的 ${kind} ${code} 不在库里`);
  await lockOrganisation(tx, `${kind} ${id}`);
  await grantMembership(tx, { kind, id }, userId, { roles, because });
}
