/** What an assessment is worth: the reference limit with the side that binds it, and yuan saved a year. */
import type { CreditFile } from '../../contract/credit-file.ts';
import type { CreditModel } from '../../contract/credit-model.ts';
import type { Assessment, Worth } from '../../contract/scores.ts';
import { limitCapLabels } from '../../domain/worth/limit-caps.ts';
import { suggestLimit } from '../../domain/worth/suggest-limit.ts';
import { type PricedProduct, yearlySaving } from '../../domain/worth/yearly-saving.ts';

/** What a firm is compared with: the lowest grade that still gets a limit. */
const BASE_GRADE = 'B';

export function worthOf(model: CreditModel, file: CreditFile, { grade, result }: Assessment, products: readonly PricedProduct[]): Worth {
  const { limitFen, bindingCap, caps, sentence } = suggestLimit(model, file, { grade, coveragePercent: result.coveragePercent });
  const saving = limitFen === undefined ? undefined : yearlySaving(limitFen, grade, BASE_GRADE, products);
  return {
    limitFen: limitFen === undefined ? null : String(limitFen),
    sentence,
    binding: bindingCap ? limitCapLabels[bindingCap] : null,
    caps: caps.map((cap) => ({ label: limitCapLabels[cap.id], limitFen: cap.limitFen === undefined ? null : String(cap.limitFen), sentence: cap.sentence, isBinding: cap.id === bindingCap })),
    saving: saving ? { savedFen: String(saving.savedFen), sentence: saving.sentence, products: [saving.own, saving.base].filter((one, place, all) => all.findIndex(({ slug }) => slug === one.slug) === place).map(({ slug, name }) => ({ slug, name })) } : null,
  };
}
