/** What must be right before a text goes to its reviewer, and again before it is published. One list for every type. */
import type { z } from 'zod';
import { barredFees, PublicFinancialProduct, type FinancialProduct } from '@rongqiao/contracts/financial-product.ts';
import { PublicInstitution } from '@rongqiao/contracts/institution.ts';
import { PublicNews } from '@rongqiao/contracts/news.ts';
import { type Policy, PublicPolicy } from '@rongqiao/contracts/policy.ts';
import type { FieldProblem } from '@rongqiao/contracts/problem.ts';
import { type PublicUid, uids } from '@rongqiao/contracts/uids.ts';

type Rule = (content: Record<string, unknown>) => FieldProblem[];

const shapes: Record<PublicUid, z.ZodType> = {
  [uids.news]: PublicNews,
  [uids.policy]: PublicPolicy,
  [uids.institution]: PublicInstitution,
  [uids.financialProduct]: PublicFinancialProduct,
};

const rules: Record<PublicUid, Rule[]> = {
  [uids.news]: [],
  [uids.policy]: [
    (policy) => inOrder(policy, 'windowOpensOn', 'windowClosesOn', '申报截止日期早于开始日期，请核对。'),
    (policy) => inOrder(policy, 'effectiveFrom', 'effectiveTo', '失效日期早于生效日期，请核对。'),
    (policy) => ((policy as Policy).isDemo || policy.sourceUrl ? [] : [{ path: 'sourceUrl', message: '请填写政策的官方出处网址；演示内容请勾选“演示”。' }]),
  ],
  [uids.institution]: [],
  [uids.financialProduct]: [
    (product) => inOrder(product, 'amountFenMin', 'amountFenMax', '最高金额小于最低金额，请核对。'),
    (product) => inOrder(product, 'termMonthsMin', 'termMonthsMax', '最长期限短于最短期限，请核对。'),
    (product) => inOrder(product, 'annualRateMin', 'annualRateMax', '最高利率低于最低利率，请核对。'),
    (product) => inOrder(product, 'spreadBpMin', 'spreadBpMax', '最高加点低于最低加点，请核对。'),
    (product) => inOrder(product, 'validFrom', 'validTo', '有效期的结束早于开始，请核对。'),
    (product) => (product.institution ? [] : [{ path: 'institution', message: '请选择提供产品的机构。' }]),
    (product) => barredFees(product as unknown as FinancialProduct),
  ],
};

export function problemsBeforeReview(uid: PublicUid, content: Record<string, unknown>): FieldProblem[] {
  return [...problemsOfShape(uid, content), ...rules[uid].flatMap((rule) => rule(content))];
}

/** Without what is filled in, no page can show it. */
export function problemsOfShape(uid: PublicUid, content: Record<string, unknown>): FieldProblem[] {
  const parsed = shapes[uid].safeParse(content);
  return parsed.success ? [] : parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message }));
}

/** ISO days compare as text, amounts and rates as numbers; a value that is absent is in order. */
function inOrder(content: Record<string, unknown>, low: string, high: string, message: string): FieldProblem[] {
  const [from, to] = [content[low], content[high]];
  if (from === null || from === undefined || to === null || to === undefined) return [];
  const isDay = typeof from === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(from);
  const wrong = isDay ? String(from) > String(to) : Number(from) > Number(to);
  return wrong ? [{ path: high, message }] : [];
}
