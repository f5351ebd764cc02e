/** An offer as a 贷款明白纸: what the money costs, who gets each part of it, and when. */
import { guaranteeKindLabels } from '@rongqiao/contracts/guarantee-kind.ts';
import { formatShortYuan, formatYuan } from '@rongqiao/contracts/values/money.ts';
import { formatDay, formatMonths } from '@rongqiao/contracts/values/period.ts';
import { formatPercent } from '@rongqiao/contracts/values/ratio.ts';
import { type Offer, offerKindLabels, offerStateLabels } from '@rongqiao/financing/contract.ts';
import { methodName, percent, type SheetLine } from '../loan-cost.ts';
import type { Figure } from '../product-figures.ts';
import { dayText } from '../moments.ts';

export const guaranteesText = (kinds: Offer['guaranteeKinds']): string => kinds.map((kind) => guaranteeKindLabels[kind]).join('、');

/** `asked`: what the firm asked for, to say what differs. */
export function offerView(offer: Offer, lender: string, asked: { amountFen: bigint; termMonths: number | null }) {
  const { cost } = offer;
  const differs = [
    offer.amountFen === asked.amountFen ? '' : `金额${formatShortYuan(offer.amountFen)}，您申请的是${formatShortYuan(asked.amountFen)}`,
    asked.termMonths === null || offer.termMonths === asked.termMonths ? '' : `期限${formatMonths(offer.termMonths)}，您申请的是${formatMonths(asked.termMonths)}`,
  ].filter(Boolean);
  return {
    id: offer.id,
    kind: offerKindLabels[offer.kind],
    state: offerStateLabels[offer.state],
    isOpen: offer.state === 'open',
    madeOn: dayText(offer.madeAt),
    until: formatDay(offer.validUntil),
    differs,
    message: offer.message,
    conditions: offer.conditionsText,
    figures: figuresOf(offer),
    sheet: [
      { name: '利息', basis: `年利率${formatPercent(offer.annualRate)}，${methodName(offer.repaymentMethod)}`, payee: lender, payer: '企业承担', moment: '按还款计划', amount: formatYuan(cost.interestFen), remark: '' },
      ...cost.fees.map(({ name, payee, payer, timing, totalFen, remark }): SheetLine => ({ name, basis: remark || '见合同', payee, payer, moment: timing, amount: formatYuan(totalFen), remark: '' })),
    ],
    totals: [
      { label: '利息和费用合计', value: formatYuan(cost.costFen) },
      { label: '其中费用', value: formatYuan(cost.feesFen) },
      { label: '第一天实际到手', value: formatYuan(cost.receivedFen) },
      ...(cost.yearlyNominal ? [{ label: '年化综合成本', value: `${percent(cost.yearlyNominal)}${cost.yearlyEffective ? `（复利 ${percent(cost.yearlyEffective)}）` : ''}` }] : []),
    ],
  };
}

const figuresOf = ({ amountFen, annualRate, termMonths, repaymentMethod, guaranteeKinds, cost }: Offer): Figure[] => [
  { label: '金额', value: formatShortYuan(amountFen) },
  { label: '年利率', value: formatPercent(annualRate) },
  { label: '期限', value: formatMonths(termMonths) },
  { label: '年化综合成本', value: cost.yearlyNominal ? percent(cost.yearlyNominal) : '—' },
  { label: '怎么还', value: methodName(repaymentMethod) },
  { label: '第一期还', value: formatYuan(cost.firstPaymentFen) },
  { label: '利息和费用', value: formatYuan(cost.costFen) },
  { label: '担保', value: guaranteesText(guaranteeKinds) },
];
