/** Everybody who may knock: made in the database, each with the token it would carry. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { createAccount, accountOfUser } from '../../plugins/accounts/server/people/accounts.ts';
import { openSession } from '../../plugins/accounts/server/sessions/sessions.ts';
import { uids } from '../../plugins/contracts/uids.ts';
import type { OrganisationKind, OrganisationRole } from '../../plugins/contracts/membership.ts';
import { inTransaction } from '../../plugins/strapi-kit/server/database/in-transaction.ts';
import { database, sql } from '../../plugins/strapi-kit/server/database/sql.ts';
import { anEnterprise, anInstitution } from '../fixtures/content.ts';
import { makeStaff, signInStaff } from './admin.ts';
import type { RunningCms } from './cms.ts';

export interface Persona {
  name: string;
  kind: 'anonymous' | 'person' | 'staff';
  token?: string;
  userId?: number;
  sessionId?: string;
  membershipId?: string;
  organisation?: { kind: OrganisationKind; id: string; roles: OrganisationRole[] };
  staffRole?: string;
}

const test = { kind: 'system', id: 'test' } as const;

export async function makePersonas(cms: RunningCms, url: string): Promise<Record<string, Persona>> {
  const documents = (uid: string) => cms.strapi.documents(uid as never) as unknown as { create(input: object): Promise<{ documentId: string }> };
  const enterpriseA = (await documents(uids.enterprise).create({ data: anEnterprise({ name: '甲公司（演示）' }) })).documentId;
  const enterpriseB = (await documents(uids.enterprise).create({ data: anEnterprise({ name: '乙公司（演示）', contactPhone: CANARY_PHONE, introduction: `${CANARY}-introduction`, basicAccountNumber: '9558000000000009999' }) })).documentId;
  const institution = (await documents(uids.institution).create({ data: anInstitution() })).documentId;
  const department = (await documents(uids.department).create({ data: { code: 'BM-TEST-0001', name: '测试局', kind: 'tax', level: 'city', regionCode: '210100', isDemo: true } })).documentId;
  const person = (name: string, kind?: OrganisationKind, id?: string, roles?: OrganisationRole[]) => makePerson(name, kind && id && roles ? { kind, id, roles } : undefined);
  const list: Persona[] = [
    { name: 'anonymous', kind: 'anonymous' },
    { name: 'a nonsense token', kind: 'anonymous', token: 'nonsense' },
    { name: 'an unsigned JWT', kind: 'anonymous', token: 'eyJhbGciOiJub25lIn0.eyJpZCI6MSwidXNlcklkIjoxfQ.' },
    await ended(await person('somebody whose session was ended')),
    await expired(await person('somebody whose session ran out')),
    await blocked(await person('somebody who was blocked')),
    await person('a person of no organisation'),
    await person('A administrator', 'enterprise', enterpriseA, ['administrator', 'operator', 'signatory']),
    await person('A operator', 'enterprise', enterpriseA, ['operator']),
    await person('A viewer', 'enterprise', enterpriseA, ['viewer']),
    await person('B administrator', 'enterprise', enterpriseB, ['administrator']),
    await person('institution administrator', 'institution', institution, ['administrator', 'operator']),
    await person('institution viewer', 'institution', institution, ['viewer']),
    await person('department operator', 'department', department, ['operator']),
    ...(await Promise.all(['rongqiao-editor', 'rongqiao-reviewer', 'rongqiao-operator', 'rongqiao-supervisor'].map((role) => makeStaffPersona(cms, url, role)))),
  ];
  return Object.fromEntries(list.map((persona) => [persona.name, persona]));
}

export const CANARY = 'canary-3c1f9b';
export const CANARY_PHONE = '139-0000-3199';

async function makePerson(name: string, organisation?: Persona['organisation']): Promise<Persona> {
  const address = `${name.toLowerCase().replaceAll(/[^a-z]+/g, '-')}@rongqiao.example`;
  return inTransaction(test, async (tx) => {
    const userId = await createAccount(tx, { address, displayName: name.slice(0, 40), password: 'Kao-shan9527' });
    let membershipId: string | undefined;
    if (organisation) {
      const row = await tx.one(z.object({ id: z.string() }), sql`insert into memberships (user_id, organisation_kind, organisation_id, roles)
        values (${userId}, ${organisation.kind}, ${organisation.id}, ${organisation.roles}::text[]) returning id`);
      membershipId = row.id;
    }
    const account = await accountOfUser(userId, tx);
    if (!account) throw new Error(`no account for ${name}`);
    const { token, sessionId } = await openSession(tx, account, { keepSignedIn: false, userAgent: 'test', visitor: '203.0.113.1' });
    return { name, kind: 'person' as const, token, sessionId, userId, ...(membershipId ? { membershipId, organisation } : {}) };
  });
}

const ended = async (persona: Persona): Promise<Persona> => {
  await database().run(sql`update sessions set ended_at = now(), ended_because = 'signed-out' where id = ${persona.sessionId}`);
  return { ...persona, kind: 'anonymous' };
};

const expired = async (persona: Persona): Promise<Persona> => {
  await database().run(sql`update sessions set expires_at = now() - interval '1 second' where id = ${persona.sessionId}`);
  return { ...persona, kind: 'anonymous' };
};

const blocked = async (persona: Persona): Promise<Persona> => {
  await database().run(sql`update up_users set blocked = true where id = ${persona.userId}`);
  return { ...persona, kind: 'anonymous' };
};

async function makeStaffPersona(cms: RunningCms, url: string, staffRole: string): Promise<Persona> {
  const email = `${staffRole}-${randomUUID().slice(0, 8)}@rongqiao.example`;
  await makeStaff(cms.strapi, email, staffRole);
  await database().run(sql`insert into staff_scopes (document_id, staff_email, region_code) values (${randomUUID()}, ${email}, '210000')`);
  return { name: staffRole, kind: 'staff', staffRole, token: await signInStaff(url, email) };
}
