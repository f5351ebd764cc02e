/** 企业中心, first page: what needs the person now, its claims and disputes, the organisations it belongs to. */
import { type Claim, claimStateLabels, type Dispute, disputeStateLabels } from '@rongqiao/accounts/contract.ts';
import { type Membership, organisationKindLabels, organisationRoleLabels } from '@rongqiao/contracts/membership.ts';
import type { Me } from '../cms/accounts.ts';
import type { ApplicationBrief } from '@rongqiao/financing/contract.ts';
import { applicationLine } from './loan/application-lines.ts';
import { dayText } from './moments.ts';

export interface Task {
  title: string;
  what: string;
  action: { label: string; href: string };
}

const openStates: Claim['state'][] = ['started', 'awaiting-licence', 'transfer-ordered', 'awaiting-amount', 'under-review', 'disputed'];

export const isOpenClaim = ({ state }: Claim): boolean => openStates.includes(state);

export function enterpriseHome(me: Me, claims: Claim[], disputes: Dispute[], applications: ApplicationBrief[] = []) {
  return {
    name: me.displayName,
    tasks: [...applications.flatMap(applicationTask), ...claimTasks(me, claims), ...disputeTasks(disputes), ...signingTasks(me)],
    applications: applications.map((application) => applicationLine(application, new Date())),
    organisations: me.memberships.map((membership) => organisationView(membership, me.actingFor)),
    claims: claims.map((claim) => ({
      href: `/enterprise/claims/${claim.id}`,
      name: claim.enterpriseName,
      uscc: claim.uscc,
      state: claimStateLabels[claim.state],
      isOpen: isOpenClaim(claim),
      message: claim.message,
      startedOn: dayText(claim.createdAt),
    })),
    disputes: disputes.map(({ id, enterpriseName, state, openedAt }) => ({
      href: `/enterprise/disputes/${id}`,
      name: enterpriseName,
      state: disputeStateLabels[state],
      openedOn: dayText(openedAt),
    })),
  };
}

/** Only what waits for the firm: an offer, or papers. */
function applicationTask({ id, state, productName, clock }: ApplicationBrief): Task[] {
  if (clock?.against !== 'enterprise') return [];
  const isOffer = state === 'approved' || state === 'counter-offer';
  return [
    {
      title: isOffer ? `“${productName}”有方案，等您确认` : `“${productName}”要补材料`,
      what: `${clock.sentence}。`,
      action: { label: isOffer ? '看方案' : '传材料', href: `/enterprise/applications/${id}` },
    },
  ];
}

const organisationView = (membership: Membership, actingFor: Membership | null) => ({
  id: membership.id,
  name: membership.organisationName,
  kind: organisationKindLabels[membership.organisationKind],
  roles: membership.roles.map((role) => organisationRoleLabels[role]).join('、'),
  signingSuspended: membership.signingSuspended,
  isChosen: membership.id === actingFor?.id,
});

function claimTasks(me: Me, claims: Claim[]): Task[] {
  const open = claims.filter(({ state }) => isWaitingForPerson(state));
  if (open.length > 0) {
    return open.map((claim) => ({
      title: `继续认领“${claim.enterpriseName}”`,
      what: claim.message,
      action: { label: '继续', href: `/enterprise/claims/${claim.id}` },
    }));
  }
  if (me.memberships.length > 0 || claims.some(isOpenClaim)) return [];
  return [
    {
      title: '认领您的企业',
      what: '统一社会信用代码是公开的，任何人都查得到。认领是为了确认您能代表企业，三种方式任选一种。',
      action: { label: '开始认领', href: '/enterprise/claims/new' },
    },
  ];
}

const isWaitingForPerson = (state: Claim['state']) => state === 'started' || state === 'awaiting-licence' || state === 'awaiting-amount';

const disputeTasks = (disputes: Dispute[]): Task[] =>
  disputes
    .filter(({ state, ownStatement }) => state === 'open' && ownStatement === null)
    .map(({ id, side, enterpriseName }) => ({
      title: `“${enterpriseName}”的认领有争议`,
      what:
        side === 'member'
          ? '另有人通过验证，申请代表这家企业。请说明情况，平台裁定前不会改变您的权限。'
          : '这家企业已有管理员。请说明您为什么能代表它，平台会联系双方后裁定。',
      action: { label: '说明情况', href: `/enterprise/disputes/${id}` },
    }));

const signingTasks = ({ memberships }: Me): Task[] =>
  memberships
    .filter(({ signingSuspended, organisationKind }) => signingSuspended && organisationKind === 'enterprise')
    .map(({ organisationName }) => ({
      title: `“${organisationName}”的签约权限已暂停`,
      what: '法定代表人变更后，需要重新验证一次，才能继续签约。',
      action: { label: '重新验证', href: '/enterprise/claims/new' },
    }));
