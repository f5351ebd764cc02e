/** 融资协调工作机制: what institutions, district teams and firms hear. */
import { formatDay } from '@rongqiao/contracts/values/period.ts';
import { type Notice, plainName } from './notice.ts';

export interface CoordinationFacts {
  enterpriseName: string;
  institutionName: string | null;
  /** Last day of the decision. */
  dueOn: string | null;
  caseId: string;
}

const notice = (title: string, paragraph: string, label: string, path: string): Notice => ({ title, paragraphs: [paragraph], link: { label, path }, sms: `${title}。请登录查看：` });
const firm = ({ enterpriseName }: CoordinationFacts) => plainName(enterpriseName);
const lender = ({ institutionName }: CoordinationFacts) => plainName(institutionName ?? '金融机构');
const until = ({ dueOn }: CoordinationFacts) => (dueOn ? `${formatDay(dueOn)}前` : '尽快');

type Word = (facts: CoordinationFacts) => Notice;
const toInstitution = (title: (facts: CoordinationFacts) => string, paragraph: (facts: CoordinationFacts) => string): Word => (facts) => notice(title(facts), paragraph(facts), '去处理', '/institution/coordination');
const toTeam = (title: (facts: CoordinationFacts) => string, paragraph: string): Word => (facts) => notice(title(facts), paragraph, '查看', `/government/coordination/${facts.caseId}`);
const toFirm = (title: (facts: CoordinationFacts) => string, paragraph: (facts: CoordinationFacts) => string): Word => (facts) => notice(title(facts), paragraph(facts), '查看进展', '/enterprise/coordination');

/** By step. */
export const institutionCoordinationNotices: Record<string, Word> = {
  recommend: toInstitution((facts) => `专班推荐了一家企业：${firm(facts)}`, (facts) => `请在${until(facts)}决定是否授信，并反馈结果；不授信要写明原因。`),
  'take-back': toInstitution((facts) => `专班收回了推荐：${firm(facts)}`, () => '这家企业不用再处理。'),
  remind: toInstitution((facts) => `推荐企业快到决定期限：${firm(facts)}`, (facts) => `请在${until(facts)}作出决定并反馈。`),
  escalate: toInstitution((facts) => `推荐企业已超过30天没有决定：${firm(facts)}`, () => '按融资协调工作机制，原则上一个月内作出决定。超时已告知推荐单位和监管部门，请马上决定。'),
};

/** A whole list at once. */
export const listRecommendedNotice = (count: number, dueOn: string): Notice =>
  notice(`专班推荐了${count}家企业`, `请在${formatDay(dueOn)}前逐家决定是否授信，并反馈结果；不授信要写明原因。`, '去处理', '/institution/coordination');

export const teamCoordinationNotices: Record<string, Word> = {
  grant: toTeam((facts) => `${lender(facts)}已向${firm(facts)}授信`, '金额、利率和期限见链接。'),
  refuse: toTeam((facts) => `${lender(facts)}没有向${firm(facts)}授信`, '原因见链接。可以换一家机构推荐，或者转联合会诊，写明问题、由谁解决、到哪一天。'),
  escalate: toTeam((facts) => `${lender(facts)}超过30天没有决定：${firm(facts)}`, '已催办机构管理员。可以电话跟进，也可以收回后推荐给别的机构。'),
};

export const firmCoordinationNotices: Record<string, Word> = {
  recommend: toFirm((facts) => `专班已把您推荐给${lender(facts)}`, (facts) => `机构会在${until(facts)}作出决定，请保持电话畅通。`),
  grant: toFirm((facts) => `${lender(facts)}已同意授信`, () => '金额、利率和期限见链接，机构会与您联系办理。'),
  refuse: toFirm((facts) => `${lender(facts)}这次没有授信`, () => '原因见链接。专班会换一家机构推荐，或者组织会诊帮您解决问题。'),
  consult: toFirm(() => '专班正在组织会诊，帮您解决融资中的问题', () => '有哪些问题、由谁解决、到哪一天，见链接。'),
  close: toFirm(() => '融资协调已办结', () => '办结的原因见链接。有新的需求时可以再次提出。'),
};
