/**
 * What an enterprise agrees to: one reader, one category of data, one purpose, from–to, a number of reads. Each row is a
 * decision of its own (个人信息保护法 §23: one tick for each recipient and scope; 征信业管理条例 §18: the purpose is agreed).
 */
import { z } from 'zod';
import { codeList } from './code-list.ts';
import { CreditCategory, publicCategories } from './credit-category.ts';
import type { EntityKind } from './enterprise-kinds.ts';
import { addDays, daysBetween, IsoDay } from './values/period.ts';

export const consentPurposeLabels = {
  'loan-review': '审查贷款、担保等融资申请',
  'pre-credit': '产品匹配和预授信测算',
  'post-loan': '贷后管理',
  'policy-claim': '惠企政策申报核验',
} as const;
export const ConsentPurpose = codeList(consentPurposeLabels);
export type ConsentPurpose = z.infer<typeof ConsentPurpose>;

/** Whoever is not the firm itself. */
export const granteeKindLabels = { institution: '金融机构', department: '政府部门' } as const;
export const GranteeKind = codeList(granteeKindLabels);
export type GranteeKind = z.infer<typeof GranteeKind>;

export const DAYS_MAX = 366;
export const READS_MAX = 200;

/** Everything that needs a consent; what is published by law needs none. */
export const consentCategories: readonly CreditCategory[] = CreditCategory.options.filter((one) => !publicCategories.includes(one));

/**
 * 征信业管理条例 §14: of natural persons these may be collected only after a warning of the adverse effects and with
 * written consent. A 个体工商户 is one; the words are the law's.
 */
export const warnedCategories: Readonly<Partial<Record<CreditCategory, string>>> = {
  tax: '纳税数额',
  invoices: '收入',
  statements: '收入和存款',
  assets: '不动产、存款和有价证券',
};

export const isNaturalPerson = (kind: EntityKind): boolean => kind === 'individual-business';

export const needsWarning = (kind: EntityKind, category: CreditCategory): boolean => isNaturalPerson(kind) && category in warnedCategories;

export const consentStateLabels = { upcoming: '未到开始日期', live: '有效', exhausted: '次数已用完', expired: '已到期', revoked: '已撤回' } as const;
export const ConsentState = codeList(consentStateLabels);
export type ConsentState = z.infer<typeof ConsentState>;

interface Terms {
  validFrom: IsoDay;
  validUntil: IsoDay;
  readsUsed: number;
  readsMax: number;
  revokedAt: string | null;
}

/** `today` in China. A consent holds on its first and its last day. */
export function consentState(consent: Terms, today: IsoDay): ConsentState {
  if (consent.revokedAt !== null) return 'revoked';
  if (today > consent.validUntil) return 'expired';
  if (consent.readsUsed >= consent.readsMax) return 'exhausted';
  return today < consent.validFrom ? 'upcoming' : 'live';
}

/** What a firm sends to agree: one or several categories, each ticked, for one reader and purpose. */
export const ConsentWish = z
  .object({
    granteeKind: GranteeKind,
    granteeId: z.string('请选择读取数据的单位。').min(1, '请选择读取数据的单位。').max(64),
    categories: z
      .array(CreditCategory)
      .min(1, '请至少勾选一类数据。')
      .max(CreditCategory.options.length)
      .refine((all) => new Set(all).size === all.length, '同一类数据只勾选一次。')
      .refine((all) => all.every((one) => consentCategories.includes(one)), '公示信息不需要授权，请去掉这一项。'),
    purpose: ConsentPurpose,
    validFrom: IsoDay,
    validUntil: IsoDay,
    readsMax: z.int('请填整数次数。').min(1, '至少1次。').max(READS_MAX, `最多${READS_MAX}次。`),
    /** Categories whose warning was read and ticked on its own. */
    warnedCategories: z.array(CreditCategory).max(CreditCategory.options.length).default([]),
    /** The text that was shown; an older one is refused. */
    textVersion: z.string().max(20),
  })
  .refine(({ validFrom, validUntil }) => validUntil >= validFrom, { path: ['validUntil'], message: '结束日期不能早于开始日期。' })
  .refine(({ validFrom, validUntil }) => daysBetween(validFrom, validUntil) < DAYS_MAX, {
    path: ['validUntil'],
    message: `一次授权最长${DAYS_MAX}天；到期后可以再授权。`,
  });
export type ConsentWish = z.infer<typeof ConsentWish>;

/** What the form offers at first: enough for one application. */
export const usualTerms = (today: IsoDay) => ({ validFrom: today, validUntil: addDays(today, 90), readsMax: 10 });
