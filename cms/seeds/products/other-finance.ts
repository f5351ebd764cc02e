import { wan } from '../amounts.ts';
import type { FinancialProductSeed } from '../seed-shapes.ts';
import { guaranteeFee } from './fees.ts';
import { demo, hardStops } from './own.ts';
import { accounts, bankFlow, consent, contract, licence, onlineSteps, taxRecord, visitSteps } from './papers.ts';

export const otherFinance: FinancialProductSeed[] = [
  demo({
    slug: 'xinghai-shop-loan', name: '星海商户周转贷（演示）', kind: 'micro-loan', institution: 'xinghai-micro-loan', regionCode: '210200',
    summary: '大连商户短期周转，最高50万元，最快当天放款。',
    amountFenMin: wan(1), amountFenMax: wan(50), termMonthsMin: 1, termMonthsMax: 12,
    rateKind: 'fixed', annualRateMin: '0.0800', annualRateMax: '0.1150',
    guaranteeKinds: ['credit', 'joint-surety'], repaymentMethods: ['equal-instalment', 'revolving'], fees: [],
    criteria: { ...hardStops, regionsIn: ['210200'], sizeClasses: ['micro'], ageMonthsMin: 6 },
    materials: [licence, bankFlow, consent], steps: onlineSteps, promisedDays: 1, phone: '0411-0000-0140',
  }),
  demo({
    slug: 'bohai-equipment-lease', name: '渤海湾设备直租（演示）', kind: 'finance-lease', institution: 'bohai-leasing',
    summary: '先用设备后付租金，首付两成，最长5年。',
    amountFenMin: wan(50), amountFenMax: wan(3000), termMonthsMin: 24, termMonthsMax: 60,
    rateKind: 'fixed', annualRateMin: '0.0600', annualRateMax: '0.0850',
    guaranteeKinds: ['mortgage-equipment', 'joint-surety'], repaymentMethods: ['equal-instalment', 'equal-principal'],
    fees: [{ kind: 'handling-fee', name: '租赁手续费', payee: '渤海湾融资租赁有限公司（演示）', payer: 'enterprise', basis: 'loan-amount', rate: '0.0100', timing: 'at-disbursement', isRecurrent: false }],
    criteria: { ...hardStops, regionsIn: ['210000'], industriesIn: ['C', 'G59', 'D44'], ageMonthsMin: 12, employeesMin: 10 },
    materials: [licence, accounts, contract, consent], steps: visitSteps, promisedDays: 7, phone: '0411-0000-0160',
  }),
  demo({
    slug: 'zhenggong-receivable', name: '振工应收账款保理（演示）', kind: 'factoring', institution: 'zhenggong-factoring',
    summary: '把核心企业确认过的应收账款变成现金，最高为账款的八成。',
    amountFenMin: wan(20), amountFenMax: wan(1000), termMonthsMin: 1, termMonthsMax: 12,
    rateKind: 'fixed', annualRateMin: '0.0550', annualRateMax: '0.0800',
    guaranteeKinds: ['pledge-receivable'], repaymentMethods: ['bullet'],
    fees: [{ kind: 'service-fee', name: '保理服务费', payee: '振工商业保理有限公司（演示）', payer: 'enterprise', basis: 'loan-amount', rate: '0.0050', timing: 'at-disbursement', isRecurrent: false }],
    criteria: { ...hardStops, regionsIn: ['210000'], industriesIn: ['C33', 'C34', 'C35', 'C36'], qualificationTags: ['chain-supplier'] },
    materials: [licence, contract, { name: '应收账款确认书', isRequired: true, source: 'upload' }, consent], steps: onlineSteps, promisedDays: 3,
  }),
  demo({
    slug: 'zhenggong-chain-finance', name: '振工订单融资（演示）', kind: 'supply-chain-finance', institution: 'zhenggong-factoring',
    summary: '拿到核心企业订单就能备料，回款自动还款。',
    amountFenMin: wan(10), amountFenMax: wan(300), termMonthsMin: 1, termMonthsMax: 6,
    rateKind: 'fixed', annualRateMin: '0.0580', annualRateMax: '0.0780',
    guaranteeKinds: ['pledge-receivable', 'credit'], repaymentMethods: ['bullet'], fees: [],
    criteria: { ...hardStops, regionsIn: ['210100'], qualificationTags: ['chain-supplier'] },
    materials: [licence, contract, consent], steps: onlineSteps, promisedDays: 2, isCustomised: true,
  }),
  demo({
    slug: 'shengcheng-batch-guarantee', name: '盛诚批量担保（演示）', kind: 'financing-guarantee', institution: 'shengcheng-guarantee',
    summary: '政府性融资担保，银行审批通过即担保，年费率不超过1%。',
    amountFenMin: wan(10), amountFenMax: wan(500), termMonthsMin: 6, termMonthsMax: 36, guaranteeKinds: ['government-guarantee'],
    fees: [guaranteeFee('0.0080', '盛诚融资担保有限公司（演示）')],
    criteria: { regionsIn: ['210000'], sizeClasses: ['small', 'micro'], exclusions: ['dishonest-debtor', 'loan-compensated', 'current-overdue'] },
    materials: [licence, taxRecord, consent], steps: onlineSteps, promisedDays: 3, phone: '024-0000-0150',
  }),
  demo({
    slug: 'northeast-loan-insurance', name: '北辽贷款保证保险（演示）', kind: 'loan-insurance', institution: 'northeast-insurance',
    summary: '没有抵押物时由保险公司向银行保证还款，保费一年一付。',
    amountFenMin: wan(10), amountFenMax: wan(200), termMonthsMin: 6, termMonthsMax: 12, guaranteeKinds: ['guarantee-insurance'],
    fees: [{ kind: 'insurance-premium', name: '保证保险保费', payee: '北辽财产保险股份有限公司（演示）', payer: 'enterprise', basis: 'loan-amount', rate: '0.0150', timing: 'yearly', isRecurrent: true }],
    criteria: { ...hardStops, regionsIn: ['210000'], ageMonthsMin: 12 }, materials: [licence, contract, consent], steps: onlineSteps, promisedDays: 2,
  }),
  demo({
    slug: 'shenyang-bridge', name: '沈阳转贷应急资金（演示）', kind: 'refinancing-bridge', institution: 'shenyang-bridging-fund', regionCode: '210100',
    summary: '贷款到期、银行已同意续贷时的过桥资金，按天计费，最长15天。',
    amountFenMin: wan(20), amountFenMax: wan(2000), termMonthsMin: 1, termMonthsMax: 1,
    rateKind: 'fixed', annualRateMin: '0.0360', annualRateMax: '0.0360', guaranteeKinds: ['credit'], repaymentMethods: ['bullet'], fees: [],
    criteria: { ...hardStops, regionsIn: ['210100'] }, conditionsText: '须有银行出具的同意续贷意见。',
    materials: [licence, { name: '银行同意续贷意见', isRequired: true, source: 'upload' }, { name: '原借款合同', isRequired: true, source: 'upload' }],
    steps: onlineSteps, promisedDays: 1, phone: '024-0000-0200',
  }),
  demo({
    slug: 'liaodong-venture', name: '辽东创新一号投资（演示）', kind: 'venture-capital', institution: 'liaodong-venture-fund',
    summary: '面向装备、软件和新材料企业的股权投资，先咨询后对接，不公开募集。',
    description: '仅介绍投资方向。项目资料在签署保密协议后交换，投资者须为合格投资者。',
    amountFenMin: wan(500), amountFenMax: wan(3000),
    criteria: { regionsIn: ['210000'], industriesIn: ['C34', 'C39', 'I65', 'M73'], lifecycleStages: ['startup', 'growth'], qualificationTags: ['high-tech-enterprise', 'patent-holder'] },
    materials: [{ name: '商业计划书', isRequired: true, source: 'upload' }], steps: visitSteps, promisedDays: 30,
  }),
  demo({
    slug: 'liaodong-listing-advice', name: '辽东上市规划咨询（演示）', kind: 'listing-advice', institution: 'liaodong-venture-fund',
    summary: '帮助成长企业看清挂牌、上市要补哪些课，首次咨询免费。',
    criteria: { lifecycleStages: ['growth', 'mature'], revenueFenMin: wan(3000), creditGradeMin: 'BB' },
    steps: [{ name: '预约咨询' }, { name: '出具差距清单', detail: '列出股权、财务、合规需要补齐的事项。' }], promisedDays: 15,
  }),
  demo({
    slug: 'northeast-export-insurance', name: '北辽出口信用保险（演示）', kind: 'credit-insurance', institution: 'northeast-insurance',
    summary: '海外买家不付款时由保险赔付，保单还可以用来融资。',
    amountFenMin: wan(10), amountFenMax: wan(2000), termMonthsMin: 12, termMonthsMax: 12,
    fees: [{ kind: 'insurance-premium', name: '信用保险保费', payee: '北辽财产保险股份有限公司（演示）', payer: 'enterprise', basis: 'asset-value', rate: '0.0040', timing: 'yearly', isRecurrent: true, note: '按投保出口额计算。' }],
    criteria: { regionsIn: ['210000'], qualificationTags: ['foreign-trader'], exclusions: ['dishonest-debtor'] }, validTo: '2027-12-31',
    materials: [licence, contract], steps: onlineSteps, promisedDays: 5,
  }),
];
