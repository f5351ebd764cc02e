/** What fits a firm's need is `matching`'s to say: filled by a flow. Until then nothing is known, and nothing is kept as a match. */
import type { Condition } from '@rongqiao/contracts/criteria.ts';
import type { IsoDay } from '@rongqiao/contracts/values/period.ts';
import type { MatchedProduct, Wish } from '@rongqiao/matching/contract.ts';

export interface MatchAsked {
  /** documentId */
  enterpriseId: string;
  wish: Wish;
  /** Only these products. */
  only?: readonly string[];
  except?: readonly string[];
  /** Products that ask for this are left out. */
  without?: Condition | null;
  most: number;
}

export interface MatchAnswered {
  day: IsoDay;
  version: number;
  /** Of the firm's profile and the wish, as they were judged. */
  inputHash: string;
  products: MatchedProduct[];
}

type Matcher = (asked: MatchAsked, now: Date) => Promise<MatchAnswered | undefined>;

let matcher: Matcher = async () => undefined;

export const setMatcher = (next: Matcher): void => {
  matcher = next;
};

export const matchProducts: Matcher = (asked, now) => matcher(asked, now);
