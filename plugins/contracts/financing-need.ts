import { z } from 'zod';
import { HumanCode, optionalText, text } from './attributes.ts';
import type { FieldsByClass, RelationTo } from './classification.ts';
import { codeList } from './code-list.ts';
import { GuaranteeKind } from './guarantee-kind.ts';
import { ProductFamily } from './product-kind.ts';
import { RepaymentMethod } from './repayment-method.ts';
import { uids } from './uids.ts';
import { IndustryCode } from './values/industry.ts';
import { Fen } from './values/money.ts';
import { IsoDay, TermMonths } from './values/period.ts';
import { AnnualRate } from './values/ratio.ts';
import { RegionCode } from './values/region.ts';

export const needPurposeLabels = {
  stock: '采购原材料、备货',
  wages: '支付工资、社保',
  rent: '支付租金、水电',
  order: '履行订单、合同',
  equipment: '购置设备',
  plant: '建设厂房、装修改造',
  research: '研发与技术改造',
  expansion: '扩大经营、开设门店',
  acquisition: '并购重组',
  renewal: '归还到期贷款（续贷）',
  other: '其他经营用途',
} as const;
export const NeedPurpose = codeList(needPurposeLabels);
export type NeedPurpose = z.infer<typeof NeedPurpose>;

export const needStateLabels = {
  draft: '草稿',
  published: '已发布',
  matched: '已撮合',
  closed: '已办结',
  withdrawn: '已撤回',
  expired: '已过期',
} as const;
export const NeedState = codeList(needStateLabels);
export type NeedState = z.infer<typeof NeedState>;

export const financingNeedFields = {
  /** What the demand hall shows: nothing that names the firm. */
  public: {
    code: HumanCode,
    family: ProductFamily,
    purpose: NeedPurpose,
    amountFen: Fen,
    termMonths: TermMonths.nullish(),
    guaranteeKinds: z.array(GuaranteeKind).max(23).nullish(),
    repaymentMethods: z.array(RepaymentMethod).max(7).nullish(),
    regionCode: RegionCode,
    industryCode: IndustryCode,
    neededOn: IsoDay.nullish(),
    expiresOn: IsoDay,
    state: NeedState,
    isDemo: z.boolean(),
  },
  internal: {
    title: text(100),
    purposeText: optionalText(1000),
    annualRateMax: AnnualRate.nullish(),
    /** The hall may show the firm's name only after the firm said so. */
    isNameShown: z.boolean(),
  },
} satisfies FieldsByClass;

export const financingNeedRelations = {
  enterprise: { to: uids.enterprise, many: false, classification: 'internal', required: true },
  project: { to: uids.enterpriseProject, many: false, classification: 'internal', required: false },
} as const satisfies Record<string, RelationTo>;

export const FinancingNeed = z.object({ ...financingNeedFields.public, ...financingNeedFields.internal });
export type FinancingNeed = z.infer<typeof FinancingNeed>;
