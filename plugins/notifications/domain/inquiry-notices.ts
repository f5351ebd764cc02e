/** Questions, intentions and bookings: what the asker hears, and what those who answer hear. What was written is read on the site. */
import { plainName, type Notice } from './notice.ts';

export interface InquiryFacts {
  /** 咨询, 股权融资意向, 服务预约, 网点预约 */
  what: string;
  /** 贷款, 政策 … */
  topic: string;
  respondentName: string | null;
  /** 11月24日（星期二）17:00 */
  promise: string | null;
  /** Page of the site; a guest's is private. */
  path: string;
}

const who = ({ respondentName }: InquiryFacts) => (respondentName ? plainName(respondentName) : '平台');
const until = ({ promise }: InquiryFacts) => (promise ? `最迟${promise}前答复。` : '');
const notice = (title: string, paragraphs: string[], { path }: InquiryFacts, label: string): Notice => ({
  title,
  paragraphs: paragraphs.filter(Boolean),
  link: { label, path },
  sms: `${title}。请登录查看：`,
});
const toAsker = (title: string, facts: InquiryFacts, ...paragraphs: string[]) => notice(title, paragraphs, facts, '查看进展');
const toDesk = (title: string, facts: InquiryFacts, ...paragraphs: string[]) => notice(title, paragraphs, facts, '去处理');

/** By move. */
export const askerNotices: Record<string, (facts: InquiryFacts) => Notice> = {
  ask: (facts) => toAsker(`您的${facts.what}已收到`, facts, `已交给${who(facts)}处理，${until(facts)}`, '链接是您本人查看和追问的入口，请不要转发。'),
  answer: (facts) => toAsker(`您的${facts.what}有了答复`, facts, `${who(facts)}答复了您。还有不明白的可以继续追问；问题解决了，请结束并评价。`),
  'hand-over': (facts) => toAsker(`您的${facts.what}已转给更合适的顾问`, facts, `现在由${who(facts)}处理，${until(facts)}之前写的内容都已带过去，不用重复。`),
  'not-for-me': (facts) => toAsker(`您的${facts.what}已转给更合适的顾问`, facts, `现在由${who(facts)}处理，${until(facts)}之前写的内容都已带过去，不用重复。`),
  assign: (facts) => toAsker(`您的${facts.what}已有顾问处理`, facts, `现在由${who(facts)}处理，${until(facts)}`),
  escalate: (facts) => toAsker(`您的${facts.what}答复晚了`, facts, '答复超过了承诺的时间，平台已经介入催办，抱歉让您久等。'),
  conclude: (facts) => toAsker(`您的${facts.what}已结束，请评价`, facts, '顾问已结束这件咨询。请用半分钟评价：有没有人联系您、有没有用、结果如何。'),
  lapse: (facts) => toAsker(`您的${facts.what}已结束，请评价`, facts, '答复后两周没有新的追问，已自动结束。请用半分钟评价，也可以随时重新提问。'),
  propose: (facts) => toAsker(`您的${facts.what}：对方建议改期`, facts, `${who(facts)}建议了另一个时间，请接受，或写明您方便的时间。`),
  confirm: (facts) => toAsker(`您的${facts.what}已确认`, facts, `${who(facts)}确认了您的预约，时间、地点和要带的材料见链接。`),
  decline: (facts) => toAsker(`您的${facts.what}这次不能安排`, facts, `${who(facts)}说明了原因和其他办法，请查看。`),
  complete: (facts) => toAsker(`您的${facts.what}已办完，请评价`, facts, '请用半分钟评价：有没有人联系您、有没有用、结果如何。'),
};

export const deskNotices: Record<string, (facts: InquiryFacts) => Notice> = {
  ask: (facts) => toDesk(`新的${facts.what}：${facts.topic}`, facts, `请${promised(facts)}。不归您答的，请转交或写明应由谁答。`),
  'follow-up': (facts) => toDesk(`对方追问：${facts.topic}`, facts, `请${promised(facts)}。`),
  'hand-over': (facts) => toDesk(`同事转来一件${facts.what}：${facts.topic}`, facts, `请${promised(facts)}。交接说明和之前的往来都在里面。`),
  'not-for-me': (facts) => toDesk(`转来一件${facts.what}：${facts.topic}`, facts, `请${promised(facts)}。之前的往来都在里面。`),
  assign: (facts) => toDesk(`平台分派了一件${facts.what}：${facts.topic}`, facts, `请${promised(facts)}。`),
  reroute: (facts) => toDesk(`转来一件${facts.what}：${facts.topic}`, facts, `原顾问已停止接单，请${promised(facts)}。`),
  remind: (facts) => toDesk(`一件${facts.what}快到答复时限：${facts.topic}`, facts, `请${promised(facts)}。答不了的请尽快转交。`),
  escalate: (facts) => toDesk(`一件${facts.what}已经超时：${facts.topic}`, facts, '答复已超过承诺的时间，平台已经看到。请马上答复，或转交给能答的同事。'),
  'ask-again': (facts) => toDesk(`对方希望另约时间：${facts.topic}`, facts, `请${promised(facts)}。`),
  accept: (facts) => toDesk(`对方接受了您建议的时间：${facts.topic}`, facts, '预约已确认，请按约定的时间接待。'),
  withdraw: (facts) => toDesk(`对方撤回了${facts.what}：${facts.topic}`, facts, '不用再安排。'),
};

/** For the platform's staff, who answer to it in the admin and not on the site. */
export const lateInquiriesNotice = (count: number): Notice => ({
  title: `${count}件咨询超过了答复时限`,
  paragraphs: ['提问人已经收到致歉，顾问已经收到催办。', '请登录管理后台，在“咨询分派”的“已超时”里看是谁在处理，需要时分给能马上答复的顾问。'],
  sms: `${count}件咨询超过了答复时限，请在管理后台的“咨询分派”里处理。`,
});

const promised = ({ promise }: InquiryFacts) => (promise ? `在${promise}前答复` : '尽快答复');
