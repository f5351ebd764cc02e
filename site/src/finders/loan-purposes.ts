/** What money is for, in the words of an owner, and which kinds of product are made for it. Several purposes share a kind. */
import type { NeedPurpose } from '@rongqiao/contracts/financing-need.ts';
import { productFamily, ProductKind } from '@rongqiao/contracts/product-kind.ts';

export interface LoanPurpose {
  key: string;
  label: string;
  kinds: ProductKind[];
}

/** Lent to a firm as it is, for whatever its business needs. */
const general: ProductKind[] = ['credit-loan', 'tax-loan', 'micro-loan', 'mortgage-business-loan', 'startup-guarantee-loan', 'ip-pledge-loan', 'tech-loan'];
const workingCapital: ProductKind[] = ['working-capital-loan', 'pawn-loan', 'entrusted-loan', 'trust-loan', 'commercial-paper'];
const trade: ProductKind[] = ['receivable-finance', 'factoring', 'supply-chain-finance', 'bill-discount', 'bank-acceptance', 'letter-of-credit'];
const longTerm: ProductKind[] = ['fixed-asset-loan', 'medium-term-note', 'corporate-bond', 'collective-bond', 'convertible-bond'];

/** Debt that brings no money into the account, or only replaces an older loan. */
const noFreshMoney: ProductKind[] = ['letter-of-guarantee', 'bank-acceptance', 'letter-of-credit', 'renewal-loan'];

export const ANY_PURPOSE = 'money';

export const loanPurposes: LoanPurpose[] = [
  { key: ANY_PURPOSE, label: '还没定，能借到的都看', kinds: ProductKind.options.filter((kind) => productFamily(kind) === 'debt' && !noFreshMoney.includes(kind)) },
  { key: 'turnover', label: '日常周转：备货、工资、房租', kinds: [...general, ...workingCapital, ...trade] },
  { key: 'order', label: '接了订单、中了标，要垫资', kinds: ['procurement-loan', 'letter-of-guarantee', 'working-capital-loan', ...trade, ...general] },
  { key: 'equipment', label: '买设备、买车', kinds: ['finance-lease', ...longTerm, ...general] },
  { key: 'plant', label: '建厂房、开店、装修', kinds: [...longTerm, ...general] },
  { key: 'research', label: '研发、技术改造', kinds: ['tech-loan', 'ip-pledge-loan', 'credit-loan', 'working-capital-loan', 'startup-guarantee-loan', 'convertible-bond', 'fixed-asset-loan'] },
  { key: 'renewal', label: '旧贷款到期，要续上', kinds: ['renewal-loan', 'refinancing-bridge'] },
];

/** What a firm writes into its application, and where the finder looks for it. */
const purposeOfNeed: Record<NeedPurpose, string> = {
  stock: 'turnover',
  wages: 'turnover',
  rent: 'turnover',
  order: 'order',
  equipment: 'equipment',
  plant: 'plant',
  research: 'research',
  expansion: 'plant',
  acquisition: ANY_PURPOSE,
  renewal: 'renewal',
  other: ANY_PURPOSE,
};

export const kindsForNeed = (purpose: NeedPurpose): ProductKind[] => loanPurposes.find(({ key }) => key === purposeOfNeed[purpose])?.kinds ?? [];

/** The first purpose of an application that a finder's answer leads to; undefined where it says nothing. */
export const needPurposeFor = (finderPurpose: string): NeedPurpose | undefined =>
  finderPurpose === ANY_PURPOSE ? undefined : (Object.keys(purposeOfNeed) as NeedPurpose[]).find((purpose) => purposeOfNeed[purpose] === finderPurpose);
