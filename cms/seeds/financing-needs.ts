import { wan } from './amounts.ts';
import { enterpriseCalled } from './enterprises.ts';
import type { FinancingNeedSeed } from './seed-shapes.ts';

type FromFirm = 'enterprise' | 'regionCode' | 'industryCode' | 'isDemo' | 'isNameShown';

/** The need takes place and industry from its firm. */
const need = (name: string, row: Omit<FinancingNeedSeed, FromFirm>): FinancingNeedSeed => {
  const { uscc, regionCode, industryCode } = enterpriseCalled(name);
  return { regionCode, industryCode, isDemo: true, isNameShown: false, enterprise: uscc, ...row };
};

export const financingNeeds: FinancingNeedSeed[] = [
  need('精锻机械', {
    code: 'XQ-2026-0001', family: 'debt', purpose: 'equipment', amountFen: wan(2500), termMonths: 60, project: 'XM-2026-0001',
    guaranteeKinds: ['mortgage-equipment', 'mortgage-real-estate'], repaymentMethods: ['equal-principal'],
    neededOn: '2026-12-20', expiresOn: '2027-03-31', state: 'published', annualRateMax: '0.0450',
    title: '风电锻件生产线设备款', purposeText: '购置两台热模锻压力机和热处理线，合同已签，首付款已付三成。',
  }),
  need('云帆软件', {
    code: 'XQ-2026-0002', family: 'debt', purpose: 'research', amountFen: wan(300), termMonths: 24,
    guaranteeKinds: ['credit', 'pledge-ip'], repaymentMethods: ['interest-only', 'revolving'],
    neededOn: '2026-12-01', expiresOn: '2027-02-28', state: 'published', annualRateMax: '0.0500', project: 'XM-2026-0003',
    title: '质检平台研发投入', purposeText: '研发人员工资和算力租用，可质押两项软件发明专利。',
  }),
  need('老街坊餐饮', {
    code: 'XQ-2026-0003', family: 'debt', purpose: 'expansion', amountFen: wan(50), termMonths: 12,
    guaranteeKinds: ['credit'], repaymentMethods: ['equal-instalment'],
    neededOn: '2026-12-10', expiresOn: '2027-01-31', state: 'published', annualRateMax: '0.0600',
    title: '开第二家门店', purposeText: '装修和首批食材，没有抵押物。',
  }),
  need('旺顺粮油', {
    code: 'XQ-2026-0004', family: 'debt', purpose: 'stock', amountFen: wan(30), termMonths: 12,
    guaranteeKinds: ['credit', 'joint-surety'], repaymentMethods: ['revolving'],
    neededOn: '2026-12-05', expiresOn: '2027-01-31', state: 'matched',
    title: '春节前备货', purposeText: '元旦、春节前集中采购米面油。',
  }),
  need('海纳冷链', {
    code: 'XQ-2026-0005', family: 'debt', purpose: 'plant', amountFen: wan(900), termMonths: 36, project: 'XM-2026-0002',
    guaranteeKinds: ['mortgage-real-estate', 'government-guarantee'], repaymentMethods: ['equal-principal', 'quarterly-interest'],
    neededOn: '2026-11-30', expiresOn: '2027-02-28', state: 'published', annualRateMax: '0.0420',
    title: '冷库节能改造尾款', purposeText: '制冷机组已到货，需支付设备尾款和光伏安装费。',
  }),
  need('菱镁新材料', {
    code: 'XQ-2026-0006', family: 'debt', purpose: 'renewal', amountFen: wan(1200), termMonths: 12,
    guaranteeKinds: ['mortgage-real-estate', 'commercial-guarantee'], repaymentMethods: ['interest-only'],
    neededOn: '2026-12-25', expiresOn: '2026-12-31', state: 'published',
    title: '到期流动资金贷款续贷', purposeText: '原贷款年底到期，订单正常，希望不还本续做一年。',
  }),
  need('泳装制衣', {
    code: 'XQ-2026-0007', family: 'debt', purpose: 'order', amountFen: wan(400), termMonths: 6,
    guaranteeKinds: ['pledge-receivable', 'guarantee-insurance'], repaymentMethods: ['bullet'],
    neededOn: '2026-10-15', expiresOn: '2026-11-15', state: 'expired',
    title: '海外订单备料', purposeText: '两笔海外订单合计六百万元，需先采购面料。',
  }),
  need('拓海轴承', {
    code: 'XQ-2026-0008', family: 'equity', purpose: 'expansion', amountFen: wan(6000),
    neededOn: '2027-06-30', expiresOn: '2027-06-30', state: 'draft',
    title: '引入产业投资者', purposeText: '用于海外仓和新产品线，接受股权投资，详情在签署保密协议后提供。',
  }),
];
