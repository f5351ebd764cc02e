/** The review's answers as they come over the wire, and the addresses of its pages. */
import type { z } from 'zod';
import { type ReviewedDraft, type ReviewedType, reviewedTypes, type WaitingText } from '../../contract/reviews.ts';

export type WaitingJson = z.input<typeof WaitingText>;
export type ReviewJson = z.input<typeof ReviewedDraft>;

interface Place {
  type: ReviewedType;
  documentId: string;
  locale: string;
}

/** Below the admin's own address. */
export const reviewPath = ({ type, documentId, locale }: Place): string => `/plugins/editorial/reviews/${type}/${documentId}?locale=${locale}`;
export const formPath = ({ type, documentId, locale }: Place): string =>
  `/content-manager/collection-types/${reviewedTypes[type]}/${documentId}?plugins[i18n][locale]=${locale}`;

export const typeOfUid = (uid: string): ReviewedType | undefined =>
  (Object.entries(reviewedTypes) as [ReviewedType, string][]).find(([, known]) => known === uid)?.[0];
