/** An administrator changes who may do what. An organisation is never left without an administrator. */
import type { Membership, OrganisationRole } from '@rongqiao/contracts/membership.ts';
import type { Transaction } from '@rongqiao/strapi-kit/server/database/in-transaction.ts';
import { sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { problem } from '@rongqiao/strapi-kit/server/http/problem.ts';
import { publish } from '@rongqiao/strapi-kit/server/jobs/events.ts';
import { type Person, Refusal } from '@rongqiao/strapi-kit/server/routes/route.ts';
import type { Member } from '../../contract/members.ts';
import { membershipRolesChanged, signingRestored } from '../../contract/events.ts';
import { asCaller } from '../as-caller.ts';
import { lockOrganisation } from '../organisations/enterprises.ts';
import { listMembers } from './list-members.ts';
import { endMembership, membershipFacts, type MembershipRow, membershipsIn, type Organisation } from './memberships.ts';

/** Who asks, for which organisation: its membership as it was when the request came in. */
export interface Asking {
  person: Person;
  organisation: Membership;
}

export const organisationOf = ({ organisationKind, organisationId }: Membership): Organisation => ({
  kind: organisationKind,
  id: organisationId,
});

const noSuchMember = problem(404, 'no-such-member', '没有这位成员，他可能已离开，请刷新成员列表。');
const changed = problem(409, 'changed', '这位成员的角色刚刚被修改过，请刷新后再试。');
const lastAdministrator = problem(409, 'last-administrator', '单位至少要有一位管理员；请先让另一位成员担任管理员。');
const notAllowed = problem(403, 'not-allowed', '只有管理员可以这样做，请联系本单位的管理员。');
export const signingRests = problem(
  409,
  'signing-suspended',
  '法定代表人变更后，您的签约权限已暂停，不能授予签约权限；请先重新完成企业认证。',
);

/** Everything that decides who acts for an organisation happens one after another, on what is so then. */
async function withMember<T>(
  { person, organisation }: Asking,
  id: string,
  work: (tx: Transaction, member: MembershipRow, others: MembershipRow[], me: MembershipRow) => Promise<T>,
): Promise<T> {
  const place = organisationOf(organisation);
  return asCaller(async (tx) => {
    await lockOrganisation(tx, `${place.kind} ${place.id}`);
    const members = await membershipsIn(place, tx);
    const member = members.find((one) => one.id === id);
    const me = members.find((one) => one.user_id === person.userId);
    if (!me) throw new Refusal(notAllowed);
    if (!member) throw new Refusal(noSuchMember);
    return work(
      tx,
      member,
      members.filter((one) => one.id !== id),
      me,
    );
  });
}

const isAdministrator = ({ roles }: MembershipRow) => roles.includes('administrator');

function insistOnAdministratorLeft(others: MembershipRow[]): void {
  if (!others.some(isAdministrator)) throw new Refusal(lastAdministrator);
}

export async function changeRoles(
  asking: Asking,
  id: string,
  roles: readonly OrganisationRole[],
  version: number,
): Promise<Member> {
  return withMember(asking, id, async (tx, member, others, me) => {
    if (!isAdministrator(me)) throw new Refusal(notAllowed);
    if (!roles.includes('administrator')) insistOnAdministratorLeft(others);
    if (roles.includes('signatory') && !member.roles.includes('signatory') && me.signing_suspended)
      throw new Refusal(signingRests);
    const written = await tx.run(
      sql`update memberships set roles = ${roles}, version = version + 1 where id = ${id} and version = ${version} and state = 'active'`,
    );
    if (written === 0) throw new Refusal(changed);
    await publish(tx, membershipRolesChanged, { ...membershipFacts(member), roles: [...roles] });
    return shown(tx, asking, id);
  });
}

/** Once the administrator has proven anew, it may give a colleague's right to sign back; never its own. */
export async function restoreSigning(asking: Asking, id: string): Promise<Member> {
  return withMember(asking, id, async (tx, member, _others, me) => {
    if (!isAdministrator(me)) throw new Refusal(notAllowed);
    if (me.signing_suspended) throw new Refusal(signingRests);
    if (!member.signing_suspended) return shown(tx, asking, id);
    await tx.run(sql`update memberships set signing_suspended = false, version = version + 1 where id = ${id}`);
    await publish(tx, signingRestored, membershipFacts(member));
    return shown(tx, asking, id);
  });
}

/** An administrator removes a colleague; anybody leaves. */
export async function removeMember(asking: Asking, id: string): Promise<void> {
  await withMember(asking, id, async (tx, member, others, me) => {
    const isMe = member.id === me.id;
    if (!isMe && !isAdministrator(me)) throw new Refusal(notAllowed);
    if (isAdministrator(member)) insistOnAdministratorLeft(others);
    await endMembership(tx, member, isMe ? 'left' : 'removed');
  });
}

async function shown(tx: Transaction, { person, organisation }: Asking, id: string): Promise<Member> {
  const members = await listMembers(organisationOf(organisation), { userId: person.userId, isAdministrator: true }, tx);
  return members.find((member) => member.id === id) as Member;
}
