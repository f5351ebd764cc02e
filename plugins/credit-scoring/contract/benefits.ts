/** What a grade is worth: rows that institutions and departments keep themselves, read by everybody. */
import { codeList } from '@rongqiao/contracts/code-list.ts';
import { CreditGrade } from '@rongqiao/contracts/credit-grade.ts';
import { endpoint } from '@rongqiao/contracts/endpoint.ts';
import { IsoDay } from '@rongqiao/contracts/values/period.ts';
import { z } from 'zod';
import { ById, Id, line, Version } from './api-fields.ts';

export const benefitKindLabels = {
  'rate-discount': '利率优惠',
  'guarantee-fee': '担保费优惠',
  'green-channel': '绿色通道',
  'fewer-materials': '少交材料',
  'white-list': '列入推荐名单',
  'no-deposit': '免保证金',
  other: '其他',
} as const;
export const BenefitKind = codeList(benefitKindLabels);
export type BenefitKind = z.infer<typeof BenefitKind>;

/** D is no grade that earns anything. */
export const BenefitGrade = CreditGrade.exclude(['D', 'C', 'CC', 'CCC'], '请选择从哪一级起享受。');

const fields = {
  kind: BenefitKind,
  gradeMin: BenefitGrade,
  title: line(2, 60, '请用一句话写明优惠，例如“贷款利率下调20个基点”。'),
  detail: line(4, 300, '请写明怎么享受、需要什么。'),
  validTo: IsoDay.nullish(),
};

export const Benefit = z.object({ id: Id, ownerKind: z.enum(['institution', 'department']), ownerName: z.string(), ...fields, isActive: z.boolean(), isDemo: z.boolean(), version: z.int() });
export type Benefit = z.infer<typeof Benefit>;

export const benefitApi = {
  /** In force, best grade last. */
  listBenefits: endpoint({ method: 'GET', path: '/benefits', answer: z.object({ benefits: z.array(Benefit) }) }),
  listOwnBenefits: endpoint({ method: 'GET', path: '/own-benefits', answer: z.object({ benefits: z.array(Benefit) }) }),
  addBenefit: endpoint({ method: 'POST', path: '/own-benefits', body: z.object(fields), answer: Benefit }),
  endBenefit: endpoint({ method: 'POST', path: '/own-benefits/:id/end', params: ById, body: z.object({ version: Version }), answer: Benefit }),
};
