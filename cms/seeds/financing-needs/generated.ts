/** The many needs of the demo, one for every second or third generated firm; purposes, sums and states go round. */
import type { FinancingNeedSeed } from '../seed-shapes.ts';
import { wan } from '../amounts.ts';
import { daysAgo, inDays } from '../days.ts';
import { generatedEnterprises } from '../enterprises/generated.ts';
import { turn } from '../turn.ts';

const COUNT = 142;

type Guarantees = NonNullable<FinancingNeedSeed['guaranteeKinds']>;
type Purpose = Pick<FinancingNeedSeed, 'purpose' | 'title' | 'purposeText' | 'repaymentMethods'> & { wan: number; months: number };

const purposes: readonly Purpose[] = [
  { purpose: 'stock', title: '旺季备货', purposeText: '下游订单已签，需要集中采购原料。', wan: 60, months: 12, repaymentMethods: ['revolving', 'interest-only'] },
  { purpose: 'equipment', title: '购置加工设备', purposeText: '设备合同已签，首付三成已付。', wan: 260, months: 36, repaymentMethods: ['equal-principal'] },
  { purpose: 'order', title: '履行新签订单', purposeText: '订单回款期三个月，需垫付材料款。', wan: 120, months: 6, repaymentMethods: ['bullet'] },
  { purpose: 'wages', title: '支付季度工资和社保', purposeText: '客户回款推迟，需按时发放工资。', wan: 40, months: 6, repaymentMethods: ['equal-instalment'] },
  { purpose: 'plant', title: '厂房改造', purposeText: '车间改造和消防整改，已取得施工许可。', wan: 480, months: 60, repaymentMethods: ['grace-period', 'equal-principal'] },
  { purpose: 'research', title: '新产品研发', purposeText: '样机已完成，需支付试制和检测费用。', wan: 180, months: 24, repaymentMethods: ['interest-only'] },
  { purpose: 'expansion', title: '新开门店', purposeText: '店面已签约，用于装修和首批货品。', wan: 30, months: 12, repaymentMethods: ['equal-instalment'] },
  { purpose: 'renewal', title: '到期贷款续贷', purposeText: '原贷款下月到期，经营正常，希望不还本续做。', wan: 300, months: 12, repaymentMethods: ['interest-only'] },
  { purpose: 'rent', title: '支付年度租金', purposeText: '厂房年租一次付清可省一成。', wan: 25, months: 12, repaymentMethods: ['equal-instalment'] },
  { purpose: 'acquisition', title: '收购上游合作工厂', purposeText: '双方已签意向书，收购后自给七成零件。', wan: 1500, months: 48, repaymentMethods: ['quarterly-interest'] },
  { purpose: 'other', title: '投标和履约保证金', purposeText: '同时投三个标，保证金占用流动资金。', wan: 50, months: 6, repaymentMethods: ['bullet'] },
];
const guarantees: readonly Guarantees[] = [
  ['credit'],
  ['mortgage-real-estate'],
  ['credit', 'government-guarantee'],
  ['pledge-receivable'],
  ['joint-surety', 'mortgage-equipment'],
  ['credit'],
  ['pledge-ip', 'credit'],
  ['mortgage-real-estate', 'commercial-guarantee'],
];
/** Most are open; the others show what becomes of a need. */
const others = ['matched', 'closed', 'expired', 'draft', 'withdrawn', 'matched'] as const;
const rates = ['0.0400', '0.0450', '0.0380', '0.0550', undefined];

const seekers = generatedEnterprises.filter(
  ({ registerStatus, entityKind }) => registerStatus === 'active' && entityKind !== 'public-institution' && entityKind !== 'social-organisation',
);

export const generatedNeeds: FinancingNeedSeed[] = Array.from({ length: COUNT }, (_, n) => {
  const { uscc, regionCode, industryCode } = turn(seekers, n * 2 + (n % 3));
  const { wan: sum, months, ...purpose } = turn(purposes, n);
  const state = n % 4 === 3 ? turn(others, Math.floor(n / 4)) : 'published';
  const isOver = state === 'expired' || state === 'closed';
  const isEquity = purpose.purpose === 'acquisition';
  return {
    ...purpose,
    code: `XQ-2026-${String(1001 + n)}`,
    family: isEquity ? 'equity' : purpose.purpose === 'other' ? 'service' : 'debt',
    amountFen: wan(sum * (1 + (n % 4))),
    termMonths: isEquity ? undefined : months,
    repaymentMethods: isEquity ? undefined : purpose.repaymentMethods,
    guaranteeKinds: isEquity ? undefined : turn(guarantees, n),
    annualRateMax: isEquity ? undefined : turn(rates, n),
    regionCode,
    industryCode,
    neededOn: isOver ? daysAgo(50) : inDays(10 + (n % 40)),
    expiresOn: isOver ? daysAgo(10 + (n % 20)) : inDays(30 + (n % 90)),
    state,
    isDemo: true,
    isNameShown: n % 9 === 0,
    enterprise: uscc,
  };
});
