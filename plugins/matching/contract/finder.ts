/** The finder for everybody: what a visitor says about its firm is used for the answer and kept nowhere. */
import { EntityKind } from '@rongqiao/contracts/enterprise-kinds.ts';
import { endpoint } from '@rongqiao/contracts/endpoint.ts';
import { GuaranteeKind } from '@rongqiao/contracts/guarantee-kind.ts';
import { ProductKind } from '@rongqiao/contracts/product-kind.ts';
import { TaxGrade } from '@rongqiao/contracts/tax-grade.ts';
import { IndustryCode } from '@rongqiao/contracts/values/industry.ts';
import { Fen } from '@rongqiao/contracts/values/money.ts';
import { IsoDay, TermMonths } from '@rongqiao/contracts/values/period.ts';
import { RegionCode } from '@rongqiao/contracts/values/region.ts';
import { HeadCount } from '@rongqiao/contracts/attributes.ts';
import { z } from 'zod';
import { Matches } from './matches.ts';

export const Wish = z.object({
  amountFen: Fen.optional(),
  termMonths: TermMonths.optional(),
  /** What the firm can give; empty means any. */
  guaranteeKinds: z.array(GuaranteeKind).max(23).default([]),
  /** Only these kinds; empty means all. */
  kinds: z.array(ProductKind).max(80).default([]),
});
export type Wish = z.infer<typeof Wish>;

/** Everything is optional: what is not said is unknown, and the answer says where that matters. */
export const SaidOfFirm = z.object({
  regionCode: RegionCode.optional(),
  industryCode: IndustryCode.optional(),
  entityKind: EntityKind.optional(),
  foundedOn: IsoDay.optional(),
  revenueFen: Fen.optional(),
  employees: HeadCount.optional(),
  taxGrade: TaxGrade.optional(),
  hasBorrowed: z.boolean().optional(),
  /** False: the visitor says that nothing of the list of bars applies. */
  hasBadRecord: z.boolean().optional(),
});
export type SaidOfFirm = z.infer<typeof SaidOfFirm>;

/** How many products an answer shows at most. */
export const SHOWN_MAX = 60;

export const finderApi = {
  findForVisitor: endpoint({ method: 'POST', path: '/finder', body: z.object({ firm: SaidOfFirm, wish: Wish }), answer: Matches }),
};
