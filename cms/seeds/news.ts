import type { NewsSeed } from './seed-shapes.ts';

type Given = 'isDemo' | 'isPinned' | 'regionCode' | 'sourceName' | 'reprintBasis';

const demo = (row: Omit<NewsSeed, Given> & Partial<Pick<NewsSeed, Given>>): NewsSeed => ({
  regionCode: '210000',
  sourceName: '融桥平台',
  reprintBasis: 'demo',
  isPinned: false,
  isDemo: true,
  ...row,
});

export const news: NewsSeed[] = [
  demo({
    slug: 'service-subsidy-opens', category: 'policy-news', title: '服务业小微企业贷款贴息开始受理（演示）', newsOn: '2026-03-02', topics: ['financing', 'services'],
    summary: '餐饮、住宿、零售企业的经营贷款可以申请贴息，申报到2027年1月底。',
    body: '贴息标准为每年1个百分点，贷款本金最高按1000万元计算。\n\n企业不需要跑窗口：贷款银行按季汇总，财政部门核对后直接拨付。\n\n需要准备的只有借款合同和付息凭证。',
    relatedPolicies: ['service-loan-interest-subsidy'],
  }),
  demo({
    slug: 'dalian-reward-closing', category: 'policy-news', regionCode: '210200', title: '大连专精特新融资奖励12月20日截止（演示）', newsOn: '2026-11-12', topics: ['specialised-growth'],
    summary: '新增贷款500万元以上的专精特新企业，抓紧在网上提交申请。', body: '申请表在线签署即可，借款合同需要上传扫描件。逾期系统不再受理，请至少提前三个工作日提交，留出补正时间。',
    relatedPolicies: ['dalian-specialised-reward'],
  }),
  demo({
    slug: 'guarantee-fee-no-application', category: 'policy-news', title: '担保费补贴改为免申即享（演示）', newsOn: '2026-01-18', topics: ['relief'],
    summary: '由政府性担保机构担保的小微贷款，补贴直接到账，不用再交材料。', body: '担保机构按月报送名单，比对和公示之后直接拨付。企业只需在企业中心确认收款账户。',
    relatedPolicies: ['guarantee-fee-subsidy'],
  }),
  demo({
    slug: 'lpr-unchanged', category: 'market-news', regionCode: '100000', title: '看懂LPR：贷款利率里的“加点”是什么（演示）', newsOn: '2026-02-24', topics: ['financing'],
    summary: '银行报价常写“LPR加60个基点”，一个基点是0.01个百分点。', body: '一年期LPR为3.00%时，加60个基点就是年利率3.60%。\n\n借100万元、12个月、等额本息，每月还84,967.26元，共付利息19,607.10元。',
  }),
  demo({
    slug: 'equipment-orders-rise', category: 'market-news', title: '装备制造配套企业订单回升，流动资金需求增加（演示）', newsOn: '2026-10-16', topics: ['technology'],
    summary: '平台需求大厅九月新增备货和设备类需求较多。', body: '按平台演示数据统计，九月新发布需求中，设备购置和订单备料合计占六成。建议企业提前一个月发布需求，给银行留出尽调时间。',
  }),
  demo({
    slug: 'cold-chain-financing', category: 'market-news', regionCode: '210200', title: '冷链企业怎样用设备租赁减轻首付压力（演示）', newsOn: '2026-09-09', topics: ['green'],
    summary: '制冷机组价格高、通用性强，适合融资租赁。', body: '直租一般首付两成，租期三到五年，手续费一次收取。比较方案时要把手续费算进综合成本，而不是只看租息。',
  }),
  demo({
    slug: 'software-seeks-investor', category: 'investment-news', regionCode: '210100', title: '浑南一家工业软件企业寻求股权合作（演示）', newsOn: '2026-08-20', topics: ['technology', 'startup'],
    summary: '企业已有三家试用客户，希望与产业投资者交流。', body: '本条只介绍意向，不构成募集。有意者请通过“我要咨询”提交，由平台核验合格投资者身份后转交。',
    relatedPolicies: ['hunnan-equity-guidance'],
  }),
  demo({
    slug: 'bearing-firm-overseas', category: 'investment-news', regionCode: '210200', title: '大连轴承企业筹建海外仓，欢迎机构对接（演示）', newsOn: '2026-10-28', topics: ['foreign-trade'],
    summary: '企业计划两年内建成两个海外仓。', body: '企业接受债权与股权两种方案，资料在签署保密协议后交换。机构可在工作台查看需求编号并联系服务专员。',
  }),
  demo({
    slug: 'platform-trial-run', category: 'platform-notice', title: '融桥平台开始试运行（演示）', newsOn: '2026-01-05', isPinned: true, author: '平台运营组',
    summary: '试运行期间的数据全部为演示数据，欢迎试用并提出意见。', body: '您现在看到的机构、产品、政策和企业都是虚构的，名称后面标有“演示”。平台不向企业收取任何费用。',
  }),
  demo({
    slug: 'holiday-service-hours', category: 'platform-notice', title: '春节期间服务安排（演示）', newsOn: '2026-02-06', author: '平台运营组',
    summary: '法定节假日不计入办理时限，在线申请照常提交。', body: '机构的受理、联系和审批时限按工作日计算，春节假期顺延，调休上班日照常计时。咨询留言将在节后第一个工作日答复。',
  }),
  demo({
    slug: 'how-to-first-loan', category: 'financing-guide', title: '第一次贷款，先准备这四样（演示）', newsOn: '2026-03-20', topics: ['startup', 'financing'],
    summary: '没有贷过款不是坏事，把基本情况说清楚就行。', body: '1. 营业执照和实际经营地址\n2. 近六个月主要账户流水\n3. 纳税信息查询授权\n4. 钱用在哪里、怎么还\n\n没有抵押物时，可以先看信用贷、税易贷和政府性担保。',
    relatedPolicies: ['shenyang-first-loan-reward'],
  }),
  demo({
    slug: 'barred-fees-guide', category: 'financing-guide', title: '这些费用，银行不能向小微企业收（演示）', newsOn: '2026-04-15', topics: ['financing', 'relief'],
    summary: '资金管理费、提前还款违约金、资信证明费等都不应出现在小微贷款里。',
    body: '根据银保监发〔2020〕18号文件，小微企业贷款不得收取资金管理费、受托支付划拨费、提前还款或延迟用款违约金、透支承诺费和资信证明费，也不得以存款、买保险作为放款条件。\n\n平台上的产品如果写了这些费用，无法提交审核。遇到这种情况，请通过“我要咨询”告诉我们。',
  }),
];
