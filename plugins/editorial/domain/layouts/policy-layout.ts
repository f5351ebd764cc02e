import type { ContentLayout } from './content-layout.ts';
import { reviewGroup, reviewHints, slugHint } from './review-layout.ts';

export const policyLayout: ContentLayout = {
  nameField: 'title',
  columns: ['title', 'reviewState', 'issuer', 'level', 'regionCode', 'kind', 'windowClosesOn'],
  groups: [
    reviewGroup,
    { label: '基本信息', rows: ['title', 'summary', 'documentNumber:4 issuer:5 issuerKind:3', 'level regionCode policyStatus', 'kind track', 'topics'] },
    { label: '时间', rows: ['issuedOn effectiveFrom effectiveTo', 'windowOpensOn windowClosesOn processingDays'] },
    { label: '支持谁、支持多少', rows: ['beneficiaries', 'supports', 'totalBudgetFen remainingBudgetFen budgetCheckedOn', 'exclusionText', 'mutualExclusions'] },
    { label: '申报条件', rows: ['criteria', 'conditionsText'] },
    { label: '怎么办理', rows: ['acceptingDepartment department', 'processText', 'applyUrl', 'materials', 'contacts'] },
    { label: '依据与解读', rows: ['basisDocuments', 'sources', 'interpretation'] },
    { label: '出处与版本', rows: ['sourceUrl:8 checkedOn:4', 'version:3 versionNote:9', 'slug:9 isDemo:3'] },
  ],
  hints: {
    ...reviewHints,
    title: '写事项本身，不写“关于……的通知”。',
    summary: '企业一眼能看懂：给谁、给什么、给多少。',
    documentNumber: '必须在发文单位或官方转载页上见过；没有就留空。',
    issuer: '几家联合发文的，用顿号隔开；门户上可以按其中每一家筛选。',
    criteria: '能由平台自动比对的条件都填在这里；企业据此看到自己符合、不符合或未知。',
    conditionsText: '平台无法自动比对的条件，用文字说明。',
    beneficiaries: '用一句话说明支持对象。',
    mutualExclusions: '享受了本政策，就不能再享受的其他政策。',
    department: '在平台上受理的单位；没有入驻就留空。',
    windowClosesOn: '企业可在日历中收到提醒；长期有效就留空。',
    totalBudgetFen: '政策公布的资金总额。',
    remainingBudgetFen: '官方公布的余额，并填写核对日期。',
    sources: '每一处核对过的页面记一条；填了文号，至少要有一条来自发文机关或官方转载。',
    sourceUrl: '官方原文网址；演示内容可留空并勾选“演示数据”。',
    checkedOn: '您最后一次打开原文核对的日期。',
    version: '内容有实质变化时加一，并写明变了什么。',
    slug: slugHint,
  },
  examples: { documentNumber: '例如 财金〔2026〕5号', issuer: '例如 财政部', acceptingDepartment: '例如 沈阳市财政局', applyUrl: 'https://', sourceUrl: 'https://' },
};
