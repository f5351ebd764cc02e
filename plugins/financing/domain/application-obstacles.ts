/** Why a product cannot be applied for with a need; the first reason counts. Undefined: it can. */
import type { NeedState } from '@rongqiao/contracts/financing-need.ts';
import { type ProductFamily, type ProductKind, productFamily } from '@rongqiao/contracts/product-kind.ts';
import type { IsoDay } from '@rongqiao/contracts/values/period.ts';

export interface Candidate {
  needState: NeedState;
  needFamily: ProductFamily;
  kind: ProductKind;
  validFrom: IsoDay;
  validTo: IsoDay | null;
  /** Of the same need. */
  hasOpen: boolean;
  /** Somebody at the institution receives it. */
  isDeskStaffed: boolean;
}

const obstacles: [(one: Candidate, day: IsoDay) => boolean, string][] = [
  // A draft is applied with as well: a firm need not show in the hall what it asks of a bank.
  [({ needState }) => needState !== 'draft' && needState !== 'published' && needState !== 'expired', '这条需求已经结束，请发布新的需求。'],
  [({ needState }) => needState === 'expired', '这条需求已过有效期，请发布新的需求。'],
  [({ hasOpen }) => hasOpen, '已经申请了这个产品，正在办理。'],
  [({ validFrom, validTo }, day) => validFrom > day || (validTo !== null && validTo < day), '这个产品现在不受理，请另选产品。'],
  [({ needFamily, kind }) => (needFamily === 'equity') !== (productFamily(kind) === 'equity'), '产品类别和需求不一致：股权融资请单独发布需求。'],
  [({ isDeskStaffed }) => !isDeskStaffed, '这家机构还没有开通在线受理，请按产品页上的电话联系。'],
];

export const obstacleTo = (one: Candidate, day: IsoDay): string | undefined => obstacles.find(([isThere]) => isThere(one, day))?.[1];
