/** One thing on record in one line, as people read it. */
import {
  auditOpinionLabels,
  assetKindLabels,
  creditorLabels,
  type CreditFact,
  type FactBody,
  type FactKind,
  factKinds,
  penaltySeriousnessLabels,
  publicListLabels,
  riskClassLabels,
  utilityLabels,
} from '@rongqiao/contracts/credit-fact.ts';
import { formatYuan } from '@rongqiao/contracts/values/money.ts';

type Say<K extends FactKind> = (body: FactBody<K>) => string;

const done = (word: string, day: string | null | undefined) => (day ? `${day}${word}` : `未${word}`);
const paid = (dueOn: string, paidOn: string | null | undefined) => `应于${dueOn}缴，${done('缴清', paidOn)}`;

const lines: { [K in FactKind]: Say<K> } = {
  licence: (one) => `${one.name}，${one.authority}${one.grantedOn}准予`,
  'registration-change': (one) => `${one.item}：${one.before} → ${one.after}，${one.changedOn}变更`,
  'list-entry': (one) => `${publicListLabels[one.list]}：${one.reason}，${one.authority}${one.enteredOn}列入，${done('移出', one.removedOn)}`,
  penalty: (one) => `${one.documentNumber}：${one.content}，${penaltySeriousnessLabels[one.seriousness]}，${one.authority}${one.decidedOn}`,
  judgment: (one) => `${one.caseNumber}，${one.court}，${one.filedOn}立案，${done('结案', one.closedOn)}`,
  'tax-grade': (one) => `${one.year}年度 ${one.grade}级`,
  'tax-filing': (one) => `${one.month} ${one.item} ${formatYuan(one.amountFen)}，${paid(one.dueOn, one.paidOn)}`,
  arrears: (one) => `欠${creditorLabels[one.creditor]} ${formatYuan(one.amountFen)}，自${one.since}，${done('结清', one.clearedOn)}`,
  invoice: (one) => `${one.number}，${one.direction === 'sales' ? '销售给' : '购自'}${one.counterparty}，${one.issuedOn}，不含税 ${formatYuan(one.netFen)}${one.status === 'void' ? '，已作废' : ''}`,
  'social-insurance-month': (one) => `${one.month} ${one.headcount}人，应缴 ${formatYuan(one.dueFen)}，实缴 ${formatYuan(one.paidFen)}，${paid(one.dueOn, one.paidOn)}`,
  'housing-fund-month': (one) => `${one.month} ${one.headcount}人，应缴 ${formatYuan(one.dueFen)}，实缴 ${formatYuan(one.paidFen)}，${paid(one.dueOn, one.paidOn)}`,
  'utility-bill': (one) => `${one.month} ${utilityLabels[one.utility]}费 ${formatYuan(one.amountFen)}，${paid(one.dueOn, one.paidOn)}`,
  'financial-statement': (one) => `${one.year}年度：营业收入 ${formatYuan(one.revenueFen)}，净利润 ${formatYuan(one.netProfitFen)}，资产总计 ${formatYuan(one.totalAssetsFen)}`,
  'audit-opinion': (one) => `${one.year}年度：${auditOpinionLabels[one.opinion]}，${one.auditor}${one.reportNumber}`,
  loan: (one) => `${one.lender} ${one.product} ${formatYuan(one.principalFen)}，余额 ${formatYuan(one.balanceFen)}，${riskClassLabels[one.riskClass]}，${one.dueOn}到期，${done('结清', one.settledOn)}`,
  instalment: (one) => `贷款${one.loanKey}第${one.number}期 ${formatYuan(one.dueFen)}，应于${one.dueOn}还，${done('还清', one.paidOn)}`,
  'guarantee-given': (one) => `为${one.debtor}担保 ${formatYuan(one.amountFen)}，${one.startedOn}起，${done('解除', one.endedOn)}`,
  receivable: (one) => `应收${one.debtor} ${formatYuan(one.amountFen)}，${one.dueOn}到期，${done('收回', one.paidOn)}`,
  order: (one) => `${one.buyer}订单 ${formatYuan(one.amountFen)}，${one.signedOn}签订`,
  asset: (one) => `${assetKindLabels[one.kind]}：${one.name} ${formatYuan(one.amountFen)}，${one.valuedOn}估值`,
};

const LENGTH_MAX = 1000;

export function describeFact({ kind, body }: Pick<CreditFact, 'kind' | 'body'>): string {
  const say = lines[kind] as Say<typeof kind>;
  return `${factKinds[kind].label}：${say(body as never)}`.slice(0, LENGTH_MAX);
}
