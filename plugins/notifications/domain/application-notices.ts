/** 融资申请: what the firm hears, and what the institution hears. What was written and offered is read on the site. */
import { plainName, type Notice } from './notice.ts';

export interface ApplicationFacts {
  applicationId: string;
  /** SQ-… */
  code: string;
  institutionName: string;
  productName: string;
  /** 机构须在11月27日（星期五）17:00前作出决定 */
  promise: string | null;
}

const product = ({ productName }: ApplicationFacts) => `“${plainName(productName)}”`;
const bank = ({ institutionName }: ApplicationFacts) => plainName(institutionName);
const until = ({ promise }: ApplicationFacts) => (promise ? `${promise}。` : '');
const notice = (title: string, paragraphs: string[], link: { label: string; path: string }): Notice => ({ title, paragraphs: paragraphs.filter(Boolean), link, sms: `${title}。请登录融桥查看。` });
const toFirm = (facts: ApplicationFacts, title: string, ...paragraphs: string[]) => notice(title, paragraphs, { label: '查看申请', path: `/enterprise/applications/${facts.applicationId}` });
const toDesk = (facts: ApplicationFacts, title: string, ...paragraphs: string[]) => notice(title, paragraphs, { label: '去办理', path: `/institution/applications/${facts.applicationId}` });

type Words = Record<string, (facts: ApplicationFacts) => Notice>;

/** By action. */
export const firmNotices: Words = {
  submit: (facts) => toFirm(facts, `申请已送达${bank(facts)}`, `${product(facts)}的申请编号${facts.code}。${until(facts)}`, '每一步都会通知您；随时可以撤回。'),
  accept: (facts) => toFirm(facts, `${bank(facts)}已受理您的申请`, `${product(facts)}：${until(facts)}请保持电话畅通。`),
  contact: (facts) => toFirm(facts, `${bank(facts)}记录了和您的联系`, `${product(facts)}：${until(facts)}`),
  'request-documents': (facts) => toFirm(facts, `${bank(facts)}请您补材料`, `${product(facts)}：${until(facts)}拍照或上传 PDF 都可以。`),
  refuse: (facts) => toFirm(facts, `${bank(facts)}这次没有通过您的申请`, `${product(facts)}：原因和办法写在申请里。`, '还可以再匹配其他产品、一键转投，或者申请融资会诊。'),
  'confirm-decision': (facts) => toFirm(facts, `${bank(facts)}给出了方案`, `${product(facts)}：${until(facts)}请看清金额、利率、全部费用和条件再决定。`),
  lapse: (facts) => toFirm(facts, '一件申请已过期失效', `${product(facts)}的申请因为过期没有回应而失效。还需要资金的，可以重新申请。`),
  'give-way': (facts) => toFirm(facts, '一件申请随需求结束', `${bank(facts)}${product(facts)}的申请已自动撤回，机构已收到通知。`),
  remind: (facts) => toFirm(facts, '申请有一件事等您办', `${product(facts)}：${until(facts)}`),
  escalate: (facts) => toFirm(facts, `${bank(facts)}答复晚了`, `${product(facts)}超过了承诺的时间，平台已经介入催办，抱歉让您久等。`),
};

/** An offer is on the table at once, where no second person has to confirm. */
export const offerNotice = (facts: ApplicationFacts): Notice => toFirm(facts, `${bank(facts)}给出了方案`, `${product(facts)}：${until(facts)}请看清金额、利率、全部费用和条件再决定。`);

export const deskApplicationNotices: Words = {
  submit: (facts) => toDesk(facts, `新的融资申请：${plainName(facts.productName)}`, `申请编号${facts.code}。${until(facts)}`),
  'submit-documents': (facts) => toDesk(facts, `企业补齐了材料：${facts.code}`, until(facts) || '请尽快办理。'),
  'accept-offer': (facts) => toDesk(facts, `企业接受了方案：${facts.code}`, `${product(facts)}：请按约定联系企业签约放款。`),
  'decline-offer': (facts) => toDesk(facts, `企业没有接受方案：${facts.code}`, `${product(facts)}的申请已结束。`),
  withdraw: (facts) => toDesk(facts, `企业撤回了申请：${facts.code}`, `${product(facts)}：不用再办理。`),
  'give-way': (facts) => toDesk(facts, `企业选了别的方案：${facts.code}`, `${product(facts)}的申请已自动撤回，不用再办理。`),
  lapse: (facts) => toDesk(facts, `申请已过期失效：${facts.code}`, `${product(facts)}：企业没有按期回应，不用再办理。`),
  assign: (facts) => toDesk(facts, `分派给您一件申请：${facts.code}`, until(facts) || '请尽快办理。'),
  'hand-over': (facts) => toDesk(facts, `同事交接来一件申请：${facts.code}`, `${until(facts)}交接说明和之前的往来都在里面。`),
  'return-decision': (facts) => toDesk(facts, `决定被复核退回：${facts.code}`, `${until(facts)}退回的原因写在办理过程里。`),
  remind: (facts) => toDesk(facts, `一件申请快到时限：${facts.code}`, until(facts) || '请尽快办理。'),
  escalate: (facts) => toDesk(facts, `一件申请已经超时：${facts.code}`, `${product(facts)}超过了承诺的时间，平台和企业都已看到，请马上办理。`),
};

export const reviewNotice = (facts: ApplicationFacts): Notice => toDesk(facts, `一项决定等您复核：${facts.code}`, `${product(facts)}：金额超过一人审批的限额，请复核。${until(facts)}`);

export const mediationNotices = {
  contact: (applicationId: string): Notice => notice('融资会诊：平台已经联系您', ['会诊正在进行，结论会写在申请里。'], { label: '查看申请', path: `/enterprise/applications/${applicationId}` }),
  conclude: (applicationId: string): Notice => notice('融资会诊有了结论', ['请查看结论和下一步的办法。'], { label: '查看结论', path: `/enterprise/applications/${applicationId}` }),
};

/** For the platform's staff, who work in the admin and not on the site. */
export const overdueApplicationsNotice = (count: number): Notice => ({
  title: `${count}件融资申请超过了承诺的时限`,
  paragraphs: ['企业已经收到说明，机构的经办人和管理员已经收到催办。', '请联系机构了解情况。'],
  sms: `${count}件融资申请超过了承诺的时限，请联系机构。`,
});
export const overdueMediationsNotice = (count: number): Notice => ({
  title: `${count}件融资会诊超过48小时没有联系企业`,
  paragraphs: ['请今天联系企业，并在管理后台记录。'],
  sms: `${count}件融资会诊超过48小时没有联系企业，请今天办理。`,
});
export const askedMediationNotice: Notice = {
  title: '一家企业申请融资会诊',
  paragraphs: ['承诺48小时内联系企业。请登录管理后台查看联系人和未通过的原因。'],
  sms: '一家企业申请融资会诊，请在48小时内联系，并在管理后台记录。',
};
