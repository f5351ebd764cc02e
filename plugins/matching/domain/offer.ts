/** What a product offers, as far as matching looks at it. Amounts in fen, terms in months, yearly cost as a share of one. */
import type { Criteria } from '@rongqiao/contracts/criteria.ts';
import type { GuaranteeKind } from '@rongqiao/contracts/guarantee-kind.ts';
import type { ProductKind } from '@rongqiao/contracts/product-kind.ts';
import type { Ratio } from '@rongqiao/contracts/values/ratio.ts';

export interface Offer {
  /** Ties are broken by it, so the same inputs give the same list. */
  slug: string;
  kind: ProductKind;
  amountFenMin: bigint | null;
  amountFenMax: bigint | null;
  termMonthsMin: number | null;
  termMonthsMax: number | null;
  /** Empty: not said. */
  guaranteeKinds: readonly GuaranteeKind[];
  criteria: Criteria;
  /** All fees counted, at the least rate; null where the product charges no interest or states none. */
  yearlyCost: Ratio | null;
  /** Working days that the institution promises to decide in. */
  promisedDays: number | null;
  isBackedByPolicy: boolean;
}

/** What a firm asks for. An absent part is no wish. */
export interface Wish {
  amountFen?: bigint | undefined;
  termMonths?: number | undefined;
  /** What the firm can give; empty means any. */
  guaranteeKinds: readonly GuaranteeKind[];
}
