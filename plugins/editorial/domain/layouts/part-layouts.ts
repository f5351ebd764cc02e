/** Parts inside the content types. */
import type { ContentLayout } from './content-layout.ts';

const part = (nameField: string, rows: string[], more: Partial<ContentLayout> = {}): ContentLayout => ({ nameField, groups: [{ label: '', rows }], ...more });

export const criteriaLayout = part(
  'ageMonthsMin',
  [
    'regionsIn',
    'regionsOut',
    'industriesIn',
    'industriesOut',
    'sizeClasses',
    'entityKinds',
    'ownershipKinds',
    'lifecycleStages',
    'ageMonthsMin ageMonthsMax',
    'revenueFenMin revenueFenMax',
    'employeesMin employeesMax',
    'taxGrades',
    'creditGradeMin isFirstLoanOnly',
    'qualificationTags',
    'exclusions',
  ],
  {
    hints: {
      regionsIn: '不选表示不限地区。',
      regionsOut: '例如“辽宁省（不含大连）”：上面选辽宁省，这里选大连市。',
      industriesIn: '不选表示不限行业；选门类即包括其下所有行业。',
      sizeClasses: '不选表示不限规模。',
      taxGrades: '未评级的企业只有勾选“未评”才算符合。',
      qualificationTags: '符合其中任意一项即可。',
      exclusions: '有其中任何一项的企业不符合。',
    },
  },
);

export const materialLayout = part('name', ['name:8 isRequired:4', 'source:4 templateUrl:8', 'note'], {
  hints: { source: '能由平台调取的材料，企业不必自己交。' },
  examples: { templateUrl: 'https://' },
});

export const supportLayout = part('summary', ['summary', 'base rate ratePeriod monthsMax', 'fixedFen capFen baseFenMax'], {
  hints: {
    summary: '一句话说清支持多少，企业看到的就是这一句。',
    base: '按什么计算。',
    rate: '例如贴息1个百分点写 1。',
    fixedFen: '不按比例、直接给的金额。',
    capFen: '每户最多给多少。',
    baseFenMax: '超过这一金额的部分不计入。',
  },
});

export const contactLayout = part('name', ['name phone', 'email hours', 'address'], { examples: { hours: '例如 工作日 9:00—17:00' } });

export const basisDocumentLayout = part('title', ['title', 'documentNumber:4 issuedOn:4', 'url'], { examples: { url: 'https://' } });

export const sourceLayout = part('title', ['title:8 kind:4', 'url:8 checkedOn:4', 'sentence'], {
  hints: { sentence: '从页面上抄下最关键的一句，企业和审核人员据此核对。', checkedOn: '您打开这个页面核对的日期。' },
  examples: { url: 'https://' },
});

export const outletLayout = part('name', ['name:8 phone:4', 'regionCode:4 address:8', 'hours:6 latitude:3 longitude:3', 'servicesText'], {
  hints: { latitude: '不知道就留空。', longitude: '不知道就留空。' },
  examples: { hours: '例如 工作日 9:00—17:00' },
});

export const feeLayout = part('name', ['kind name payee', 'payer basis timing', 'rate amountFen isRecurrent', 'note'], {
  hints: { rate: '按比例收取时填写。', amountFen: '按固定金额收取时填写。', payee: '钱付给谁。' },
});

export const stepLayout = part('name', ['name', 'detail']);
