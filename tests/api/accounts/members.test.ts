import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OrganisationRole } from '../../../plugins/contracts/membership.ts';
import { grantMembership } from '../../../plugins/accounts/server/members/memberships.ts';
import { inTransaction } from '../../../plugins/strapi-kit/server/database/in-transaction.ts';
import { anInstitution } from '../../fixtures/content.ts';
import { aFirm, anOperator, goodPassword, known, startWorld, type World } from './world.ts';

type Person = Awaited<ReturnType<World['person']>>;

let world: World;
let operator: Awaited<ReturnType<typeof anOperator>>;
beforeAll(async () => {
  world = await startWorld();
  operator = await anOperator(world);
});
afterAll(() => world?.stop());

let people = 0;
const somebody = (name = '同事') => {
  people += 1;
  return world.person(`member${people}@example.com`, name);
};

const memberOf = async (organisationId: string, roles: OrganisationRole[]) => {
  const person = await somebody();
  const [row] = await world.rows('select id from up_users where email = ?', [person.address]);
  await inTransaction({ kind: 'system', id: 'test' }, (tx) =>
    grantMembership(tx, { kind: 'enterprise', id: organisationId }, Number(row?.['id']), { roles, because: 'claim' }),
  );
  return person;
};

/** A firm with its first administrator. */
const aFirmWithAdministrator = async () => {
  const firm = aFirm();
  const id = await known(world, firm);
  return { firm, id, administrator: await memberOf(id, ['administrator', 'operator', 'signatory']) };
};

const tokenFor = async (address: string) =>
  (await world.event('invitation.issued', (data) => data['address'] === address))['token'] as string;
const me = async (person: Person) => (await person.ask('GET', '/me')).data;
const members = async (person: Person) =>
  (await person.ask('GET', '/members')).data.members as {
    id: string;
    address: string;
    roles: string[];
    isMe: boolean;
    version: number;
  }[];

describe('an invitation', () => {
  test('goes to an address, is previewed, and makes whoever has that address a member, once', async () => {
    const { firm, administrator } = await aFirmWithAdministrator();
    const invited = await administrator.ask('POST', '/invitations', {
      address: 'New.Colleague@Example.com',
      roles: ['viewer', 'operator'],
    });
    expect(invited.data).toMatchObject({ address: 'new.colleague@example.com', roles: ['operator', 'viewer'] });
    expect(JSON.stringify(invited.data)).not.toMatch(/token/);
    const token = await tokenFor('new.colleague@example.com');
    const preview = await world.accounts('POST', '/invitation-preview', { token });
    expect(preview.data).toMatchObject({ organisationName: firm.name, addressMasked: 'n***e@example.com' });
    const colleague = await world.person('new.colleague@example.com');
    const accepted = await Promise.all([1, 2, 3].map(() => colleague.ask('POST', '/invitation-acceptance', { token })));
    expect(accepted.map(({ status }) => status).sort()).toEqual([200, 404, 404]);
    expect((await me(colleague)).actingFor).toMatchObject({
      organisationName: firm.name,
      roles: ['operator', 'viewer'],
    });
    expect((await world.accounts('POST', '/invitation-preview', { token })).status).toBe(404);
    expect(await members(administrator)).toHaveLength(2);
  });

  test('is worth nothing to another person, and stays open for the right one', async () => {
    const { administrator } = await aFirmWithAdministrator();
    await administrator.ask('POST', '/invitations', { address: '13900002222', roles: ['operator'] });
    const token = await tokenFor('13900002222');
    const thief = await somebody();
    const refused = await thief.ask('POST', '/invitation-acceptance', { token });
    expect(refused.error).toMatchObject({ status: 403, message: expect.stringContaining('139****2222') });
    expect((await me(thief)).memberships).toEqual([]);
    const right = await world.person('13900002222');
    expect((await right.ask('POST', '/invitation-acceptance', { token })).status).toBe(200);
  });

  test('expires, is revoked, is replaced by a newer one, and falls with its inviter', async () => {
    const { administrator, id } = await aFirmWithAdministrator();
    const person = await world.person('often.invited@example.com');
    const invite = async () => {
      const { data } = await administrator.ask('POST', '/invitations', {
        address: person.address,
        roles: ['operator'],
      });
      await world.event('invitation.issued', ({ invitationId }) => invitationId === data.id);
      return { id: data.id as string, token: await tokenFor(person.address) };
    };
    const accept = (token: string) => person.ask('POST', '/invitation-acceptance', { token });
    const first = await invite();
    const second = await invite();
    expect((await accept(first.token)).status).toBe(404);
    expect((await administrator.ask('DELETE', `/invitations/${second.id}`)).status).toBe(204);
    expect((await accept(second.token)).status).toBe(404);
    const third = await invite();
    await world.rows("update invitations set expires_at = now() - interval '1 second' where id = ?", [third.id]);
    expect((await accept(third.token)).status).toBe(404);
    const fourth = await invite();
    const other = await memberOf(id, ['administrator']);
    const [first_administrator] = (await members(other)).filter(({ isMe }) => !isMe);
    await other.ask('DELETE', `/members/${first_administrator?.id}`);
    expect((await accept(fourth.token)).error.details.code).toBe('inviter-left');
  });

  test('is given by administrators only, and for roles that exist', async () => {
    const { id, administrator } = await aFirmWithAdministrator();
    const viewer = await memberOf(id, ['viewer']);
    expect((await viewer.ask('POST', '/invitations', { address: 'x@example.com', roles: ['operator'] })).status).toBe(
      403,
    );
    expect(
      (await administrator.ask('POST', '/invitations', { address: 'x@example.com', roles: ['owner'] })).status,
    ).toBe(400);
    expect(
      (await administrator.ask('POST', '/invitations', { address: 'x@example.com', roles: [] })).error.message,
    ).toContain('至少选择一个角色');
  });
});

describe('members', () => {
  test('see each other; only administrators read addresses in full', async () => {
    const { id, administrator } = await aFirmWithAdministrator();
    const viewer = await memberOf(id, ['viewer']);
    expect((await members(administrator)).map(({ address }) => address).sort()).toEqual(
      [administrator.address, viewer.address].sort(),
    );
    const seen = (await members(viewer)).find(({ isMe }) => !isMe);
    expect(seen?.address).toMatch(/^m\*\*\*\d@example\.com$/);
  });

  test('get other roles, which count with their next request', async () => {
    const { id, administrator } = await aFirmWithAdministrator();
    const colleague = await memberOf(id, ['viewer']);
    const profile = (await colleague.ask('GET', '/enterprise')).data;
    const write = () =>
      colleague.ask('PUT', '/enterprise', {
        profile: { website: 'https://example.com' },
        updatedAt: profile.updatedAt,
      });
    expect((await write()).status).toBe(403);
    const row = (await members(administrator)).find(({ isMe }) => !isMe);
    const changed = await administrator.ask('PUT', `/members/${row?.id}/roles`, {
      roles: ['operator'],
      version: row?.version,
    });
    expect(changed.data.roles).toEqual(['operator']);
    expect(
      (await administrator.ask('PUT', `/members/${row?.id}/roles`, { roles: ['viewer'], version: row?.version })).error
        .details.code,
    ).toBe('changed');
    expect((await write()).status).toBe(200);
  });

  test('who are removed act for it no more, at once', async () => {
    const { id, administrator } = await aFirmWithAdministrator();
    const colleague = await memberOf(id, ['operator']);
    const row = (await members(administrator)).find(({ isMe }) => !isMe);
    expect((await administrator.ask('DELETE', `/members/${row?.id}`)).status).toBe(204);
    expect((await colleague.ask('GET', '/enterprise')).status).toBe(403);
    expect((await me(colleague)).memberships).toEqual([]);
  });

  test('of another organisation can be neither seen, changed nor removed', async () => {
    const [one, other] = [await aFirmWithAdministrator(), await aFirmWithAdministrator()];
    const [stranger] = await members(other.administrator);
    expect(await members(one.administrator)).toHaveLength(1);
    expect((await one.administrator.ask('DELETE', `/members/${stranger?.id}`)).status).toBe(404);
    expect(
      (await one.administrator.ask('PUT', `/members/${stranger?.id}/roles`, { roles: ['viewer'], version: 1 })).status,
    ).toBe(404);
  });

  test('never lose their last administrator, not even when two remove each other at once', async () => {
    const { id, administrator } = await aFirmWithAdministrator();
    const [only] = await members(administrator);
    expect((await administrator.ask('DELETE', `/members/${only?.id}`)).error.details.code).toBe('last-administrator');
    expect(
      (await administrator.ask('PUT', `/members/${only?.id}/roles`, { roles: ['viewer'], version: only?.version }))
        .error.details.code,
    ).toBe('last-administrator');
    const second = await memberOf(id, ['administrator']);
    const list = await members(administrator);
    const own = (mine: boolean) => list.find(({ isMe }) => isMe === mine)?.id;
    const answers = await Promise.all([
      administrator.ask('DELETE', `/members/${own(false)}`),
      second.ask('DELETE', `/members/${own(true)}`),
    ]);
    expect(answers.filter(({ status }) => status === 204)).toHaveLength(1);
    const [left] = await world.rows(
      "select count(*)::int as n from memberships where organisation_id = ? and state = 'active' and 'administrator' = any(roles)",
      [id],
    );
    expect(left?.['n']).toBe(1);
  });
});

describe('acting for', () => {
  test('a person of several organisations chooses one, and acts for no other', async () => {
    const [one, other] = [await aFirmWithAdministrator(), await aFirmWithAdministrator()];
    const [row] = await world.rows('select id from up_users where email = ?', [one.administrator.address]);
    await inTransaction({ kind: 'system', id: 'test' }, (tx) =>
      grantMembership(tx, { kind: 'enterprise', id: other.id }, Number(row?.['id']), {
        roles: ['viewer'],
        because: 'claim',
      }),
    );
    const { memberships } = await me(one.administrator);
    expect(memberships).toHaveLength(2);
    const second = memberships.find(({ organisationId }: { organisationId: string }) => organisationId === other.id);
    const chosen = await one.administrator.ask('PUT', '/me/acting-for', { membershipId: second.id });
    expect(chosen.data.actingFor.organisationName).toBe(other.firm.name);
    expect((await one.administrator.ask('GET', '/enterprise')).data.register.uscc).toBe(other.firm.uscc);
    expect(
      (await one.administrator.ask('POST', '/invitations', { address: 'x@example.com', roles: ['viewer'] })).status,
    ).toBe(403);
    expect((await one.administrator.ask('PUT', '/me/acting-for', { membershipId: null })).data.actingFor).toBeNull();
    expect((await one.administrator.ask('GET', '/members')).status).toBe(403);
  });

  test('somebody else’s membership is refused, and the next sign-in remembers the last choice', async () => {
    const { administrator } = await aFirmWithAdministrator();
    const { actingFor } = await me(administrator);
    const stranger = await somebody();
    expect((await stranger.ask('PUT', '/me/acting-for', { membershipId: actingFor.id })).status).toBe(404);
    expect((await me(stranger)).actingFor).toBeNull();
    const again = await world.signIn(administrator.address, goodPassword);
    expect((await world.accounts('GET', '/me', undefined, { token: again.data.token })).data.actingFor.id).toBe(
      actingFor.id,
    );
  });
});

describe('the profile of a firm', () => {
  test('is kept by its operators; who read an older one is told so', async () => {
    const { administrator } = await aFirmWithAdministrator();
    const read = (await administrator.ask('GET', '/enterprise')).data;
    const write = (profile: object) => administrator.ask('PUT', '/enterprise', { profile, updatedAt: read.updatedAt });
    const written = await write({
      introduction: '生产通用机械零部件。',
      revenueFen: '123456789012345678',
      employees: 86,
      website: null,
    });
    expect(written.data.profile).toMatchObject({
      introduction: '生产通用机械零部件。',
      revenueFen: '123456789012345678',
      employees: 86,
    });
    expect(written.data.updatedAt).not.toBe(read.updatedAt);
    expect((await write({ introduction: '覆盖同事的修改。' })).error).toMatchObject({
      status: 409,
      details: { code: 'changed' },
    });
  });

  test('takes nothing that the register or a department says', async () => {
    const { administrator } = await aFirmWithAdministrator();
    const read = (await administrator.ask('GET', '/enterprise')).data;
    for (const profile of [
      { name: '别的名字' },
      { taxGrade: 'A' },
      { uscc: '912100002426694799' },
      { legalRepresentativeName: '我' },
      { basicAccountNumber: '1' },
    ]) {
      expect((await administrator.ask('PUT', '/enterprise', { profile, updatedAt: read.updatedAt })).status).toBe(400);
    }
    expect(
      (
        await administrator.ask('PUT', '/enterprise', {
          profile: { website: 'javascript:alert(1)' },
          updatedAt: read.updatedAt,
        })
      ).status,
    ).toBe(400);
    expect(Object.keys(read)).toEqual(['register', 'profile', 'fromDepartments', 'updatedAt']);
    expect(JSON.stringify(read)).not.toMatch(/basicAccountNumber|taxpayerNumber|createdBy/);
  });
});

describe('staff', () => {
  test('admit an institution by inviting its first administrator', async () => {
    const documents = world.cms.strapi.documents('api::institution.institution' as never) as unknown as {
      create(input: object): Promise<{ documentId: string; name: string }>;
    };
    const { documentId, name } = await documents.create({ data: anInstitution() });
    const invited = await operator.ask('POST', `/organisations/institution/${documentId}/administrators`, {
      address: 'bank@example.com',
    });
    expect(invited.status).toBe(201);
    const banker = await world.person('bank@example.com');
    await banker.ask('POST', '/invitation-acceptance', { token: await tokenFor('bank@example.com') });
    expect((await me(banker)).actingFor).toMatchObject({
      organisationKind: 'institution',
      organisationName: name,
      roles: ['administrator', 'operator'],
    });
    expect((await banker.ask('GET', '/members')).status).toBe(200);
    expect((await banker.ask('GET', '/enterprise')).status).toBe(403);
    expect(
      (
        await operator.ask('POST', `/organisations/institution/${'x'.repeat(24)}/administrators`, {
          address: 'bank@example.com',
        })
      ).status,
    ).toBe(404);
    expect(
      (
        await operator.ask('POST', `/organisations/enterprise/${documentId}/administrators`, {
          address: 'bank@example.com',
        })
      ).status,
    ).toBe(400);
  });

  test('stop and restore an account with a reason that stands in the ledger', async () => {
    const person = await somebody();
    const { people } = (await operator.ask('GET', `/people?address=${person.address.toUpperCase()}`)).data;
    expect(people).toHaveLength(1);
    const block = (what: string) =>
      operator.ask('POST', `/people/${people[0].userId}/${what}`, { reason: '冒用他人身份的举报。' });
    expect((await block('block')).data.isBlocked).toBe(true);
    expect((await person.ask('GET', '/me')).status).toBe(401);
    expect((await block('unblock')).data.isBlocked).toBe(false);
    expect((await world.signIn(person.address, goodPassword)).status).toBe(201);
    const noted = await world.rows(
      "select action, actor ->> 'kind' as who, change ->> 'reason' as reason from ledger where subject = 'people' and action in ('block', 'unblock') order by seq",
    );
    expect(noted).toEqual([
      expect.objectContaining({ action: 'block', who: 'staff', reason: '冒用他人身份的举报。' }),
      expect.objectContaining({ action: 'unblock' }),
    ]);
  });

  const staffOnly = ['/enterprise-claims', '/enterprise-disputes', '/people'];
  test.each(staffOnly)('%s is for staff: neither visitors nor people come in', async (path) => {
    expect((await world.ask('GET', `/accounts${path}`)).status).toBe(401);
    const { administrator } = await aFirmWithAdministrator();
    expect((await world.ask('GET', `/accounts${path}`, undefined, { token: administrator.token })).status).toBe(401);
  });
});

test('a person with a place in an organisation cannot be deleted, only blocked', async () => {
  const { administrator } = await aFirmWithAdministrator();
  await expect(world.rows('delete from up_users where email = ?', [administrator.address])).rejects.toThrow(
    /memberships_of_user/,
  );
});
