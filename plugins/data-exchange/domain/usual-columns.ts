/** What departments call the columns: a field of the fact, its parser, its Chinese names. The first is what a template uses. */
import type { FactKind } from '@rongqiao/contracts/credit-fact.ts';
import type { ColumnParser } from './intake/source-spec.ts';

export interface UsualColumn {
  field: string;
  parser: ColumnParser;
  names: string[];
  isRequired: boolean;
}

/** `field! parser 名称|别名`: with an exclamation mark it must be filled. */
const read = (line: string): UsualColumn => {
  const [field = '', parser = '', names = ''] = line.split(' ');
  return { field: field.replace('!', ''), parser: parser as ColumnParser, names: names.split('|'), isRequired: field.endsWith('!') };
};

const uscc = 'uscc! uscc 统一社会信用代码|社会信用代码|信用代码|纳税人识别号';
const dueAndPaid = ['dueOn! day 应缴日期|缴费期限|缴款期限', 'paidOn day 实缴日期|缴费日期|缴款日期'];
const contribution = ['month! month 所属期|费款所属期|缴存年月', 'headcount! count 人数|参保人数|缴存人数', 'dueFen! yuan 应缴金额|应缴额', 'paidFen! yuan 实缴金额|实缴额', ...dueAndPaid];

const columns: Record<FactKind, string[]> = {
  'tax-filing': ['month! month 所属期|税款所属期', 'item! text 税种|征收项目', 'amountFen! yuan 税额|应纳税额|应缴税额', 'dueOn! day 缴款期限|申报期限', 'filedOn day 申报日期', 'paidOn day 缴款日期|入库日期'],
  'tax-grade': ['year! year 评价年度|年度', 'grade! code 信用级别|纳税信用级别'],
  invoice: ['number! text 发票号码|发票号', 'direction! code 进销方向|方向', 'counterparty! text 对方名称|交易对方', 'issuedOn! day 开票日期', 'netFen! yuan 金额|不含税金额', 'taxFen! yuan 税额', 'status! code 发票状态|状态'],
  arrears: ['key! text 欠款编号|编号', 'creditor! code 欠款类别|债权类别', 'amountFen! yuan 欠款金额|金额', 'since! day 欠款日期|形成日期', 'clearedOn day 清缴日期|清偿日期'],
  'social-insurance-month': contribution,
  'housing-fund-month': contribution,
  'utility-bill': ['month! month 账期|用量月份', 'utility! code 类别|费用类别', 'usage usage 用量', 'amountFen! yuan 金额|应收金额', 'dueOn! day 缴费期限|应缴日期', 'paidOn day 缴费日期|实缴日期'],
  licence: ['key! text 许可编号', 'name! text 许可名称', 'authority! text 许可机关', 'grantedOn! day 许可日期', 'validUntil day 有效期至'],
  'registration-change': ['key! text 变更编号', 'item! text 变更事项', 'before! text 变更前', 'after! text 变更后', 'changedOn! day 变更日期'],
  'list-entry': ['key! text 列入编号', 'list! code 名单', 'reason! text 列入原因', 'authority! text 列入机关', 'enteredOn! day 列入日期', 'removedOn day 移出日期'],
  penalty: ['key! text 处罚编号', 'documentNumber! text 决定书文号', 'authority! text 处罚机关', 'content! text 处罚内容', 'seriousness! code 失信程度', 'decidedOn! day 处罚日期', 'repairedOn day 修复日期'],
  judgment: ['key! text 案件编号', 'caseNumber! text 案号', 'court! text 法院', 'role! code 诉讼地位', 'amountFen yuan 标的金额', 'filedOn! day 立案日期', 'closedOn day 结案日期'],
  'financial-statement': [
    'year! year 年度', 'revenueFen! yuan 营业收入', 'costOfSalesFen! yuan 营业成本', 'operatingProfitFen! yuan 营业利润', 'netProfitFen! yuan 净利润', 'interestFen! yuan 利息支出', 'depreciationFen! yuan 折旧摊销',
    'cashFen! yuan 货币资金', 'receivablesFen! yuan 应收账款', 'inventoryFen! yuan 存货', 'prepaidFen! yuan 预付账款', 'currentAssetsFen! yuan 流动资产合计', 'fixedAssetsFen! yuan 固定资产', 'totalAssetsFen! yuan 资产总计',
    'payablesFen! yuan 应付账款', 'advancesFen! yuan 预收账款', 'shortTermLoansFen! yuan 短期借款', 'currentLiabilitiesFen! yuan 流动负债合计', 'longTermLoansFen! yuan 长期借款', 'totalLiabilitiesFen! yuan 负债合计', 'retainedEarningsFen! yuan 未分配利润', 'equityFen! yuan 所有者权益合计',
  ],
  'audit-opinion': ['year! year 年度', 'opinion! code 审计意见', 'auditor! text 会计师事务所', 'reportNumber! text 报告文号', 'issuedOn! day 报告日期'],
  receivable: ['key! text 账款编号', 'debtor! text 付款方', 'amountFen! yuan 金额', 'dueOn! day 到期日', 'paidOn day 收款日期'],
  order: ['key! text 订单编号', 'buyer! text 采购方', 'amountFen! yuan 金额', 'signedOn! day 签订日期', 'deliverBy day 交付日期'],
  asset: ['key! text 权证编号', 'kind! code 资产类别', 'name! text 资产名称', 'amountFen! yuan 价值', 'valuedOn! day 评估日期', 'pledgedTo text 抵押权人'],
  loan: ['key! text 借据号', 'lender! text 贷款机构', 'product! text 贷款产品', 'guarantee! text 担保方式', 'principalFen! yuan 贷款金额', 'balanceFen! yuan 贷款余额', 'startedOn! day 放款日期', 'dueOn! day 到期日', 'riskClass! code 五级分类', 'settledOn day 结清日期', 'writtenOffOn day 核销日期', 'restructuredOn day 重组日期'],
  instalment: ['loanKey! text 借据号', 'number! count 期次', 'dueFen! yuan 应还金额', 'dueOn! day 应还日期', 'paidOn day 实还日期', 'writtenOffOn day 核销日期'],
  'guarantee-given': ['key! text 担保编号', 'debtor! text 被担保人', 'amountFen! yuan 担保金额', 'startedOn! day 担保日期', 'endsOn day 到期日', 'endedOn day 解除日期'],
};

export const usualColumns = (kind: FactKind): UsualColumn[] => [uscc, ...columns[kind]].map(read);
