/** The words that an enterprise agrees to, in versions; what was agreed is kept word for word with its hash. */
import type { EntityKind } from './enterprise-kinds.ts';
import { type ConsentPurpose, consentPurposeLabels, needsWarning, warnedCategories } from './consent.ts';
import { type CreditCategory, creditCategoryLabels } from './credit-category.ts';
import { formatDay, type IsoDay } from './values/period.ts';

/** A change of the words is a new version: consents given before keep theirs. */
export const CONSENT_TEXT_VERSION = '2026-01';

export interface ConsentWords {
  enterpriseName: string;
  entityKind: EntityKind;
  granteeName: string;
  category: CreditCategory;
  purpose: ConsentPurpose;
  validFrom: IsoDay;
  validUntil: IsoDay;
  readsMax: number;
}

export function consentText(words: ConsentWords): string {
  const scope = `${words.enterpriseName}同意${words.granteeName}为“${consentPurposeLabels[words.purpose]}”读取本单位的“${creditCategoryLabels[words.category]}”数据，以及据此得出的信用评分和报告。`;
  const terms = `自${formatDay(words.validFrom)}起，到${formatDay(words.validUntil)}止，最多读取${words.readsMax}次。`;
  const promise = `${words.granteeName}只能用于上述目的，不得转给他人。每次读取本单位都看得到；可以随时撤回，撤回后立即停止读取。不授权或撤回，不影响使用平台的其他服务。`;
  return [scope, terms, promise, ...(needsWarning(words.entityKind, words.category) ? [warningText(words.category)] : [])].join('');
}

/** 征信业管理条例 §14: said before, ticked apart. */
export const warningText = (category: CreditCategory): string =>
  `本户是个体工商户，这类数据含有经营者个人的${warnedCategories[category] ?? ''}信息。提供后，金融机构可能据此减少额度、提高利率或者不予融资。不提供，这一项不计入评分，平台的其他服务照常使用。`;

/** 征信业管理条例 §14: to the collecting itself, for a natural person; nobody else is let read by it. */
export const collectionText = (enterpriseName: string, category: CreditCategory): string =>
  `${enterpriseName}的经营者同意本平台从部门和机构采集本户的“${creditCategoryLabels[category]}”数据，其中含有本人的${warnedCategories[category] ?? ''}信息。采集后会计入信用积分，可能使积分和等级变低，金融机构可能据此减少额度、提高利率或者不予融资。不同意就不采集，这一项不计入评分，平台的其他服务照常使用。可以随时撤回，撤回后不再采集新的数据。别的单位要读取，仍须另行授权。`;
