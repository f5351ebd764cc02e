/** What this plugin tells the others. */
import { z } from 'zod';

/** Somebody of the staff published or returned what an institution had submitted. */
export const reviewDecided = {
  name: 'review.decided',
  data: z.object({
    what: z.enum(['product', 'institution']),
    documentId: z.string(),
    name: z.string(),
    /** documentId of the institution that wrote it. */
    institutionId: z.string(),
    outcome: z.enum(['published', 'returned']),
    /** The reviewer's, when it was returned. */
    remark: z.string().nullable(),
  }),
};
export type ReviewDecided = z.infer<typeof reviewDecided.data>;
