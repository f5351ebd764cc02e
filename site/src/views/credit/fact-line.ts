/** A fact in a line that its owner understands: what, how much, when, and where it comes from. */
import { assetKindLabels, auditOpinionLabels, type CreditFact, creditorLabels, factKinds, type FactBody, type FactKind, penaltySeriousnessLabels, publicListLabels, riskClassLabels, utilityLabels } from '@rongqiao/contracts/credit-fact.ts';
import { taxGradeLabels } from '@rongqiao/contracts/tax-grade.ts';
import { formatShortYuan } from '@rongqiao/contracts/values/money.ts';
import { formatDay } from '@rongqiao/contracts/values/period.ts';
import { dayText } from '../moments.ts';

type Say = { [K in FactKind]: (body: FactBody<K>) => string };

const paid = (paidOn: string | null | undefined, dueOn: string) => (paidOn ? `${formatDay(paidOn)}缴清${paidOn > dueOn ? '（迟）' : ''}` : `未缴，应缴日${formatDay(dueOn)}`);

const say: Say = {
  licence: ({ name, authority, validUntil }) => `${name}（${authority}）${validUntil ? `，到${formatDay(validUntil)}` : ''}`,
  'registration-change': ({ item, before, after, changedOn }) => `${item}：由“${before}”变为“${after}”，${formatDay(changedOn)}`,
  'list-entry': ({ list, enteredOn, removedOn, reason }) => `${publicListLabels[list]}，${formatDay(enteredOn)}列入${removedOn ? `，${formatDay(removedOn)}移出` : '，仍在名单'}：${reason}`,
  penalty: ({ content, seriousness, decidedOn, repairedOn }) => `${content}（${penaltySeriousnessLabels[seriousness]}），${formatDay(decidedOn)}${repairedOn ? `，${formatDay(repairedOn)}修复` : ''}`,
  judgment: ({ caseNumber, court, closedOn }) => `${court} ${caseNumber}${closedOn ? `，${formatDay(closedOn)}结案` : '，未结'}`,
  'tax-grade': ({ year, grade }) => `${year}年度 ${taxGradeLabels[grade]}`,
  'tax-filing': ({ month, item, amountFen, dueOn, paidOn }) => `${month} ${item} ${formatShortYuan(amountFen)}，${paid(paidOn, dueOn)}`,
  arrears: ({ creditor, amountFen, since, clearedOn }) => `欠${creditorLabels[creditor]} ${formatShortYuan(amountFen)}，自${formatDay(since)}${clearedOn ? `，${formatDay(clearedOn)}还清` : '，未还清'}`,
  invoice: ({ direction, counterparty, issuedOn, netFen, status }) => `${direction === 'sales' ? '销项' : '进项'} ${counterparty} ${formatShortYuan(netFen)}，${formatDay(issuedOn)}${status === 'void' ? '，已作废' : ''}`,
  'social-insurance-month': ({ month, headcount, dueFen, dueOn, paidOn }) => `${month} ${headcount}人 ${formatShortYuan(dueFen)}，${paid(paidOn, dueOn)}`,
  'housing-fund-month': ({ month, headcount, dueFen, dueOn, paidOn }) => `${month} ${headcount}人 ${formatShortYuan(dueFen)}，${paid(paidOn, dueOn)}`,
  'utility-bill': ({ month, utility, amountFen, dueOn, paidOn }) => `${month} ${utilityLabels[utility]} ${formatShortYuan(amountFen)}，${paid(paidOn, dueOn)}`,
  'financial-statement': ({ year, revenueFen, netProfitFen, totalAssetsFen }) => `${year}年度：营业收入 ${formatShortYuan(revenueFen)}，净利润 ${formatShortYuan(netProfitFen)}，总资产 ${formatShortYuan(totalAssetsFen)}`,
  'audit-opinion': ({ year, opinion, auditor }) => `${year}年度：${auditOpinionLabels[opinion]}（${auditor}）`,
  loan: ({ lender, product, principalFen, balanceFen, riskClass, settledOn }) => `${lender} ${product} ${formatShortYuan(principalFen)}，${settledOn ? `${formatDay(settledOn)}结清` : `余额 ${formatShortYuan(balanceFen)}`}，${riskClassLabels[riskClass]}`,
  instalment: ({ number, dueFen, dueOn, paidOn }) => `第${number}期 ${formatShortYuan(dueFen)}，${paid(paidOn, dueOn)}`,
  'guarantee-given': ({ debtor, amountFen, endedOn }) => `为${debtor}担保 ${formatShortYuan(amountFen)}${endedOn ? '，已解除' : ''}`,
  receivable: ({ debtor, amountFen, dueOn, paidOn }) => `${debtor} ${formatShortYuan(amountFen)}，${paidOn ? `${formatDay(paidOn)}收回` : `未收回，到期日${formatDay(dueOn)}`}`,
  order: ({ buyer, amountFen, signedOn }) => `${buyer} ${formatShortYuan(amountFen)}，${formatDay(signedOn)}签订`,
  asset: ({ kind, name, amountFen, pledgedTo }) => `${assetKindLabels[kind]}：${name} ${formatShortYuan(amountFen)}${pledgedTo ? `，已抵（质）押给${pledgedTo}` : ''}`,
};

export const factText = (fact: CreditFact): string => (say[fact.kind] as (body: never) => string)(fact.body as never);

export const factLine = (fact: CreditFact) => ({
  id: fact.id,
  kind: factKinds[fact.kind].label,
  text: factText(fact),
  source: fact.sourceName,
  collected: dayText(fact.collectedAt),
  validUntil: fact.validUntil ? formatDay(fact.validUntil) : undefined,
  batch: fact.batchId,
  disputedSince: fact.disputedSince ? formatDay(fact.disputedSince) : undefined,
  objectHref: `/enterprise/objections/new?fact=${encodeURIComponent(fact.id)}`,
});
