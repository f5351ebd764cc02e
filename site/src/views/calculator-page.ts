/** The calculator that belongs to no product: the four methods side by side. */
import type { Fee } from '@rongqiao/contracts/fee.ts';
import type { RepaymentMethod } from '@rongqiao/contracts/repayment-method.ts';
import { formatYuan, parseMoney } from '@rongqiao/contracts/values/money.ts';
import { formatDay } from '@rongqiao/contracts/values/period.ts';
import { lprOn } from '@rongqiao/contracts/values/lpr.ts';
import { parsePercent, shareOf } from '@rongqiao/contracts/values/ratio.ts';
import { costOf, loanCostPage, methodName, percent } from './loan-cost.ts';
import { readLoanWish, wishQuery } from './loan-wish.ts';
import { methodOptions } from './product-calculator.ts';

const fourMethods: RepaymentMethod[] = ['equal-instalment', 'equal-principal', 'interest-only', 'bullet'];
/** Used only while no LPR is known for the day. */
const STAND_IN_RATE = '0.0360';

const explanations: Partial<Record<RepaymentMethod, string>> = {
  'equal-instalment': '每月还的一样多，好安排；前面付的利息多一些，越往后越少。',
  'equal-principal': '每月还的本金一样，越还越少；总利息比等额本息少，开头压力大。',
  'interest-only': '每月只付利息，到期还本金；平时轻松，到期要备好一大笔。',
  bullet: '平时不还，到期连本带息一次还清；适合回款日期明确的短期周转。',
};

export function calculatorPage(params: URLSearchParams, today: string) {
  const lpr = lprOn(today, 'one-year');
  const { form, wish } = readLoanWish(params, { methods: fourMethods, annualRate: lpr.ok ? lpr.rate : STAND_IN_RATE });
  const fee = readUpfront(params, wish?.principalFen);
  const methods = methodOptions([...fourMethods, 'quarterly-interest', 'grace-period', 'revolving']);
  const lprNote = lpr.ok ? `没有填时按1年期LPR ${percent(lpr.rate)}（${formatDay(lpr.publishedOn)}公布）` : '';
  if (!wish || fee.message) {
    const problems = fee.message ? [...form.problems, { field: 'fee', message: fee.message }] : form.problems;
    return { form: { values: { ...form.values, fee: fee.typed }, problems }, methods, lprNote, rows: [], cost: undefined };
  }
  const costs = fourMethods.map((method) => ({ method, cost: costOf({ ...wish, method }, fee.fees, today) }));
  return {
    form: { ...form, values: { ...form.values, fee: fee.typed } },
    methods,
    lprNote,
    rows: costs.map(({ method, cost }) => ({
      name: methodName(method),
      href: `/calculator?${wishQuery({ ...wish, method }, fee.typed ? { fee: fee.typed } : {})}#plan`,
      isChosen: method === wish.method,
      first: formatYuan(cost.plan.instalments[0]?.paymentFen ?? 0n),
      last: formatYuan(cost.plan.instalments.at(-1)?.paymentFen ?? 0n),
      interest: formatYuan(cost.plan.interestFen),
      total: formatYuan(cost.costFen),
      yearly: cost.yearly ? percent(cost.yearly.nominal) : '—',
      explanation: explanations[method] ?? '',
    })),
    cost: loanCostPage(costOf(wish, fee.fees, today), '贷款机构'),
  };
}

/** One sum or share that is taken off at the beginning: 1% or 5000. */
function readUpfront(params: URLSearchParams, principalFen = 0n): { typed: string; fees: Fee[]; message?: string } {
  const typed = (params.get('fee') ?? '').trim().slice(0, 20);
  if (typed === '') return { typed, fees: [] };
  const parsed = readShareOrSum(typed, principalFen);
  if (typeof parsed === 'string') return { typed, fees: [], message: parsed };
  return { typed, fees: [upfrontFee(parsed)] };
}

const upfrontFee = (amountFen: bigint): Fee => ({
  kind: 'other',
  name: '放款时收的费用',
  payee: '收费单位',
  payer: 'enterprise',
  basis: 'fixed',
  amountFen,
  timing: 'at-disbursement',
  isRecurrent: false,
});

function readShareOrSum(typed: string, principalFen: bigint): bigint | string {
  const share = /[%％‰]$/.test(typed) ? parsePercent(typed) : undefined;
  if (share) return share.ok ? shareOf(principalFen, share.ratio) : share.message;
  const sum = parseMoney(typed);
  return sum.ok ? sum.fen : sum.message;
}
