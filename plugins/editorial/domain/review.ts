/**
 * What is published is written by one person and approved by another.
 *
 * drafting → submitted (the author) → approved (publishing it) or returned with a remark (the reviewer). Any later
 * change of the text falls back to drafting, so nobody approves a text that was changed under his eyes.
 */
import type { ReviewState } from '@rongqiao/contracts/review-state.ts';

interface Save {
  wanted?: ReviewState | undefined;
  remark?: string | undefined;
  isTextChanged: boolean;
}

export type ReviewChange = { next: ReviewState } | { refused: string };

const mayFollow: Record<ReviewState, readonly ReviewState[]> = {
  drafting: ['drafting', 'submitted'],
  submitted: ['submitted', 'drafting', 'returned'],
  returned: ['returned', 'drafting', 'submitted'],
  approved: ['approved', 'drafting', 'submitted'],
};

/**
 * `wanted` is the state that the saved form carries; a form that still shows the old state may have changed the text.
 * `remark` is the reviewer's, required to return a text.
 */
export function reviewStateAfterSave(before: ReviewState, { wanted, remark, isTextChanged }: Save): ReviewChange {
  const next = wanted ?? before;
  if (next === 'approved' && before !== 'approved') return { refused: '“审核通过”由发布自动标记，不能手工选择。请由审核人员点“发布”。' };
  if (!mayFollow[before].includes(next)) return { refused: `不能从“${labels[before]}”改为“${labels[next]}”。` };
  if (next === 'returned' && !remark?.trim()) return { refused: '退回时请在“审核意见”里写明要改什么。' };
  const isReadAlready = next === before && (before === 'submitted' || before === 'approved');
  return { next: isReadAlready && isTextChanged ? 'drafting' : next };
}

const labels: Record<ReviewState, string> = { drafting: '起草中', submitted: '已提交', returned: '已退回', approved: '审核通过' };

/** Only what was submitted is published; publishing again what was approved is no change. */
export const mayPublish = (state: ReviewState): boolean => state === 'submitted' || state === 'approved';
