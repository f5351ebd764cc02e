/** What people ask about, and in which shape: the words of the door 我要咨询. */
import { codeList } from '@rongqiao/contracts/code-list.ts';
import type { z } from 'zod';

/** As an asker would say it. */
export const topicLabels = {
  loan: '想借钱，不知道找谁',
  collateral: '没有抵押物',
  policy: '有没有能享受的政策',
  renewal: '贷款快到期，想续贷或转贷',
  equity: '想引进投资或上市',
  credit: '信用、征信和异议',
  services: '培训、税务、法律等服务',
  account: '账号登录、企业认领遇到问题',
} as const;
export const Topic = codeList(topicLabels);
export type Topic = z.infer<typeof Topic>;

/** In a table or as a tag. */
export const topicShortLabels: Record<Topic, string> = {
  loan: '贷款',
  collateral: '担保',
  policy: '政策',
  renewal: '续贷',
  equity: '股权',
  credit: '信用',
  services: '增值服务',
  account: '账号',
};

export const inquiryKindLabels = {
  question: '咨询',
  'equity-intention': '股权融资意向',
  'service-booking': '服务预约',
  'outlet-appointment': '网点预约',
} as const;
export const InquiryKind = codeList(inquiryKindLabels);
export type InquiryKind = z.infer<typeof InquiryKind>;

export const inquiryStateLabels = {
  waiting: '等待答复',
  answered: '已答复',
  proposed: '建议改期',
  confirmed: '已确认',
  declined: '未能安排',
  withdrawn: '已撤回',
  closed: '已结束',
} as const;
export const InquiryState = codeList(inquiryStateLabels);
export type InquiryState = z.infer<typeof InquiryState>;

export const financingRoundLabels = {
  angel: '天使轮',
  'pre-a': 'Pre-A轮',
  a: 'A轮',
  b: 'B轮及以后',
  'regional-market': '区域性股权市场挂牌',
  listing: '新三板或上市',
  undecided: '还没想好',
} as const;
export const FinancingRound = codeList(financingRoundLabels);
export type FinancingRound = z.infer<typeof FinancingRound>;

export const usefulnessLabels = { useful: '有用', partly: '有一点用', useless: '没用' } as const;
export const Usefulness = codeList(usefulnessLabels);
export type Usefulness = z.infer<typeof Usefulness>;

export const outcomeLabels = { solved: '问题解决了', 'under-way': '正在办', unsolved: '没有解决' } as const;
export const Outcome = codeList(outcomeLabels);
export type Outcome = z.infer<typeof Outcome>;
