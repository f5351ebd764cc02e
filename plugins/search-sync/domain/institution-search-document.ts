import { InstitutionKind, institutionKindLabels } from '@rongqiao/contracts/institution-kind.ts';
import type { InstitutionSearchDocument } from '../contract.ts';
import { pinyinKeys } from './pinyin-keys.ts';
import { plainText } from './plain-text.ts';
import type { InstitutionRow } from './published-row.ts';
import { code, identityOf, label, list, placeOf, regionName, text, withContentHash } from './search-fields.ts';

/** A published institution as it stands in the index; what is not named here does not get there. */
export const institutionSearchDocument = (row: InstitutionRow): InstitutionSearchDocument =>
  withContentHash({
    type: 'institution' as const,
    ...identityOf(row),
    uscc: row.uscc ?? null,
    name: text(row.name),
    shortName: row.shortName ?? null,
    kind: code(InstitutionKind, row.kind),
    kindLabel: label(institutionKindLabels, row.kind),
    ...placeOf(row.regionCode),
    serviceRegions: list(row.serviceRegions),
    serviceRegionNames: list(row.serviceRegions).flatMap((region) => regionName(region) ?? []),
    address: row.address ?? null,
    phone: row.phone ?? null,
    introduction: plainText(row.introduction),
    riskAppetite: text(row.riskAppetite),
    preferredIndustries: list(row.preferredIndustries),
    preferredSizes: list(row.preferredSizes),
    preferredStages: list(row.preferredStages),
    outlets: (row.outlets ?? []).map(({ name, address }) => [name, address].filter(Boolean).join(' ')),
    outletRegions: [...new Set((row.outlets ?? []).flatMap(({ regionCode }) => regionCode ?? []))],
    decisionDaysMax: row.decisionDaysMax ?? null,
    pinyin: [...new Set([...pinyinKeys(text(row.name)), ...pinyinKeys(text(row.shortName))])],
  });
