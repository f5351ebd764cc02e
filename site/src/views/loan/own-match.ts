/** What fits a firm, judged by what is on record about it. */
import { GuaranteeKind } from '@rongqiao/contracts/guarantee-kind.ts';
import type { Matches } from '@rongqiao/matching/contract.ts';
import type { OwnNeed } from '@rongqiao/financing/contract.ts';
import { matchPage } from '../match-page.ts';
import type { OwnWish } from './own-wish.ts';

/** Said for a condition of which nothing is on record. */
export const NOT_ON_RECORD = '平台还没有这项数据';

export const wordsOf = (params: URLSearchParams) => ({
  ...(params.get('bars') === 'yes' ? { hasNoOtherBars: true } : {}),
  ...(params.get('borrowed') === 'yes' ? { hasBorrowed: true } : params.get('borrowed') === 'no' ? { hasBorrowed: false } : {}),
});

export function ownMatchPage(matches: Matches, today: string) {
  const isOpen = (condition: string) => matches.products.some((product) => product.conditions.some((one) => one.condition === condition && one.outcome === 'unknown'));
  return {
    ...matchPage(matches, today, NOT_ON_RECORD),
    /** What only the firm itself can say, and what depends on it. */
    asksBars: isOpen('exclusion'),
    asksBorrowed: isOpen('first-loan'),
  };
}

export const wishOfNeed = ({ amountFen, termMonths, purpose, guaranteeKinds }: OwnNeed): OwnWish => ({
  amountFen,
  termMonths: termMonths ?? 12,
  purpose,
  guaranteeKinds: guaranteeKinds.flatMap((kind) => GuaranteeKind.safeParse(kind).data ?? []),
});
