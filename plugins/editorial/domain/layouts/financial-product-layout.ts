import type { ContentLayout } from './content-layout.ts';
import { reviewGroup, reviewHints, slugHint } from './review-layout.ts';

export const financialProductLayout: ContentLayout = {
  nameField: 'name',
  columns: ['name', 'reviewState', 'institution', 'kind', 'amountFenMax', 'annualRateMin', 'validTo'],
  groups: [
    reviewGroup,
    { label: '基本信息', rows: ['name:8 kind:4', 'institution regionCode', 'summary', 'isCustomised validFrom validTo phone'] },
    { label: '额度与期限', rows: ['amountFenMin amountFenMax', 'termMonthsMin termMonthsMax promisedDays'] },
    { label: '利率', rows: ['rateKind lprTerm', 'spreadBpMin spreadBpMax annualRateMin annualRateMax'] },
    { label: '担保与还款', rows: ['guaranteeKinds', 'repaymentMethods'] },
    { label: '费用', rows: ['fees'] },
    { label: '准入条件', rows: ['criteria', 'conditionsText'] },
    { label: '材料与流程', rows: ['materials', 'steps'] },
    { label: '详细说明', rows: ['description'] },
    { label: '显示', rows: ['slug:9 isDemo:3'] },
  ],
  hints: {
    ...reviewHints,
    fees: '逐项如实填写；对小微企业禁止收取的费用不能提交，系统会指出依据的条款。',
    criteria: '能由平台自动比对的准入条件都填在这里。',
    spreadBpMin: '在LPR上加减的基点，1个百分点为100基点，可为负数。',
    spreadBpMax: '在LPR上加减的基点，可为负数。',
    annualRateMin: '固定利率的下限；按LPR定价时可留空。',
    annualRateMax: '固定利率的上限；按LPR定价时可留空。',
    validTo: '到期后门户显示为停止办理；长期办理就留空。',
    promisedDays: '从材料齐全到作出决定的工作日。',
    isCustomised: '为特定行业或园区定制的产品。',
    slug: slugHint,
  },
  examples: { phone: '例如 024-12345678' },
};
