/** What an assessment is worth: the reference limit with the side that binds it, and yuan saved a year. */
import { formatShortYuan } from '@rongqiao/contracts/values/money.ts';
import type { CreditFile } from '../../contract/credit-file.ts';
import type { CreditModel } from '../../contract/credit-model.ts';
import type { Assessment, Worth } from '../../contract/scores.ts';
import { limitCapLabels } from './limit-caps.ts';
import { type ReferenceLimit, suggestLimit } from './suggest-limit.ts';
import { type PricedProduct, yearlySaving } from './yearly-saving.ts';

/** What a firm is compared with: the lowest grade that still gets a limit. */
const BASE_GRADE = 'B';

/** `ceiling`: of everything on record, for a file that is only a part of it; null: everything gives no limit. */
export function worthOf(model: CreditModel, file: CreditFile, { grade, result }: Assessment, products: readonly PricedProduct[], ceiling?: Worth['limitFen']): Worth {
  const suggested = suggestLimit(model, file, { grade, coveragePercent: result.coveragePercent });
  const { limitFen, bindingCap, caps, sentence } = ceiling === undefined ? suggested : notAbove(suggested, ceiling === null ? undefined : BigInt(ceiling));
  const saving = limitFen === undefined ? undefined : yearlySaving(limitFen, grade, BASE_GRADE, products);
  return {
    limitFen: limitFen === undefined ? null : String(limitFen),
    sentence,
    binding: bindingCap ? limitCapLabels[bindingCap] : null,
    caps: caps.map((cap) => ({ label: limitCapLabels[cap.id], limitFen: cap.limitFen === undefined ? null : String(cap.limitFen), sentence: cap.sentence, isBinding: cap.id === bindingCap })),
    saving: saving ? { savedFen: String(saving.savedFen), sentence: saving.sentence, products: [saving.own, saving.base].filter((one, place, all) => all.findIndex(({ slug }) => slug === one.slug) === place).map(({ slug, name }) => ({ slug, name })) } : null,
  };
}

function notAbove(suggested: ReferenceLimit, ceilingFen: bigint | undefined): ReferenceLimit {
  if (suggested.limitFen === undefined || (ceilingFen !== undefined && suggested.limitFen <= ceilingFen)) return suggested;
  const sentence = ceilingFen === undefined ? '按企业全部已接入的数据，暂不能给出参考额度。' : `按企业全部已接入的数据，参考额度不超过${formatShortYuan(ceilingFen)}。不是授信承诺。`;
  return { ...suggested, limitFen: ceilingFen, bindingCap: undefined, sentence };
}
