/** 债权融资 by what a firm has and wants, not by what banks call it; each way leads to its products. */
import type { ProductKind } from '@rongqiao/contracts/product-kind.ts';

export interface DebtWay {
  title: string;
  advice: string;
  kinds: ProductKind[];
}

export const debtWays: DebtWay[] = [
  { title: '没有抵押物，靠经营和纳税', advice: '按时纳税、流水稳定，就有机会办信用贷款；新办企业和创业者先看创业担保贷款。', kinds: ['credit-loan', 'tax-loan', 'startup-guarantee-loan', 'micro-loan'] },
  { title: '有房产、土地、设备可以抵押', advice: '额度高、利率低、期限长，多花几天办抵押登记。', kinds: ['mortgage-business-loan', 'working-capital-loan'] },
  { title: '有专利、商标、科技资质', advice: '知识产权可以质押；科技型企业看科技贷，很多地方有贴息和风险补偿。', kinds: ['ip-pledge-loan', 'tech-loan'] },
  { title: '有订单、应收账款、政府采购合同', advice: '用别人欠您的钱去融资。关键是付款方愿意确认这笔账。', kinds: ['receivable-finance', 'factoring', 'supply-chain-finance', 'procurement-loan'] },
  { title: '要买设备、建厂房', advice: '期限要配得上回本的时间；设备可以直接租，不占用抵押物。', kinds: ['fixed-asset-loan', 'finance-lease'] },
  { title: '手里有票据，或要开票、投标', advice: '票据可以贴现；投标和履约用保函，不占现金。', kinds: ['bill-discount', 'bank-acceptance', 'letter-of-guarantee', 'letter-of-credit'] },
  { title: '贷款快到期，资金周转不开', advice: '到期前一个月就找银行谈无还本续贷；短期应急再看典当。', kinds: ['renewal-loan', 'pawn-loan'] },
  { title: '规模较大，想发债或做信托', advice: '短期融资券一年以内，中期票据一年以上；几家企业可以合起来发集合债。', kinds: ['commercial-paper', 'medium-term-note', 'collective-bond', 'corporate-bond', 'convertible-bond', 'trust-loan', 'entrusted-loan'] },
];

export const debtWayHref = ({ kinds }: DebtWay): string => `/products?${new URLSearchParams(kinds.map((kind) => ['kind', kind]))}`;
