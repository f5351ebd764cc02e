/** For each institution what it asks to read, in the very words that are agreed to. */
import { consentPurposeLabels, DAYS_MAX, needsWarning, READS_MAX } from '@rongqiao/contracts/consent.ts';
import { consentText, warningText } from '@rongqiao/contracts/consent-text.ts';
import { type CreditCategory, creditCategoryLabels } from '@rongqiao/contracts/credit-category.ts';
import { addDays, formatDay, IsoDay } from '@rongqiao/contracts/values/period.ts';
import type { ApplicationForm } from '@rongqiao/financing/contract.ts';
import { categoriesField, type ConsentTerms, warnedField } from '../../forms/loan/apply.ts';

export interface ConsentLine {
  category: CreditCategory;
  label: string;
  text: string;
  warning: string | undefined;
}

export interface ConsentSheetView {
  name: string;
  purpose: string;
  field: string;
  warnedField: string;
  lines: ConsentLine[];
}

/** What the address says of the terms, where it can be; else the usual ones. */
export function readTerms(params: URLSearchParams, { usual }: ApplicationForm, today: string): ConsentTerms & { untilText: string } {
  const until = IsoDay.safeParse(params.get('until'));
  const reads = Number(params.get('reads'));
  const isUntil = until.success && until.data >= today && until.data < addDays(today, DAYS_MAX);
  const validUntil = isUntil ? until.data : usual.validUntil;
  const readsMax = Number.isInteger(reads) && reads >= 1 && reads <= READS_MAX ? reads : usual.readsMax;
  return { validUntil, readsMax, untilText: formatDay(validUntil) };
}

export function consentSheets(prepared: ApplicationForm, { validUntil, readsMax }: ConsentTerms): ConsentSheetView[] {
  const { enterpriseName, entityKind, purpose, usual } = prepared;
  return prepared.institutions
    .filter(({ categories }) => categories.length > 0)
    .map(({ id, name, categories }) => ({
      name,
      purpose: consentPurposeLabels[purpose],
      field: categoriesField(id),
      warnedField: warnedField(id),
      lines: categories.map((category) => ({
        category,
        label: creditCategoryLabels[category],
        text: consentText({ enterpriseName, entityKind, granteeName: name, category, purpose, validFrom: usual.validFrom, validUntil, readsMax }),
        warning: needsWarning(entityKind, category) ? warningText(category) : undefined,
      })),
    }));
}
