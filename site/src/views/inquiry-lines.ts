/** Threads as lines of a list, and what was said in them, ready to show. */
import { type Entry, type InquiryBrief, inquiryKindLabels, inquiryStateLabels, topicShortLabels } from '@rongqiao/inquiry/contract.ts';
import { promiseText } from '@rongqiao/inquiry/domain/answer-clock.ts';
import { momentText } from './moments.ts';
import { placeName } from './place-name.ts';

export interface ClockView {
  tone: 'late' | 'soon' | 'calm';
  text: string;
}

const SOON_MS = 4 * 3_600_000;

/** Undefined while nobody waits for an answer. */
export function clockView({ dueAt, isLate }: Pick<InquiryBrief, 'dueAt' | 'isLate'>, now: Date): ClockView | undefined {
  if (!dueAt) return undefined;
  if (isLate) return { tone: 'late', text: `已超时，应在${promiseText(dueAt)}前答复` };
  return { tone: Date.parse(dueAt) - now.getTime() < SOON_MS ? 'soon' : 'calm', text: `${promiseText(dueAt)}前答复` };
}

export const respondentText = ({ respondent }: Pick<InquiryBrief, 'respondent'>): string =>
  respondent ? [respondent.name, respondent.title, respondent.organisationName].filter(Boolean).join('，') : '平台正在找合适的顾问';

export const inquiryLine = (inquiry: InquiryBrief, folder: '/consult' | '/adviser', now: Date) => ({
  href: `${folder}/${inquiry.id}`,
  title: excerpt(inquiry.text) || inquiryKindLabels[inquiry.kind],
  kind: inquiryKindLabels[inquiry.kind],
  topic: topicShortLabels[inquiry.topic],
  place: placeName(inquiry.regionCode),
  state: inquiryStateLabels[inquiry.state],
  respondent: respondentText(inquiry),
  clock: clockView(inquiry, now),
  askedAt: momentText(inquiry.createdAt),
  isDemo: inquiry.isDemo,
});

const EXCERPT_LENGTH = 48;

export function excerpt(text: string): string {
  const characters = [...text.replace(/\s+/g, ' ').trim()];
  return characters.length <= EXCERPT_LENGTH ? characters.join('') : `${characters.slice(0, EXCERPT_LENGTH).join('')}…`;
}

/** What a step is called where its words, if any, stand below. */
const stepLabels: Record<string, string> = {
  ask: '提出',
  answer: '答复',
  'follow-up': '追问',
  'hand-over': '转给更合适的顾问',
  'not-for-me': '转给更合适的顾问',
  assign: '由平台分派给顾问',
  reroute: '转给另一位顾问',
  escalate: '超过承诺时间，平台已催办',
  conclude: '结束',
  close: '结束',
  lapse: '两周没有新的追问，自动结束',
  propose: '建议改期',
  confirm: '确认',
  decline: '这次不能安排',
  accept: '接受了建议的时间',
  'ask-again': '另约时间',
  withdraw: '撤回',
  complete: '办结',
};

export const entryView = ({ id, move, author, authorName, text, isInternal, at }: Entry) => ({
  id,
  /** Words stand in a box, a step alone is one line. */
  isMessage: text !== '',
  side: author === 'asker' ? ('asker' as const) : ('desk' as const),
  who: authorName,
  step: stepLabels[move] ?? '',
  text,
  isInternal,
  at: momentText(at),
});
