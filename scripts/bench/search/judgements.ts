/**
 * What people type and what they should find, judged by reading the demo data, not by looking at what search brings.
 *
 * 3 answers the question · 2 useful, one would open it · 1 touches it. What is not named is 0. `on`: asked in the list of
 * that type; otherwise on the page of all results. Judged over `judgedDocuments`: content that came later is passed over.
 */
import type { SearchType } from '../../../plugins/search-sync/contract.ts';

export interface Judgement {
  q: string;
  on?: SearchType;
  3: string[];
  2?: string[];
  1?: string[];
}

// Products that are found together.
const credit = ['hunhe-first-loan', 'liaohe-merchant-credit', 'liaohe-settlement-credit', 'hunhe-quick-credit', 'yalujiang-shop-credit', 'boxing-invoice-credit', 'chaihe-village-credit', 'daohua-rice-crab', 'puhe-pos-loan'];
const tax = ['liaohe-tax-loan', 'hunhe-tax-link', 'puhe-invoice-loan'];
const tech = ['hunhe-tech-loan', 'boxing-talent-loan', 'puhe-software-loan'];
const procurement = ['liaohe-procurement-loan', 'hunhe-procurement-loan'];
const working = ['liaohe-working-capital', 'hunhe-clinic-plan', 'yalujiang-strawberry-loan', 'yalujiang-warehouse-loan', 'songliao-grain-purchase', 'songliao-onlending', 'daohua-town-shop', 'haidong-working-capital'];
const mortgage = ['liaohe-mortgage-loan', 'hunhe-mortgage-loan', 'yalujiang-home-mortgage', 'boxing-office-mortgage'];
const realEstate = ['dingcheng-house-pawn', 'xinghai-second-mortgage'];
const ip = ['hunhe-ip-pledge-loan', 'boxing-ip-pledge'];
const receivable = ['liaohe-receivable-pledge', 'haidong-export-receivable'];
const factoring = ['zhenggong-receivable', 'zhenggong-reverse-factoring', 'zhenggong-construction-factoring'];
const chain = ['zhenggong-chain-finance', 'liaohe-chain-loan', 'boxing-car-chain', 'puhe-dealer-loan'];
const discount = ['liaohe-bill-discount', 'hunhe-bill-discount', 'boxing-commercial-bill'];
const letters = ['liaohe-domestic-letter-of-credit', 'songliao-export-credit', 'haidong-import-credit'];
const lease = ['bohai-equipment-lease', 'bohai-sale-leaseback', 'bohai-vehicle-lease', 'bohai-rooftop-solar'];
const micro = ['xinghai-shop-loan', 'xinghai-second-mortgage', 'xinghai-fishery-loan', 'taizihe-herb-loan', 'taizihe-shop-loan', 'putaoyuan-member-loan'];
const pawn = ['dingcheng-house-pawn', 'dingcheng-vehicle-pawn', 'dingcheng-stock-pawn'];
const startup = ['yalujiang-farm-loan', 'hunhe-startup-loan', 'chaihe-coop-guarantee'];
const renewal = ['hunhe-renewal-loan', 'liaohe-renewal-loan', 'yalujiang-renewal'];
const bridge = ['shenyang-bridge', 'shenyang-bridge-tech', 'liaosheng-rescue-bridge'];
const guarantee = ['shengcheng-batch-guarantee', 'shengcheng-tech-guarantee', 'shengcheng-first-loan-guarantee', 'shengcheng-farm-guarantee', 'baita-micro-guarantee', 'baita-aluminium-guarantee'];
const guaranteeFirms = ['shengcheng-guarantee', 'baita-guarantee'];
const listing = ['guandong-neeq', 'guandong-bse', 'guandong-growth-board', 'guandong-main-board'];
const advice = ['guandong-listing-clinic', 'liaodong-listing-advice'];
const equity = ['liaodong-venture', 'liaodong-growth-equity', 'gangcheng-equity'];
const guidance = ['fushun-guidance-direct', 'fushun-subfund'];
const board = ['liaohai-incubation-board', 'liaohai-specialised-board'];
const farming = ['yalujiang-farm-loan', 'yalujiang-strawberry-loan', 'chaihe-coop-guarantee', 'chaihe-village-credit', 'chaihe-farm-machine', 'shengcheng-farm-guarantee', 'daohua-rice-crab', 'putaoyuan-member-loan', 'songliao-grain-purchase'];

// Policies that are found together.
const stateInterest = ['mof-service-loan-subsidy-2026', 'mof-sme-fixed-asset-subsidy-2026', 'equipment-renewal-loan-subsidy-2026', 'startup-guarantee-loan', 'sme-fixed-asset-subsidy-news'];
const interest = ['service-loan-interest-subsidy', 'private-fixed-asset-subsidy', 'shenyang-first-loan-reward', 'startup-guarantee-loan-subsidy', 'benxi-pharma-loan-subsidy', 'dalian-ip-pledge-subsidy-next-round'];

export const judgements: Judgement[] = [
  // 产品
  { q: '信用贷款', 3: [...credit, 'liaohe-tax-loan', 'hunhe-tech-loan', 'boxing-talent-loan'], 2: ['hunhe-tax-link', 'puhe-invoice-loan', 'puhe-software-loan', 'no-collateral-options', 'sme-risk-compensation'], 1: ['xinghai-shop-loan', 'taizihe-shop-loan', ...procurement, 'november-rates'] },
  { q: '流贷', 3: working, 2: ['equipment-orders-rise'], 1: [...credit] },
  { q: '短融', 3: ['boxing-commercial-paper'], 2: ['boxing-medium-term-note'], 1: ['boxing-joint-bank', 'guandong-corporate-bond'] },
  { q: '中票', 3: ['boxing-medium-term-note'], 2: ['boxing-commercial-paper'], 1: ['boxing-joint-bank', 'guandong-corporate-bond'] },
  { q: '税贷', 3: tax, 2: ['tax-grade-and-loans'], 1: ['no-collateral-options', 'boxing-invoice-credit'] },
  { q: '政采贷', 3: procurement, 2: ['northeast-performance-insurance', 'no-collateral-options'] },
  { q: '房产抵押', 3: [...mortgage, ...realEstate], 2: ['liaohe-working-capital', 'daohua-town-shop', 'hunhe-renewal-loan', 'liaohe-renewal-loan'], 1: ['no-collateral-options', 'yalujiang-renewal', 'hunhe-plant-loan', 'liaohe-fixed-asset-loan', 'songliao-equipment-renewal', 'liaohe-entrusted-loan', 'fengning-trust-loan', 'liaosheng-rescue-bridge', 'haidong-working-capital', 'songliao-onlending'] },
  { q: '知识产权质押', 3: [...ip, 'dalian-ip-pledge-subsidy-next-round', 'ip-as-collateral'], 2: ['boxing-talent-loan', 'dalian-ip-pledge-subsidy-2020'], 1: ['hunhe-tech-loan'] },
  { q: '应收账款', 3: [...receivable, ...factoring, 'zhenggong-confirmation', 'receivable-to-cash'], 2: ['zhenggong-factoring'], 1: [...chain, ...procurement, 'sme-payment-regulation'] },
  { q: '保理', 3: [...factoring, 'zhenggong-factoring'], 2: [...receivable, 'receivable-to-cash', 'zhenggong-confirmation'], 1: ['zhenggong-chain-finance', 'november-rates'] },
  { q: '票据贴现', 3: [...discount, 'bill-discount-small'], 1: ['liaohe-bank-acceptance'] },
  { q: '银承', 3: ['liaohe-bank-acceptance'], 2: ['liaohe-bill-discount', 'hunhe-bill-discount', 'bill-discount-small'], 1: ['boxing-commercial-bill'] },
  { q: '投标保函', 3: ['liaohe-bid-guarantee'], 2: ['haidong-performance-guarantee'], 1: ['northeast-performance-insurance'] },
  { q: '信用证', 3: letters, 1: ['haidong-foreign-bank', 'haidong-export-receivable'] },
  { q: '融资租赁', 3: [...lease, 'bohai-leasing'], 2: ['lease-or-loan', 'cold-chain-financing'], 1: ['magnesite-energy-saving'] },
  { q: '典当', 3: [...pawn, 'dingcheng-pawn'], 1: ['institutions-join'] },
  { q: '创业担保贷款', 3: [...startup, 'startup-guarantee-loan-subsidy', 'startup-guarantee-loan'], 1: ['tiexi-factory-rent-relief', ...guarantee, 'liaoning-startup-support'] },
  { q: '无还本续贷', 3: [...renewal, 'renew-without-repaying', 'renewal-without-repayment'], 2: ['shenyang-bridge', 'shenyang-bridge-tech'], 1: ['liaosheng-rescue-bridge'] },
  { q: '过桥资金', 3: bridge, 2: ['shenyang-bridging-fund', ...renewal], 1: ['renew-without-repaying', 'liaosheng-asset', 'renewal-without-repayment'] },
  { q: '供应链金融', 3: chain, 2: ['zhenggong-reverse-factoring', 'chain-finance-autoparts'], 1: [...receivable, 'zhenggong-receivable', 'association-chain-whitelist', 'baita-aluminium-guarantee'] },
  { q: '订单融资', 3: ['zhenggong-chain-finance', 'boxing-car-chain', 'chain-finance-autoparts'], 2: ['baita-aluminium-guarantee', 'liaohe-chain-loan', 'puhe-dealer-loan'], 1: [...procurement] },
  { q: '仓单质押', 3: ['yalujiang-warehouse-loan', 'frozen-seafood-warehouse', 'songliao-grain-purchase'], 2: ['xinghai-fishery-loan', 'dingcheng-stock-pawn'] },
  { q: '屋顶光伏', 3: ['bohai-rooftop-solar'], 1: ['bohai-leasing'] },
  { q: '农机', 3: ['chaihe-farm-machine'], 2: ['spring-farm-credit'], 1: ['drone-agriculture-angel'] },
  { q: '草莓', 3: ['yalujiang-strawberry-loan'] },
  { q: '新三板', 3: ['guandong-neeq'], 2: ['guandong-bse', 'liaohai-specialised-board'], 1: ['guandong-securities', ...advice, 'liaohai-incubation-board'] },
  { q: '北交所', 3: ['guandong-bse'], 2: ['liaohai-specialised-board', 'guandong-neeq'], 1: ['guandong-securities', ...advice] },
  { q: '四板', 3: [...board, 'liaohai-equity-exchange', 'regional-board-roadshow'], 2: ['liaohai-private-convertible'], 1: ['liaohai-equity-pledge'] },
  { q: '天使投资', 3: ['liaodong-angel'], 2: ['drone-agriculture-angel', 'hunnan-equity-guidance', 'liaodong-venture'], 1: ['liaodong-venture-fund', 'equity-or-debt'] },
  { q: '可转债', 3: ['guandong-convertible', 'liaohai-private-convertible'], 2: ['shengcheng-bond-enhancement'] },
  { q: '股权质押', 3: ['liaohai-equity-pledge'], 2: ['gangcheng-entrusted-loan', 'fengning-trust-loan', 'liaosheng-rescue-bridge'], 1: ['liaohai-equity-exchange'] },
  { q: '锁定汇率', 3: ['haidong-forward', 'export-hedging-basics'], 2: ['haidong-foreign-bank'] },
  { q: '出口信用保险', 3: ['northeast-export-insurance', 'yingkou-foreign-trade-grant', 'huludao-export-financing-support'], 2: ['haidong-export-receivable', 'northeast-domestic-credit'], 1: ['northeast-insurance'] },
  { q: '买厂房贷款', 3: ['hunhe-plant-loan'], 2: ['hunhe-mortgage-loan', 'liaohe-fixed-asset-loan'], 1: ['liaohe-mortgage-loan', 'tiexi-factory-rent-relief', 'boxing-office-mortgage'] },
  { q: '设备更新', 3: ['songliao-equipment-renewal', 'fushun-equipment-renewal-grant', 'equipment-renewal-loan-subsidy-2026'], 2: ['liaohe-fixed-asset-loan', 'private-fixed-asset-subsidy', 'bohai-equipment-lease', 'mof-sme-fixed-asset-subsidy-2026', 'sme-fixed-asset-subsidy-news'], 1: ['lease-or-loan', 'bohai-sale-leaseback', 'haicheng-magnesite-green-reward'] },
  { q: '收款码贷款', 3: ['puhe-pos-loan', 'liaohe-merchant-credit'], 1: ['yalujiang-shop-credit', 'xinghai-shop-loan', 'hunhe-quick-credit'] },
  { q: '并购贷款', 3: ['boxing-merger-loan'], 1: ['liaodong-growth-equity'] },
  { q: '科技贷', 3: tech, 2: ['sme-risk-compensation', 'shengcheng-tech-guarantee', ...ip], 1: ['shenyang-bridge-tech', 'technology-sme-evaluation-2025'] },
  { q: '集合债', 3: ['guandong-collective-bond'], 2: ['shengcheng-bond-enhancement'], 1: ['guandong-corporate-bond'] },
  { q: '上市辅导', 3: [...advice, ...listing], 2: ['guandong-securities', 'liaohai-specialised-board'], 1: ['liaohai-incubation-board'] },
  // 政策
  { q: '贴息', 3: [...interest, ...stateInterest, 'service-subsidy-opens'], 2: [...startup, 'dalian-ip-pledge-subsidy-2020'] },
  { q: '小微', 3: ['service-loan-interest-subsidy', 'guarantee-fee-subsidy', 'private-fixed-asset-subsidy', 'shenyang-first-loan-reward', 'liaoyang-tax-relief-next-year', 'hunhe-quick-credit', 'songliao-onlending', 'baita-micro-guarantee', 'service-subsidy-opens', 'barred-fees-guide', 'shengcheng-first-loan-guarantee', 'hunhe-first-loan', 'startup-guarantee-loan-subsidy', 'jinzhou-job-retention', 'small-firm-financing-coordination', 'renewal-without-repayment', 'mof-sme-fixed-asset-subsidy-2026', 'sme-fixed-asset-subsidy-news', 'small-profit-enterprise-income-tax'], 2: ['guarantee-fee-no-application', 'sme-risk-compensation', 'chaoyang-digital-transformation', 'liaohe-payroll-account', 'hunhe-startup-loan', 'fushun-equipment-renewal-grant', 'guandong-collective-bond', 'liaohe-tax-loan', 'government-guarantee-measures', 'startup-guarantee-loan', 'six-taxes-two-fees-2023', 'six-taxes-halved-news', 'small-scale-vat-exemption', 'unemployment-insurance-refund-2025'], 1: [...micro] },
  { q: '专精特新', 3: ['dalian-specialised-reward', 'dalian-reward-closing', 'liaohai-specialised-board', 'regional-board-roadshow', 'shenyang-bridge-tech'], 1: ['association-chain-whitelist', ...tech] },
  { q: '担保费补贴', 3: ['guarantee-fee-subsidy', 'guarantee-fee-no-application'], 2: ['guarantee-fee-explained', 'shengcheng-first-loan-guarantee'], 1: guarantee.filter((slug) => slug !== 'shengcheng-first-loan-guarantee') },
  { q: '数字化转型', 3: ['chaoyang-digital-transformation'], 2: ['chaoyang-digital-grant-2024', 'shenyang-digital-pilot', 'shenyang-digital-pilot-news'], 1: ['puhe-software-loan'] },
  { q: '免申即享', 3: ['guarantee-fee-subsidy', 'guarantee-fee-no-application', 'jinzhou-job-retention'], 1: ['unemployment-insurance-refund-2025'] },
  { q: '首贷', 3: ['hunhe-first-loan', 'shenyang-first-loan-reward', 'shengcheng-first-loan-guarantee', 'how-to-first-loan', 'first-loan-share'] },
  { q: '设备补贴', 3: ['fushun-equipment-renewal-grant', 'private-fixed-asset-subsidy', 'equipment-renewal-loan-subsidy-2026'], 2: ['tieling-cold-chain-grant', 'chaoyang-digital-transformation', 'haicheng-magnesite-green-reward', 'mof-sme-fixed-asset-subsidy-2026', 'sme-fixed-asset-subsidy-news'], 1: ['songliao-equipment-renewal', 'liaohe-fixed-asset-loan', 'bohai-equipment-lease'] },
  { q: '外贸企业补贴', 3: ['yingkou-foreign-trade-grant', 'huludao-export-financing-support'], 2: ['northeast-export-insurance'], 1: ['songliao-export-credit', 'export-hedging-basics'] },
  { q: '招大学生有补贴吗', 3: ['jinzhou-job-retention'], 1: ['startup-guarantee-loan-subsidy'], 2: ['hiring-graduates-subsidy-2025', 'graduates-hiring-subsidy-news'] },
  { q: '房产税减免', 3: ['liaoyang-tax-relief-next-year'], 1: ['tiexi-factory-rent-relief', 'six-taxes-halved-news', 'six-taxes-two-fees-2022'], 2: ['six-taxes-two-fees-2023'] },
  { q: '冷库补助', 3: ['tieling-cold-chain-grant'], 2: ['blueberry-cold-chain'], 1: ['cold-chain-financing', 'yalujiang-warehouse-loan', 'frozen-seafood-warehouse'] },
  { q: '风险补偿', 3: ['sme-risk-compensation'], 2: ['huludao-export-financing-support'], 1: ['hunhe-tech-loan', 'puhe-dealer-loan', 'swimwear-chamber-recommendation', 'hunhe-clinic-plan', 'baita-aluminium-guarantee'] },
  { q: '高企', 3: ['shenyang-bridge-tech', 'sme-risk-compensation', ...tech], 2: ['shengcheng-tech-guarantee', 'hunnan-equity-guidance', 'technology-sme-evaluation-2025'], 1: ['boxing-ip-pledge', 'technology-sme-2025-news'] },
  { q: '绿色改造', 3: ['haicheng-magnesite-green-reward'], 2: ['magnesite-energy-saving', 'bohai-rooftop-solar'], 1: ['fushun-equipment-renewal-grant', 'private-fixed-asset-subsidy', 'songliao-equipment-renewal', 'equipment-renewal-loan-subsidy-2026'] },
  { q: '政府引导基金', 3: [...guidance, 'fushun-guidance-fund', 'hunnan-equity-guidance'], 2: ['guidance-fund-open-day'], 1: ['gangcheng-equity'] },
  { q: '房租减免', 3: ['tiexi-factory-rent-relief'], 1: ['liaoyang-tax-relief-next-year'] },
  { q: '演示财金〔2026〕1号', 3: ['service-loan-interest-subsidy'] },
  { q: '沈演示财[2026]5号', 3: ['shenyang-first-loan-reward'] },
  { q: '大演示工信2026 9号', 3: ['dalian-specialised-reward'] },
  { q: '演示科金(2025)8号', on: 'policy', 3: ['sme-risk-compensation'] },
  { q: '财金〔2026〕5号', 3: ['mof-service-loan-subsidy-2026'] },
  { q: '国令第802号', 3: ['sme-payment-regulation'], 1: ['payment-regulation-news'] },
  { q: '六税两费', 3: ['six-taxes-two-fees-2023', 'six-taxes-halved-news'], 2: ['six-taxes-two-fees-2022'] },
  { q: '稳岗返还', 3: ['unemployment-insurance-refund-2025'], 1: ['jinzhou-job-retention'] },
  { q: '小规模纳税人免增值税', 3: ['small-scale-vat-exemption', 'small-scale-vat-news'], 1: ['six-taxes-two-fees-2023', 'six-taxes-halved-news'] },
  { q: '退役军人创业', 3: ['veteran-startup-tax-deduction'], 2: ['liaoning-startup-support', 'startup-guarantee-loan'], 1: ['liaoning-startup-measures-news', 'key-group-startup-tax-deduction'] },
  { q: '拖欠中小企业账款', 3: ['sme-payment-regulation', 'payment-regulation-news'], 2: ['receivable-to-cash'] },
  { q: '个体户个税减半', 3: ['individual-business-income-tax-half'], 1: ['six-taxes-two-fees-2023', 'six-taxes-halved-news'] },
  { q: '科技型中小企业评价', 3: ['technology-sme-evaluation-2025', 'technology-sme-2025-news'], 1: ['sme-risk-compensation'] },
  { q: '设备更新贷款贴息', 3: ['equipment-renewal-loan-subsidy-2026', 'mof-sme-fixed-asset-subsidy-2026', 'private-fixed-asset-subsidy', 'sme-fixed-asset-subsidy-news'], 2: ['songliao-equipment-renewal', 'fushun-equipment-renewal-grant'], 1: ['liaohe-fixed-asset-loan'] },
  { q: '农担', 3: ['agricultural-credit-guarantee', 'shengcheng-farm-guarantee'], 2: ['yalujiang-farm-loan', 'chaihe-coop-guarantee'] },
  { q: '扩岗补助', 3: ['hiring-graduates-subsidy-2025', 'graduates-hiring-subsidy-news'], 2: ['jinzhou-job-retention'] },
  // 机构
  { q: '浑河银行', 3: ['hunhe-city-bank'], 1: ['hunhe-tech-loan', 'hunhe-first-loan', 'hunhe-renewal-loan', 'hunhe-ip-pledge-loan', 'hunhe-quick-credit', 'hunhe-tax-link', 'hunhe-mortgage-loan', 'hunhe-procurement-loan', 'hunhe-startup-loan', 'hunhe-bill-discount', 'hunhe-plant-loan', 'hunhe-clinic-plan'] },
  { q: '担保公司', 3: guaranteeFirms, 2: [...guarantee], 1: ['guarantee-fee-explained', 'guarantee-fee-subsidy', 'government-guarantee-measures', 'agricultural-credit-guarantee'] },
  { q: '小贷公司', 3: ['xinghai-micro-loan', 'taizihe-micro-loan'], 2: [...micro] },
  { q: '91210103MAD0050552', 3: ['shengcheng-guarantee'] },
  { q: '91210202mad005127h', on: 'institution', 3: ['boxing-joint-bank'] },
  { q: '政策性银行', 3: ['songliao-policy-bank'], 2: ['songliao-onlending', 'songliao-equipment-renewal', 'songliao-grain-purchase', 'songliao-export-credit'] },
  { q: '典当行', on: 'institution', 3: ['dingcheng-pawn'] },
  { q: '农信社', 3: ['chaihe-credit-cooperative'], 2: ['chaihe-village-credit', 'chaihe-farm-machine', 'chaihe-coop-guarantee'], 1: ['dandong-rural-bank', 'putaoyuan-mutual-credit'] },
  { q: '关东证券', 3: ['guandong-securities'], 2: [...listing, 'guandong-listing-clinic'], 1: ['guandong-private-placement', 'guandong-corporate-bond', 'guandong-collective-bond', 'guandong-convertible'] },
  { q: '商会', 3: ['huludao-swimwear-chamber'], 2: ['swimwear-chamber-recommendation'], 1: ['fuxin-leather-association'] },
  // 资讯
  { q: 'LPR', 3: ['lpr-unchanged'], 2: ['november-rates'] },
  { q: '春节放假', 3: ['holiday-service-hours'], 1: ['mid-autumn-hours'] },
  { q: '乱收费', 3: ['complaint-channel', 'barred-fees-guide'], 1: ['how-to-read-all-in-cost', 'guarantee-fee-explained'] },
  { q: '还款方式', 3: ['four-repayment-methods'], 1: ['how-to-read-all-in-cost'] },
  { q: '银行流水怎么看', 3: ['what-banks-see-in-your-flow'], 1: ['prepare-for-a-visit'] },
  { q: '系统维护', 3: ['year-end-maintenance'] },
  { q: '原始股', on: 'news', 3: ['crowdfunding-risk-note'] },
  // 拼音
  { q: 'danbao', 3: [...guarantee, ...guaranteeFirms, 'guarantee-fee-subsidy', 'guarantee-fee-no-application', 'guarantee-fee-explained', 'government-guarantee-measures', 'agricultural-credit-guarantee'], 2: [...startup, 'startup-guarantee-loan-subsidy', 'startup-guarantee-loan'], 1: ['shengcheng-bond-enhancement'] },
  { q: 'liudongzijin', 3: working, 2: ['equipment-orders-rise'] },
  { q: 'rongzizulin', 3: [...lease, 'bohai-leasing'], 2: ['lease-or-loan', 'cold-chain-financing'], 1: ['magnesite-energy-saving'] },
  { q: 'zjtx', 3: ['dalian-specialised-reward', 'dalian-reward-closing', 'liaohai-specialised-board', 'regional-board-roadshow', 'shenyang-bridge-tech'], 1: ['association-chain-whitelist', ...tech] },
  { q: 'yalujiang', 3: ['dandong-rural-bank', 'yalujiang-farm-loan', 'yalujiang-shop-credit', 'yalujiang-strawberry-loan', 'yalujiang-warehouse-loan', 'yalujiang-renewal', 'yalujiang-home-mortgage'] },
  { q: 'tiexi', 3: [...interest, ...stateInterest, 'tiexi-factory-rent-relief', 'service-subsidy-opens'], 2: [...startup, 'dalian-ip-pledge-subsidy-2020'] },
  // 错字
  { q: '帖息', 3: [...interest, ...stateInterest, 'service-subsidy-opens'], 2: [...startup, 'dalian-ip-pledge-subsidy-2020'] },
  { q: '担宝公司', 3: guaranteeFirms, 2: [...guarantee], 1: ['guarantee-fee-explained', 'guarantee-fee-subsidy'] },
  { q: '知识产权抵押贷款', 3: [...ip, 'dalian-ip-pledge-subsidy-next-round', 'ip-as-collateral'], 2: ['boxing-talent-loan', 'dalian-ip-pledge-subsidy-2020'], 1: ['hunhe-tech-loan'] },
  { q: '融姿租赁', 3: [...lease, 'bohai-leasing'], 2: ['lease-or-loan', 'cold-chain-financing'], 1: ['magnesite-energy-saving'] },
  { q: '浑何银行', 3: ['hunhe-city-bank'], 1: ['hunhe-tech-loan', 'hunhe-first-loan', 'hunhe-renewal-loan', 'hunhe-ip-pledge-loan', 'hunhe-quick-credit', 'hunhe-tax-link', 'hunhe-mortgage-loan', 'hunhe-procurement-loan', 'hunhe-startup-loan', 'hunhe-bill-discount', 'hunhe-plant-loan', 'hunhe-clinic-plan'] },
  { q: '供应连金融', 3: chain, 2: ['zhenggong-reverse-factoring', 'chain-finance-autoparts'], 1: [...receivable, 'zhenggong-receivable', 'association-chain-whitelist', 'baita-aluminium-guarantee'] },
  // 繁体
  { q: '貸款貼息', 3: [...interest, ...stateInterest, 'service-subsidy-opens'], 2: [...startup, 'dalian-ip-pledge-subsidy-2020'] },
  { q: '融資擔保', 3: [...guarantee, ...guaranteeFirms, 'guarantee-fee-subsidy', 'government-guarantee-measures'], 2: ['guarantee-fee-explained', 'guarantee-fee-no-application', 'agricultural-credit-guarantee'], 1: [...startup, 'shengcheng-bond-enhancement', 'startup-guarantee-loan'] },
  { q: '應收賬款', 3: [...receivable, ...factoring, 'zhenggong-confirmation', 'receivable-to-cash'], 2: ['zhenggong-factoring'], 1: [...chain, ...procurement, 'sme-payment-regulation'] },
  { q: '專利質押', 3: [...ip, 'dalian-ip-pledge-subsidy-next-round', 'ip-as-collateral'], 2: ['boxing-talent-loan', 'dalian-ip-pledge-subsidy-2020'], 1: ['hunhe-tech-loan'] },
  // 整句
  { q: '没有抵押能贷50万吗', 3: [...credit.filter((slug) => slug !== 'chaihe-village-credit'), ...tax, ...tech, 'no-collateral-options'], 2: ['northeast-loan-insurance', 'xinghai-shop-loan', ...procurement, 'shengcheng-batch-guarantee', 'shengcheng-tech-guarantee', 'shengcheng-first-loan-guarantee', 'baita-micro-guarantee'], 1: [...chain, 'sme-risk-compensation'] },
  { q: '第一次贷款需要准备什么', 3: ['how-to-first-loan'], 2: ['hunhe-first-loan', 'shengcheng-first-loan-guarantee', 'prepare-for-a-visit', 'shenyang-first-loan-reward'], 1: ['first-loan-share', 'what-banks-see-in-your-flow', 'small-firm-financing-coordination'] },
  { q: '贷款快到期了还不上怎么办', 3: ['renew-without-repaying', ...renewal, 'renewal-without-repayment'], 2: ['shenyang-bridge', 'shenyang-bridge-tech', 'liaosheng-rescue-bridge', 'liaosheng-restructuring-advice'], 1: ['shenyang-bridging-fund'] },
  { q: '买设备首付不够', 3: ['lease-or-loan', 'bohai-equipment-lease'], 2: ['cold-chain-financing', 'liaohe-fixed-asset-loan', 'songliao-equipment-renewal', 'bohai-vehicle-lease', 'chaihe-farm-machine', 'bohai-leasing'], 1: ['bohai-sale-leaseback', 'fushun-equipment-renewal-grant', 'private-fixed-asset-subsidy', 'bohai-rooftop-solar', 'equipment-renewal-loan-subsidy-2026', 'mof-sme-fixed-asset-subsidy-2026', 'sme-fixed-asset-subsidy-news'] },
  { q: '客户拖欠货款怎么办', 3: ['receivable-to-cash', 'northeast-domestic-credit', 'sme-payment-regulation', 'payment-regulation-news'], 2: [...factoring, ...receivable, 'zhenggong-confirmation', 'northeast-export-insurance'] },
  { q: '开饭店有什么补贴', 3: ['service-loan-interest-subsidy', 'service-subsidy-opens', 'mof-service-loan-subsidy-2026'], 1: ['tourism-summer-loans', 'startup-guarantee-loan-subsidy', 'shenyang-first-loan-reward'] },
  { q: '个体户能贷款吗', 3: ['hunhe-quick-credit', 'baita-micro-guarantee', 'liaohe-merchant-credit', 'puhe-pos-loan', 'yalujiang-shop-credit', 'xinghai-shop-loan', 'taizihe-shop-loan', 'daohua-town-shop', 'hunhe-startup-loan'], 2: ['service-loan-interest-subsidy', 'startup-guarantee-loan-subsidy', 'chaihe-village-credit', 'hunhe-first-loan', 'how-to-first-loan', 'startup-guarantee-loan'], 1: ['no-collateral-options', 'small-firm-financing-coordination'] },
  { q: '专利可以贷款吗', 3: [...ip, 'ip-as-collateral', 'dalian-ip-pledge-subsidy-next-round'], 2: ['boxing-talent-loan', 'hunhe-tech-loan', 'dalian-ip-pledge-subsidy-2020'] },
  { q: '公司想上市要准备什么', 3: [...advice, ...listing], 2: ['guandong-securities', 'liaohai-specialised-board'], 1: ['liaohai-incubation-board'] },
  { q: '500万房产抵押3年', 3: ['liaohe-mortgage-loan', 'hunhe-mortgage-loan', 'boxing-office-mortgage'], 2: ['liaohe-working-capital', 'liaohe-renewal-loan', 'songliao-onlending', 'liaohe-entrusted-loan'], 1: ['yalujiang-home-mortgage', 'hunhe-plant-loan', 'liaohe-fixed-asset-loan'] },
  { q: '农民种地贷款', 3: ['chaihe-village-credit', 'chaihe-farm-machine', 'yalujiang-farm-loan', 'chaihe-coop-guarantee', 'daohua-rice-crab', 'yalujiang-strawberry-loan', 'spring-farm-credit', 'taizihe-herb-loan', 'putaoyuan-member-loan', 'liaoxi-land-right-registration', 'agricultural-credit-guarantee'], 2: ['shengcheng-farm-guarantee'], 1: ['songliao-grain-purchase', 'dandong-rural-bank', 'chaihe-credit-cooperative'] },
  { q: '合作社贷款', 3: ['yalujiang-farm-loan', 'chaihe-coop-guarantee', 'shengcheng-farm-guarantee'], 2: farming.filter((slug) => !['yalujiang-farm-loan', 'chaihe-coop-guarantee', 'shengcheng-farm-guarantee'].includes(slug)), 1: ['chaihe-credit-cooperative', 'putaoyuan-mutual-credit', 'panjin-crab-insurance-grant', 'agricultural-credit-guarantee'] },
  { q: '借钱好还是找投资人好', 3: ['equity-or-debt'], 1: [...equity, 'liaodong-angel'] },
  { q: '贷款的综合成本怎么算', 3: ['how-to-read-all-in-cost'], 2: ['four-repayment-methods', 'guarantee-fee-explained', 'lpr-unchanged'], 1: ['november-rates', 'barred-fees-guide'] },
  { q: '沈阳信用贷50万12个月', on: 'financialProduct', 3: ['hunhe-quick-credit', 'hunhe-first-loan', 'liaohe-merchant-credit', 'liaohe-settlement-credit', 'puhe-pos-loan', 'boxing-invoice-credit', 'liaohe-tax-loan', 'hunhe-tax-link', 'puhe-invoice-loan'], 2: ['puhe-software-loan', 'hunhe-tech-loan', 'boxing-talent-loan'], 1: [...procurement, 'yalujiang-shop-credit', 'daohua-rice-crab', 'xinghai-shop-loan'] },
];
