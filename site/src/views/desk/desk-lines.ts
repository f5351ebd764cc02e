/** The inbox of an institution: who wants what, how well it fits, whose it is, until when. */
import { needPurposeLabels } from '@rongqiao/contracts/financing-need.ts';
import { industryLabel } from '@rongqiao/contracts/values/industry.ts';
import { applicationStateLabels, type DeskBrief, type DeskView, deskViewLabels } from '@rongqiao/financing/contract.ts';
import { clockView, sizeText, stateTones } from '../loan/application-lines.ts';
import { placeName } from '../place-name.ts';
import { plainHeading } from '../plain-heading.ts';

/** The firm's side of a state is waited for by the desk, so its words are the desk's. */
const deskStates: Partial<Record<DeskBrief['state'], string>> = { 'second-review': '待复核', approved: '已批准，等企业', 'counter-offer': '已出方案，等企业', 'documents-requested': '等企业补材料', contacted: '已联系，待决定' };

export const deskStateLabel = (state: DeskBrief['state']): string => deskStates[state] ?? applicationStateLabels[state];

const standingLabels: Record<string, string> = { eligible: '条件都符合', possible: '没有不符合', ineligible: '有不符合' };

export const deskLine = (application: DeskBrief, now: Date) => ({
  href: `/institution/applications/${application.id}`,
  firm: plainHeading(application.enterpriseName, application.isDemo),
  firmFacts: `${placeName(application.regionCode)}，${industryLabel(application.industryCode)}`,
  size: sizeText(application),
  purpose: needPurposeLabels[application.purpose],
  product: plainHeading(application.productName, application.isDemo),
  match: standingLabels[application.matchStanding ?? ''] ?? '—',
  state: deskStateLabel(application.state),
  tone: stateTones[application.state],
  clock: clockView(application.clock, 'institution', now),
  owner: application.isMine ? '我' : (application.assigneeName ?? '还没有人'),
  code: application.code,
  isDemo: application.isDemo,
});

export const isDeskView = (view: string | null): view is DeskView => view !== null && view in deskViewLabels;

const empty: Partial<Record<DeskView, string>> = {
  inbox: '没有等您处理的申请。新的申请会用消息和邮件通知您。',
  mine: '没有由您负责的申请。在一件申请上点“受理”，就由您负责。',
  late: '没有超时的申请。',
  review: '没有等您复核的决定。',
  waiting: '没有在等企业的申请。',
};

export const emptyText = (view: DeskView): string => empty[view] ?? '还没有。';
