/** Reminders of policies' closing days. */
import type { Notice } from './notice.ts';
import { plainName } from './notice.ts';

export interface ReminderFacts {
  policyTitle: string;
  /** 2026年12月31日 */
  closesOn: string;
  /** Where one confirms or ends it, for guests; the policy's own page, for persons. */
  path: string;
}

const policy = ({ policyTitle }: ReminderFacts) => `“${plainName(policyTitle)}”`;

export const reminderNotices = {
  /** To an address that somebody typed: nothing more is sent unless its owner confirms. */
  confirm: (facts: ReminderFacts): Notice => ({
    title: '请确认政策截止提醒',
    paragraphs: [`有人用这个邮箱设了${policy(facts)}的截止提醒（${facts.closesOn}截止）。`, '是您本人的，请打开链接确认；不是的，不用处理，我们不会再发。'],
    link: { label: '确认提醒', path: facts.path },
    sms: `请确认${policy(facts)}的截止提醒：`,
  }),
  due: (facts: ReminderFacts): Notice => ({
    title: `快截止了：${plainName(facts.policyTitle)}`,
    paragraphs: [`您关注的${policy(facts)}将在${facts.closesOn}截止。`, '还没申报的，请尽快备齐材料办理。'],
    link: { label: '查看', path: facts.path },
    sms: `您关注的${policy(facts)}将在${facts.closesOn}截止，请尽快办理：`,
  }),
};
