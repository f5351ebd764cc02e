/** Where a text stands for the institution that wrote it: its review, and whether a version of it is published. */
import { codeList } from '@rongqiao/contracts/code-list.ts';
import type { ReviewState } from '@rongqiao/contracts/review-state.ts';
import type { z } from 'zod';

export const standingLabels = {
  drafting: '草稿',
  'under-review': '待审核',
  returned: '已退回，待修改',
  online: '已上架',
  'online-drafting': '已上架，有修改未提交',
  'online-under-review': '已上架，修改待审核',
  'online-returned': '已上架，修改被退回',
  offline: '已下架',
} as const;
export const Standing = codeList(standingLabels);
export type Standing = z.infer<typeof Standing>;

const standings: Record<ReviewState, { unpublished: Standing; published: Standing }> = {
  drafting: { unpublished: 'drafting', published: 'online-drafting' },
  submitted: { unpublished: 'under-review', published: 'online-under-review' },
  returned: { unpublished: 'returned', published: 'online-returned' },
  approved: { unpublished: 'offline', published: 'online' },
};

export const standingOf = (review: ReviewState, isPublished: boolean): Standing => standings[review][isPublished ? 'published' : 'unpublished'];
