/** Open offers of one need side by side: where they differ, which costs least, what each costs as a bar. */
import { formatShortYuan, formatYuan } from '@rongqiao/contracts/values/money.ts';
import { formatDay, formatMonths } from '@rongqiao/contracts/values/period.ts';
import { formatPercent } from '@rongqiao/contracts/values/ratio.ts';
import type { ApplicationBrief, Offer } from '@rongqiao/financing/contract.ts';
import type { Bar, CompareRow } from '../compare-page.ts';
import { methodName, percent } from '../loan-cost.ts';
import { plainHeading } from '../plain-heading.ts';
import { guaranteesText } from './offer-view.ts';

export interface Offered {
  application: ApplicationBrief;
  offer: Offer;
}

type Read = (offered: Offered) => string;

const rows: { label: string; read: Read }[] = [
  { label: '金额', read: ({ offer }) => formatShortYuan(offer.amountFen) },
  { label: '期限', read: ({ offer }) => formatMonths(offer.termMonths) },
  { label: '年利率', read: ({ offer }) => formatPercent(offer.annualRate) },
  { label: '年化综合成本', read: ({ offer }) => (offer.cost.yearlyNominal ? percent(offer.cost.yearlyNominal) : '') },
  { label: '利息', read: ({ offer }) => formatYuan(offer.cost.interestFen) },
  { label: '费用', read: ({ offer }) => formatYuan(offer.cost.feesFen) },
  { label: '费用付给谁', read: ({ offer }) => offer.cost.fees.filter(({ totalFen }) => totalFen > 0n).map(({ name, payee, totalFen }) => `${name}${formatYuan(totalFen)}，付给${payee}`).join('；') || '没有费用' },
  { label: '第一天到手', read: ({ offer }) => formatYuan(offer.cost.receivedFen) },
  { label: '怎么还', read: ({ offer }) => methodName(offer.repaymentMethod) },
  { label: '第一期还', read: ({ offer }) => formatYuan(offer.cost.firstPaymentFen) },
  { label: '担保', read: ({ offer }) => guaranteesText(offer.guaranteeKinds) },
  { label: '放款前要做到', read: ({ offer }) => offer.conditionsText || '没有另外的条件' },
  { label: '有效期到', read: ({ offer }) => formatDay(offer.validUntil) },
];

export function compareOffers(offered: readonly Offered[]) {
  const cheapest = cheapestPlace(offered);
  return {
    heads: offered.map(({ application }) => ({
      name: plainHeading(application.productName, application.isDemo),
      lender: plainHeading(application.institution.shortName, application.isDemo),
      href: `/enterprise/applications/${application.id}#offer`,
      isDemo: application.isDemo,
    })),
    rows: rows.map(({ label, read }): CompareRow => {
      const values = offered.map(read);
      return { label, values, differs: new Set(values).size > 1, ...(label === '年化综合成本' && cheapest !== undefined ? { best: cheapest } : {}) };
    }),
    bars: barsOf(offered),
    finding: findingOf(offered, cheapest),
  };
}

const yearly = ({ offer }: Offered): number => (offer.cost.yearlyNominal === null ? Number.POSITIVE_INFINITY : Number(offer.cost.yearlyNominal));

/** Undefined where two cost the same, or only one is there. */
function cheapestPlace(offered: readonly Offered[]): number | undefined {
  const least = Math.min(...offered.map(yearly));
  const places = offered.flatMap((one, place) => (yearly(one) === least ? [place] : []));
  return offered.length > 1 && places.length === 1 && Number.isFinite(least) ? places[0] : undefined;
}

function findingOf(offered: readonly Offered[], cheapest: number | undefined): string {
  const best = cheapest === undefined ? undefined : offered[cheapest];
  if (!best) return offered.length > 1 ? '几个方案的年化综合成本一样' : '一共要付多少';
  return `${plainHeading(best.application.institution.shortName, best.application.isDemo)}的年化综合成本最低，${percent(best.offer.cost.yearlyNominal ?? '0')}`;
}

function barsOf(offered: readonly Offered[]): Bar[] {
  const most = offered.reduce((sum, { offer }) => (offer.cost.costFen > sum ? offer.cost.costFen : sum), 1n);
  const share = (fen: bigint) => Number((fen * 1000n) / most) / 10;
  return offered.map(({ application, offer: { cost } }) => ({
    name: plainHeading(application.institution.shortName, application.isDemo),
    interestShare: share(cost.interestFen),
    feesShare: share(cost.feesFen),
    interest: formatYuan(cost.interestFen),
    fees: formatYuan(cost.feesFen),
    total: formatYuan(cost.costFen),
  }));
}
