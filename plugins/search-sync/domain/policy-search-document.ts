import { AdminLevel, adminLevelLabels } from '@rongqiao/contracts/admin-level.ts';
import {
  IssuerKind,
  PolicyKind,
  PolicyStatus,
  PolicyTrack,
  policyKindLabels,
  policyStatusLabels,
  policyTopicLabels,
  policyTrackLabels,
} from '@rongqiao/contracts/policy-kinds.ts';
import type { PolicySearchDocument } from '../contract.ts';
import { audienceOf } from './audience.ts';
import { issuingDepartments } from './issuing-departments.ts';
import { pinyinKeys } from './pinyin-keys.ts';
import { plainText } from './plain-text.ts';
import type { PolicyRow } from './published-row.ts';
import {
  code,
  dayAsNumber,
  identityOf,
  label,
  labelsOf,
  list,
  placeOf,
  text,
  withContentHash,
  yuan,
} from './search-fields.ts';

/** A published policy as it stands in the index; what is not named here does not get there. */
export const policySearchDocument = (row: PolicyRow): PolicySearchDocument =>
  withContentHash({
    type: 'policy' as const,
    ...identityOf(row),
    title: text(row.title),
    summary: text(row.summary),
    documentNumber: row.documentNumber ?? null,
    issuer: row.issuer ?? null,
    departments: issuingDepartments(row.issuer),
    issuerKind: code(IssuerKind, row.issuerKind),
    level: code(AdminLevel, row.level),
    levelLabel: label(adminLevelLabels, row.level),
    ...placeOf(row.regionCode),
    kind: code(PolicyKind, row.kind),
    kindLabel: label(policyKindLabels, row.kind),
    topics: list(row.topics),
    topicLabels: labelsOf(policyTopicLabels, row.topics),
    policyStatus: code(PolicyStatus, row.policyStatus),
    policyStatusLabel: label(policyStatusLabels, row.policyStatus),
    track: code(PolicyTrack, row.track),
    trackLabel: label(policyTrackLabels, row.track),
    ...daysOf(row),
    beneficiaries: text(row.beneficiaries),
    ...audienceOf(row),
    supports: (row.supports ?? []).flatMap(({ summary }) => summary ?? []),
    supportYuanMax: highestSupport(row),
    acceptingDepartment: row.acceptingDepartment ?? null,
    interpretation: plainText(row.interpretation),
    pinyin: pinyinKeys(text(row.title)),
  });

const daysOf = (row: PolicyRow) => ({
  issuedOn: row.issuedOn ?? null,
  issuedOnNumber: dayAsNumber(row.issuedOn),
  effectiveFromNumber: dayAsNumber(row.effectiveFrom),
  effectiveTo: row.effectiveTo ?? null,
  effectiveToNumber: dayAsNumber(row.effectiveTo),
  windowOpensOn: row.windowOpensOn ?? null,
  windowOpensOnNumber: dayAsNumber(row.windowOpensOn),
  windowClosesOn: row.windowClosesOn ?? null,
  windowClosesOnNumber: dayAsNumber(row.windowClosesOn),
});

function highestSupport({ supports }: PolicyRow): number | null {
  const amounts = (supports ?? []).flatMap(({ capFen, fixedFen }) => yuan(capFen) ?? yuan(fixedFen) ?? []);
  return amounts.length > 0 ? Math.max(...amounts) : null;
}
