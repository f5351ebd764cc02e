/**
 * In which standing this installation hands credit data to those who lend: a mode that routes, buttons and API obey.
 *
 * 征信业管理条例 §10 (filing of enterprise credit reporting), 征信业务管理办法 (人民银行令〔2021〕4号) §5: institutions may buy
 * outputs that judge a firm's credit only from filed or licensed parties.
 */
import { codeList } from './code-list.ts';
import { CreditCategory, publicCategories } from './credit-category.ts';
import type { z } from 'zod';

export const creditModeLabels = {
  filed: '已备案的企业征信机构',
  'public-platform': '全国一体化融资信用服务平台网络的节点',
  'own-use': '仅供企业自用',
} as const;
export const CreditMode = codeList(creditModeLabels);
export type CreditMode = z.infer<typeof CreditMode>;

/** What is read: data as their source gave them, or the platform's judgement of them (score, grade, report). */
export const readOutputLabels = { facts: '信用数据', assessment: '信用评分和报告' } as const;
export const ReadOutput = codeList(readOutputLabels);
export type ReadOutput = z.infer<typeof ReadOutput>;

interface ModeRule {
  /** What a lender or department other than the firm itself may read at all, consent or not. */
  facts: readonly CreditCategory[];
  assessment: boolean;
  /** The 备案 number and bureau stand on every report. */
  needsFiling: boolean;
  /** On every paper that is given out in this mode; the filing's number stands before it where there is one. */
  foot: string;
  /** Said to a lender who asks for more than the mode lets through. */
  refusal: string;
}

/** Held by public bodies and utilities: what a node of the public network relays, naming the authority. */
const heldByPublicBodies = [...publicCategories, 'tax', 'social-insurance', 'housing-fund', 'utilities'] as const satisfies readonly CreditCategory[];

/** The firm's own members read everything of their own in every mode. */
export const creditModes: Readonly<Record<CreditMode, ModeRule>> = {
  filed: { facts: CreditCategory.options, assessment: true, needsFiling: true, foot: '', refusal: '' },
  'public-platform': {
    facts: heldByPublicBodies,
    assessment: false,
    needsFiling: false,
    foot: '公共信用信息由各记录所列的单位提供；评分仅供企业自用，不是征信产品。',
    refusal: '本平台只转递部门的公共信用信息，不提供信用评分和报告；请企业自行出示。',
  },
  'own-use': {
    facts: [],
    assessment: false,
    needsFiling: false,
    foot: '仅供企业自用，不是征信产品。',
    refusal: '本平台的信用数据仅供企业自用；请企业把报告或证明直接交给贵单位。',
  },
};

/** Which of these categories the mode lets through to somebody other than the firm. */
export const letThrough = (mode: CreditMode, output: ReadOutput, categories: readonly CreditCategory[]): CreditCategory[] => {
  const rule = creditModes[mode];
  if (output === 'assessment' && !rule.assessment) return [];
  return categories.filter((category) => rule.facts.includes(category));
};
