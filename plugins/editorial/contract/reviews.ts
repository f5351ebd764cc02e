/**
 * The staff routes of the review (below `/editorial`, with an admin token) and the one public route that hands a draft to
 * the site for a preview (below `/api/editorial`).
 */
import { contentLabels, type PublicUid, uids } from '@rongqiao/contracts/uids.ts';
import { ReviewState } from '@rongqiao/contracts/review-state.ts';
import { z } from 'zod';

export const editorialActions = {
  decideReviews: 'plugin::editorial.reviews.decide',
  submitTexts: 'plugin::editorial.texts.submit',
} as const;

/** What is reviewed, as it stands in addresses. */
export const reviewedTypes = {
  news: uids.news,
  policies: uids.policy,
  institutions: uids.institution,
  'financial-products': uids.financialProduct,
} as const satisfies Record<string, PublicUid>;
export const ReviewedType = z.enum(Object.keys(reviewedTypes) as (keyof typeof reviewedTypes)[]);
export type ReviewedType = z.infer<typeof ReviewedType>;

export const ContentLocale = z.enum(['zh-CN', 'en']);

const ByDocument = z.object({ type: ReviewedType, documentId: z.string().min(1).max(64) });
const InLocale = z.object({ locale: ContentLocale.default('zh-CN') });
/** When the text that somebody has read was last saved: a text that was changed since is not decided upon. */
const Version = z.iso.datetime('请刷新页面后再试。');

export const WaitingText = z.object({
  type: ReviewedType,
  documentId: z.string(),
  locale: ContentLocale,
  title: z.string(),
  /** Who saved it last; null where nobody of the staff did. */
  author: z.string().nullable(),
  /** Since when it stands as it does. */
  since: z.iso.datetime(),
  remark: z.string().nullable(),
});
export type WaitingText = z.infer<typeof WaitingText>;

/** The first ones, and how many there are. */
export const WaitingTexts = z.object({ texts: z.array(WaitingText), total: z.int() });
export type WaitingTexts = z.infer<typeof WaitingTexts>;

export const ReviewedDraft = WaitingText.extend({
  version: z.iso.datetime(),
  state: ReviewState,
  /** When it was published last; null: never. */
  publishedAt: z.iso.datetime().nullable(),
  differences: z.array(
    z.object({
      label: z.string(),
      isText: z.boolean(),
      pieces: z.array(z.object({ text: z.string(), change: z.enum(['same', 'added', 'removed']) })),
    }),
  ),
});
export type ReviewedDraft = z.infer<typeof ReviewedDraft>;

export const editorialApi = {
  listToReview: { method: 'GET', path: '/reviews', answer: WaitingTexts },
  listReturned: { method: 'GET', path: '/returned', answer: WaitingTexts },
  readReview: { method: 'GET', path: '/reviews/:type/:documentId', params: ByDocument, query: InLocale, answer: ReviewedDraft },
  approve: { method: 'POST', path: '/reviews/:type/:documentId/publication', params: ByDocument, query: InLocale, body: z.object({ version: Version }) },
  giveBack: {
    method: 'POST',
    path: '/reviews/:type/:documentId/return',
    params: ByDocument,
    query: InLocale,
    body: z.object({ version: Version, remark: z.string('请写明要改什么。').trim().min(1, '请写明要改什么。').max(500, '请控制在500个字以内。') }),
  },
  submit: { method: 'POST', path: '/reviews/:type/:documentId/submission', params: ByDocument, query: InLocale, body: z.object({ version: Version }) },
  /** A draft as the site shows what is published: the fields that everybody may see, and nothing else. */
  readPreview: {
    method: 'GET',
    path: '/preview',
    query: z.object({ token: z.string().min(1).max(1000) }),
    answer: z.object({ type: ReviewedType, content: z.record(z.string(), z.unknown()) }),
  },
} as const;

export const reviewedTypeLabels: Record<ReviewedType, string> = {
  news: contentLabels.news,
  policies: contentLabels.policy,
  institutions: contentLabels.institution,
  'financial-products': contentLabels.financialProduct,
};
