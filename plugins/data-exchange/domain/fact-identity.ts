/** Which thing a fact is about: its row key within source and firm, and its period. A later fact of the same key corrects it. */
import type { FactKind } from '@rongqiao/contracts/credit-fact.ts';

/** kind → the field that names its period, and the fields that tell it from others of its source and firm. */
const identities: Record<FactKind, { period: string; key: readonly string[] }> = {
  licence: { period: 'grantedOn', key: ['key'] },
  'registration-change': { period: 'changedOn', key: ['key'] },
  'list-entry': { period: 'enteredOn', key: ['key'] },
  penalty: { period: 'decidedOn', key: ['key'] },
  judgment: { period: 'filedOn', key: ['key'] },
  'tax-grade': { period: 'year', key: ['year'] },
  'tax-filing': { period: 'month', key: ['month', 'item'] },
  arrears: { period: 'since', key: ['key'] },
  invoice: { period: 'issuedOn', key: ['number', 'direction'] },
  'social-insurance-month': { period: 'month', key: ['month'] },
  'housing-fund-month': { period: 'month', key: ['month'] },
  'utility-bill': { period: 'month', key: ['month', 'utility'] },
  'financial-statement': { period: 'year', key: ['year'] },
  'audit-opinion': { period: 'year', key: ['year'] },
  loan: { period: 'startedOn', key: ['key'] },
  instalment: { period: 'dueOn', key: ['loanKey', 'number'] },
  'guarantee-given': { period: 'startedOn', key: ['key'] },
  receivable: { period: 'dueOn', key: ['key'] },
  order: { period: 'signedOn', key: ['key'] },
  asset: { period: 'valuedOn', key: ['key'] },
};

type Body = Readonly<Record<string, unknown>>;

export const periodOf = (kind: FactKind, body: Body): string => String(body[identities[kind].period]);
export const rowKeyOf = (kind: FactKind, body: Body): string => identities[kind].key.map((field) => String(body[field])).join('|');
