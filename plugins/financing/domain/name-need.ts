/** A title where the firm gave none: 采购原材料、备货 50万元 */
import { type NeedPurpose, needPurposeLabels } from '@rongqiao/contracts/financing-need.ts';
import { formatShortYuan } from '@rongqiao/contracts/values/money.ts';

export const nameNeed = (purpose: NeedPurpose, amountFen: bigint): string => `${needPurposeLabels[purpose]} ${formatShortYuan(amountFen)}`;
