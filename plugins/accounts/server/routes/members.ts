import { problem } from '@rongqiao/strapi-kit/server/http/problem.ts';
import { created, done, ok, refuse, route } from '@rongqiao/strapi-kit/server/routes/route.ts';
import { membersApi } from '../../contract/members.ts';
import { asCaller } from '../as-caller.ts';
import { acceptInvitation } from '../members/accept-invitation.ts';
import { changeRoles, organisationOf, removeMember, restoreSigning } from '../members/change-members.ts';
import { inviteColleague } from '../members/invite-colleague.ts';
import {
  openInvitation,
  openInvitationsOf,
  previewOf,
  revokeInvitation,
  showInvitation,
} from '../members/invitations.ts';
import { listMembers } from '../members/list-members.ts';

const member = { rule: 'acting-for' } as const;
const administrator = { rule: 'acting-for', roles: ['administrator'] } as const;
const noSuchInvitation = problem(404, 'no-such-invitation', '没有这个邀请，它可能已被接受或撤回，请刷新列表。');

export const memberRoutes = [
  route({
    ...membersApi.listMembers,
    summary: '查看本单位成员',
    access: member,
    handle: async ({ person, organisation }) =>
      ok({
        members: await listMembers(organisationOf(organisation), {
          userId: person.userId,
          isAdministrator: organisation.roles.includes('administrator'),
        }),
      }),
  }),
  route({
    ...membersApi.changeRoles,
    summary: '调整成员角色',
    access: administrator,
    handle: async ({ params, body, person, organisation }) =>
      ok(await changeRoles({ person, organisation }, params.id, body.roles, body.version)),
  }),
  route({
    ...membersApi.restoreSigning,
    summary: '恢复成员的签约权限',
    access: administrator,
    handle: async ({ params, person, organisation }) => ok(await restoreSigning({ person, organisation }, params.id)),
  }),
  route({
    ...membersApi.removeMember,
    summary: '移除成员，或自己退出',
    access: member,
    handle: async ({ params, person, organisation }) => {
      await removeMember({ person, organisation }, params.id);
      return done;
    },
  }),
  route({
    ...membersApi.listInvitations,
    summary: '查看未接受的邀请',
    access: administrator,
    handle: async ({ organisation }) =>
      ok({ invitations: (await openInvitationsOf(organisationOf(organisation))).map(showInvitation) }),
  }),
  route({
    ...membersApi.invite,
    summary: '邀请同事加入',
    access: administrator,
    limit: { perVisitor: 60, seconds: 3600 },
    handle: async ({ body, person, organisation }) =>
      created(showInvitation(await inviteColleague({ person, organisation }, body.address, body.roles))),
  }),
  route({
    ...membersApi.revokeInvitation,
    summary: '撤回邀请',
    access: administrator,
    handle: async ({ params, organisation }) => {
      const revoked = await asCaller((tx) => revokeInvitation(tx, organisationOf(organisation), params.id));
      return revoked === 1 ? done : refuse(noSuchInvitation);
    },
  }),
  route({
    ...membersApi.previewInvitation,
    summary: '查看邀请内容',
    access: { rule: 'anyone' },
    limit: { perVisitor: 30, seconds: 600 },
    handle: async ({ body }) => ok(previewOf(await openInvitation(body.token))),
  }),
  route({
    ...membersApi.acceptInvitation,
    summary: '接受邀请',
    access: { rule: 'signed-in' },
    limit: { perVisitor: 30, seconds: 600 },
    handle: async ({ body, person }) => ok(await acceptInvitation(person, body.token)),
  }),
];
