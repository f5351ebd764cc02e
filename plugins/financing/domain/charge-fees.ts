/** What a product's fees come to over a loan: each with its payments, or with the reason why it is not counted. */
import type { Fee, FeeBasis, FeeKind } from '@rongqiao/contracts/fee.ts';
import { shareOf } from '@rongqiao/contracts/values/ratio.ts';
import type { RepaymentPlan } from './loan.ts';

export interface FeeCharge {
  fee: Fee;
  /** Month 0 is the day the money is paid out. */
  payments: { month: number; amountFen: bigint }[];
  totalFen: bigint;
  /** Why nothing is counted, or what was assumed. */
  remark: string;
}

export interface ChargedLoan {
  plan: RepaymentPlan;
  /** What the collateral is worth; without it the loan's amount stands in. */
  assetValueFen?: bigint | undefined;
}

/** Charged only if something happens that need not happen. */
const contingentKinds: ReadonlySet<FeeKind> = new Set([
  'prepayment-penalty',
  'delayed-drawdown-penalty',
  'unused-limit-fee',
  'credit-certificate-fee',
  'overdraft-commitment-fee',
  'other',
]);

export function chargeFee(fee: Fee, charged: ChargedLoan): FeeCharge {
  const uncounted = reasonNotToCount(fee);
  if (uncounted) return { fee, payments: [], totalFen: 0n, remark: uncounted };
  const payments = monthsOf(fee, charged.plan.loan.termMonths)
    .map(({ month, share }) => ({ month, amountFen: amountAt(fee, month, share, charged) }))
    .filter(({ amountFen }) => amountFen > 0n);
  return { fee, payments, totalFen: payments.reduce((sum, { amountFen }) => sum + amountFen, 0n), remark: assumptionOf(fee, charged) };
}

function reasonNotToCount({ payer, rate, amountFen, timing, kind, basis }: Fee): string {
  if (payer === 'institution') return '由机构承担，企业不付';
  if (payer === 'subsidised') return '由财政补贴，企业不付';
  if (!rate && !amountFen) return '不收取';
  if (basis === 'unused-limit') return '只按没有用到的额度收，这里按全部用完计算';
  return timing === 'on-event' && contingentKinds.has(kind) ? '发生时才收，没有计入' : '';
}

function assumptionOf({ payer, basis, rate }: Fee, { assetValueFen }: ChargedLoan): string {
  if (payer === 'shared') return '双方分担，比例没有写明，这里按全额计入';
  return basis === 'asset-value' && rate && assetValueFen === undefined ? '没有填押品价值，按贷款金额估算' : '';
}

/** A yearly fee is paid when each year begins; a year cut short pays for its months. */
function monthsOf({ timing, rate }: Fee, termMonths: number): { month: number; share: [part: number, of: number] }[] {
  const each = (step: number) => Array.from({ length: Math.ceil(termMonths / step) }, (_, place) => place * step);
  if (timing === 'monthly') return each(1).map((month) => ({ month: month + 1, share: [1, 1] }));
  if (timing === 'yearly') return each(12).map((month) => ({ month, share: rate ? [Math.min(12, termMonths - month), 12] : [1, 1] }));
  return [{ month: timing === 'at-maturity' ? termMonths : 0, share: [1, 1] }];
}

function amountAt(fee: Fee, month: number, [part, of]: [number, number], charged: ChargedLoan): bigint {
  if (!fee.rate) return fee.amountFen ?? 0n;
  return shareOf((baseOf[fee.basis](month, charged, fee) * BigInt(part)) / BigInt(of), fee.rate);
}

const principalOf = (_month: number, { plan }: ChargedLoan): bigint => plan.loan.principalFen;

const baseOf: Record<FeeBasis, (month: number, charged: ChargedLoan, fee: Fee) => bigint> = {
  'loan-amount': principalOf,
  'guaranteed-amount': principalOf,
  fixed: principalOf,
  'unused-limit': () => 0n,
  'asset-value': (_month, { plan, assetValueFen }) => assetValueFen ?? plan.loan.principalFen,
  balance: (month, { plan }, { timing }) => owedBefore(plan, timing === 'monthly' ? month : month + 1),
};

/** What is owed when the month begins. */
const owedBefore = ({ loan, instalments }: RepaymentPlan, month: number): bigint =>
  instalments.findLast((instalment) => instalment.month < month)?.balanceFen ?? loan.principalFen;
