/**
 * 股权融资 by stage of life: what suits, who gives it, what it asks for. Information only: no offer is published.
 *
 * Sources: stages and means as in 《"互联网+"综合金融服务平台构建研究》; rules of raising: 私募投资基金监督管理条例 art. 18–20.
 */
import { type InstitutionKind, institutionKindLabels } from '@rongqiao/contracts/institution-kind.ts';
import { type LifecycleStage, lifecycleStageLabels } from '@rongqiao/contracts/lifecycle-stage.ts';
import { type ProductKind, productKindLabels } from '@rongqiao/contracts/product-kind.ts';

interface Way {
  kind: ProductKind;
  suits: string;
  asks: string;
  givers: InstitutionKind[];
}

interface StageGuide {
  stage: LifecycleStage;
  looks: string;
  advice: string;
  ways: Way[];
}

export const stageGuides: StageGuide[] = [
  {
    stage: 'startup',
    looks: '成立不久，产品刚做出来，收入还不稳定。',
    advice: '先用小额贷款、首贷和政府性担保把日常周转稳住；股权主要换来的是时间和资源，不要一次让出太多。',
    ways: [
      { kind: 'angel-investment', suits: '有团队、有样品，要跑通第一批客户', asks: '说清楚做什么、给谁用、为什么是您；创始人股权清楚', givers: ['fund-manager', 'investment-company'] },
      { kind: 'guidance-fund-investment', suits: '落在当地鼓励的产业', asks: '注册地和产业方向符合基金章程，通常和社会资本一起投', givers: ['government-guidance-fund'] },
      { kind: 'regional-equity-listing', suits: '想先把股权理清、建账、见投资人', asks: '股份或股权清晰、依法经营；挂牌不等于拿到钱', givers: ['regional-equity-market'] },
    ],
  },
  {
    stage: 'growth',
    looks: '收入连着两年增长两成以上，要扩产能、铺渠道。',
    advice: '股权和债权搭着用：固定资产用长期贷款和租赁，市场扩张用创投。',
    ways: [
      { kind: 'venture-capital', suits: '高增长、轻资产、还没有足够抵押物', asks: '两到三年的财务数据、增长依据、用款计划', givers: ['fund-manager'] },
      { kind: 'private-equity', suits: '已经盈利，要并购或上规模', asks: '审计报告、规范的公司治理、退出安排', givers: ['fund-manager', 'investment-company'] },
      { kind: 'neeq-listing', suits: '想走向公开市场，先在新三板规范运作', asks: '存续满两年、股权明晰、主办券商推荐', givers: ['securities-firm'] },
      { kind: 'equity-crowdfunding', suits: '只作介绍：互联网股权众筹目前没有可办的许可', asks: '遇到自称能办的平台，请先向地方金融管理部门核实', givers: [] },
    ],
  },
  {
    stage: 'mature',
    looks: '成立五年以上，收入和利润稳定，考虑扩张、并购、上市。',
    advice: '上市是几年的工程，先补齐内控和合规；也可以比较大型银行贷款、信托、短融、中票、集合债。',
    ways: [
      { kind: 'private-equity', suits: '要扩张、并购，或为上市引入投资者', asks: '审计报告、规范的公司治理、退出安排', givers: ['fund-manager', 'investment-company'] },
      { kind: 'bse-listing', suits: '创新型中小企业', asks: '在新三板创新层连续挂牌满12个月；最近一年期末净资产不低于5,000万元；公开发行不少于100万股、对象不少于100人；发行后股本不少于3,000万元、股东不少于200人，公众持股不低于25%（股本超过4亿元的不低于10%）；另有市值和财务标准', givers: ['securities-firm'] },
      { kind: 'growth-board-listing', suits: '科技或成长属性突出', asks: '符合板块定位和相应的市值、收入、利润标准，由保荐机构判断', givers: ['securities-firm'] },
      { kind: 'main-board-listing', suits: '业务模式成熟、经营业绩稳定、规模较大', asks: '持续盈利和规模要求最高，由保荐机构判断', givers: ['securities-firm'] },
      { kind: 'private-placement', suits: '已经上市或挂牌，要再融资', asks: '向特定对象发行，定价和锁定期有规定', givers: ['securities-firm'] },
      { kind: 'merger-acquisition', suits: '收购上下游或同行', asks: '尽职调查、估值、并购贷款配套', givers: ['fund-manager', 'securities-firm'] },
    ],
  },
  {
    stage: 'decline',
    looks: '收入连着下滑或亏损，要止血、重组。',
    advice: '先谈续贷、重组和应收账款，再引入产业投资者；不要用短期高息借款拖时间。',
    ways: [{ kind: 'merger-acquisition', suits: '有资产、有客户，引入产业投资者重组', asks: '债务和资产如实披露，与主要债权人先谈好', givers: ['investment-company', 'local-asset-manager'] }],
  },
];

export function equityPage(params: URLSearchParams) {
  const chosen = stageGuides.find(({ stage }) => stage === params.get('stage'));
  return {
    stages: stageGuides.map(({ stage, looks }) => ({
      label: lifecycleStageLabels[stage],
      looks,
      href: `/services/equity?stage=${stage}#${stage}`,
      isChosen: stage === chosen?.stage,
    })),
    guides: (chosen ? [chosen] : stageGuides).map(({ stage, looks, advice, ways }) => ({
      id: stage,
      title: lifecycleStageLabels[stage],
      looks,
      advice,
      ways: ways.map(({ kind, suits, asks, givers }) => ({
        name: productKindLabels[kind],
        productsHref: `/products?kind=${kind}`,
        suits,
        asks,
        givers: givers.map((giver) => ({ label: institutionKindLabels[giver], href: `/institutions?kind=${giver}` })),
      })),
    })),
    isNarrowed: chosen !== undefined,
  };
}
