import type { z } from 'zod';
import { optionalText } from './attributes.ts';
import { codeList } from './code-list.ts';

/** Where an editorial document stands between its author and its reviewer. Publishing is Strapi's own state beside it. */
export const reviewStateLabels = {
  drafting: '起草中',
  submitted: '已提交，待审核',
  returned: '已退回，待修改',
  approved: '审核通过',
} as const;
export const ReviewState = codeList(reviewStateLabels);
export type ReviewState = z.infer<typeof ReviewState>;

/** Every type that is drafted and reviewed carries these, for staff only. */
export const reviewFields = { reviewState: ReviewState, reviewRemark: optionalText(500) };
