import { handOutDocument, noSuchDocument } from '@rongqiao/strapi-kit/server/documents/hand-out-document.ts';
import { problem } from '@rongqiao/strapi-kit/server/http/problem.ts';
import { created, ok, refuse, route } from '@rongqiao/strapi-kit/server/routes/route.ts';
import { staffActions, staffApi } from '../../contract/staff.ts';
import { asCaller } from '../as-caller.ts';
import { decideDispute } from '../claims/disputes.ts';
import { paperOfClaim } from '../claims/papers.ts';
import { issueInvitation, showInvitation } from '../members/invitations.ts';
import { isOrganisationOf } from '../organisations/find-organisation.ts';
import { noSuchEnterprise, recordLegalRepresentative } from '../organisations/legal-representative.ts';
import { findPeople, setBlocked } from '../staff/people.ts';
import {
  approveClaim,
  claimForReview,
  describeClaim,
  listClaimsForReview,
  rejectClaim,
} from '../staff/review-claims.ts';
import { describeDispute, insistOnDisputeOf, listDisputesForDecision } from '../staff/review-disputes.ts';

const may = (action: keyof typeof staffActions) => ({ rule: 'staff', action: staffActions[action] }) as const;
const noSuchOrganisation = problem(404, 'no-such-organisation', '没有这个单位，请先在内容管理中建立它。');

export const staffRoutes = [
  route({
    ...staffApi.listClaimsForReview,
    summary: '列出认领申请',
    access: may('reviewClaims'),
    handle: async ({ query, staff }) => ok(await listClaimsForReview(staff.regions, query.state, query.page)),
  }),
  route({
    ...staffApi.readClaimForReview,
    summary: '查看认领申请',
    access: may('reviewClaims'),
    handle: async ({ params, staff }) => ok(await describeClaim(await claimForReview(staff.regions, params.id))),
  }),
  route({
    ...staffApi.readClaimDocument,
    summary: '查看认领材料',
    access: may('reviewClaims'),
    handle: async ({ params, staff }) => {
      await claimForReview(staff.regions, params.id);
      const paper = await paperOfClaim(params.id, params.documentId);
      return paper ? handOutDocument(paper) : refuse(noSuchDocument);
    },
  }),
  route({
    ...staffApi.approveClaim,
    summary: '通过认领申请',
    access: may('reviewClaims'),
    handle: async ({ params, body, staff }) =>
      ok(await describeClaim(await approveClaim(params.id, body.version, staff))),
  }),
  route({
    ...staffApi.rejectClaim,
    summary: '退回认领申请',
    access: may('reviewClaims'),
    handle: async ({ params, body, staff }) =>
      ok(await describeClaim(await rejectClaim(staff.regions, params.id, body.version, body.reason))),
  }),
  route({
    ...staffApi.listDisputesForDecision,
    summary: '列出认领争议',
    access: may('decideDisputes'),
    handle: async ({ query, staff }) => ok(await listDisputesForDecision(staff.regions, query.state, query.page)),
  }),
  route({
    ...staffApi.decideDispute,
    summary: '裁定认领争议',
    access: may('decideDisputes'),
    handle: async ({ params, body, staff }) => {
      await insistOnDisputeOf(staff.regions, params.id);
      const decided = await decideDispute(params.id, body.version, body.decision, body.reason);
      return ok(await describeDispute(staff.regions, decided));
    },
  }),
  route({
    ...staffApi.recordLegalRepresentative,
    summary: '登记法定代表人变更',
    access: may('recordLegalRepresentative'),
    handle: async ({ params, body, staff }) => {
      if (!(await isOrganisationOf(staff.regions, { kind: 'enterprise', id: params.id }))) return refuse(noSuchEnterprise);
      return ok(await recordLegalRepresentative(params.id, body.legalRepresentativeName, body.reason));
    },
  }),
  route({
    ...staffApi.admitOrganisation,
    summary: '邀请机构或部门的管理员',
    access: may('admitOrganisations'),
    handle: async ({ params, body, staff }) => {
      const organisation = { kind: params.kind, id: params.id };
      if (!(await isOrganisationOf(staff.regions, organisation))) return refuse(noSuchOrganisation);
      const by = { kind: 'staff', id: staff.id, name: '平台运营' } as const;
      return created(
        showInvitation(
          await asCaller((tx) =>
            issueInvitation(tx, { organisation, address: body.address, roles: ['administrator', 'operator'], by }),
          ),
        ),
      );
    },
  }),
  route({
    ...staffApi.findPeople,
    summary: '查找个人账号',
    access: may('readPeople'),
    handle: async ({ query }) => ok(await findPeople(query.address, query.page)),
  }),
  route({
    ...staffApi.blockPerson,
    summary: '停用个人账号',
    access: may('blockPeople'),
    handle: async ({ params, body }) => ok(await setBlocked(params.id, true, body.reason)),
  }),
  route({
    ...staffApi.unblockPerson,
    summary: '恢复个人账号',
    access: may('blockPeople'),
    handle: async ({ params, body }) => ok(await setBlocked(params.id, false, body.reason)),
  }),
];
