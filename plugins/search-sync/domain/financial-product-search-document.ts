import { RateKind } from '@rongqiao/contracts/financial-product.ts';
import { guaranteeKindLabels } from '@rongqiao/contracts/guarantee-kind.ts';
import { InstitutionKind, institutionKindLabels } from '@rongqiao/contracts/institution-kind.ts';
import {
  ProductKind,
  productFamily,
  productFamilyLabels,
  productKindLabels,
} from '@rongqiao/contracts/product-kind.ts';
import { repaymentMethodLabels } from '@rongqiao/contracts/repayment-method.ts';
import type { FinancialProductSearchDocument } from '../contract.ts';
import { audienceOf } from './audience.ts';
import { pinyinKeys } from './pinyin-keys.ts';
import { plainText } from './plain-text.ts';
import type { FinancialProductRow } from './published-row.ts';
import { ratePercents } from './rate-percents.ts';
import {
  code,
  dayAsNumber,
  identityOf,
  label,
  labelsOf,
  list,
  placeOf,
  regionName,
  text,
  withContentHash,
  yuan,
} from './search-fields.ts';

/** A published product as it stands in the index; what is not named here does not get there. */
export const financialProductSearchDocument = (row: FinancialProductRow): FinancialProductSearchDocument =>
  withContentHash({
    type: 'financialProduct' as const,
    ...identityOf(row),
    name: text(row.name),
    summary: text(row.summary),
    description: plainText(row.description),
    ...kindOf(row),
    ...placeOf(row.regionCode),
    amountYuanMin: yuan(row.amountFenMin),
    amountYuanMax: yuan(row.amountFenMax),
    termMonthsMin: row.termMonthsMin ?? null,
    termMonthsMax: row.termMonthsMax ?? null,
    rateKind: code(RateKind, row.rateKind),
    ...ratePercents(row),
    guaranteeKinds: list(row.guaranteeKinds),
    guaranteeKindLabels: labelsOf(guaranteeKindLabels, row.guaranteeKinds),
    repaymentMethods: list(row.repaymentMethods),
    repaymentMethodLabels: labelsOf(repaymentMethodLabels, row.repaymentMethods),
    promisedDays: row.promisedDays ?? null,
    isCustomised: row.isCustomised ?? false,
    validFromNumber: dayAsNumber(row.validFrom),
    validTo: row.validTo ?? null,
    validToNumber: dayAsNumber(row.validTo),
    ...audienceOf(row),
    institution: institutionOf(row),
    pinyin: pinyinKeys(text(row.name)),
  });

function kindOf({ kind: stated }: FinancialProductRow) {
  const kind = code(ProductKind, stated);
  const family = kind && productFamily(kind);
  return { kind, kindLabel: label(productKindLabels, kind), family, familyLabel: label(productFamilyLabels, family) };
}

function institutionOf({ institution }: FinancialProductRow): FinancialProductSearchDocument['institution'] {
  if (!institution) return null;
  return {
    documentId: institution.documentId,
    slug: text(institution.slug),
    name: text(institution.name),
    shortName: institution.shortName ?? null,
    kind: code(InstitutionKind, institution.kind),
    kindLabel: label(institutionKindLabels, institution.kind),
    regionCode: institution.regionCode ?? null,
    regionName: regionName(institution.regionCode),
  };
}
