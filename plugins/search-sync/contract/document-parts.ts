/** What several kinds of search document have in common. */
import { z } from 'zod';

/** An ISO day to show; `…Number` beside it is to filter and sort by. */
export const day = z.string().nullable();
export const dayAsNumber = z.int().nullable();
export const codes = z.array(z.string());
export const words = z.array(z.string());

export const identity = {
  /** `<documentId>_<locale>` */
  id: z.string(),
  documentId: z.string(),
  locale: z.string(),
  slug: z.string(),
  isDemo: z.boolean(),
  /** Of everything else in this document: equal hashes are equal documents. */
  contentHash: z.string(),
};

export const place = {
  regionCode: z.string().nullable(),
  /** 辽宁省沈阳市 */
  regionName: z.string().nullable(),
  /** The place and everything above it: `regionPath = 210000` is 辽宁 and all of its cities. */
  regionPath: codes,
};

/** Pinyin of the heading, from each of its characters on: syllables run together, and initials. */
export const pinyin = { pinyin: words };

/** Who it is for, as far as facets need it; `conditions` are sentences. */
export const audience = {
  conditions: words,
  regionsIn: codes,
  industriesIn: codes,
  sizeClasses: codes,
  entityKinds: codes,
  ownershipKinds: codes,
  qualificationTags: codes,
  lifecycleStages: codes,
  isFirstLoanOnly: z.boolean(),
};
