/** Which thing of one firm a row is about: the next row with the same key corrects it. One entry per kind. */
import type { FactBody, FactKind } from '@rongqiao/contracts/credit-fact.ts';

const ownKey = ({ key }: { key: string }) => key;
const ofMonth = ({ month }: { month: string }) => month;
const ofYear = ({ year }: { year: number }) => String(year);

const rowKeys: { [K in FactKind]: (body: FactBody<K>) => string } = {
  licence: ownKey,
  'registration-change': ownKey,
  'list-entry': ownKey,
  penalty: ownKey,
  judgment: ownKey,
  'tax-grade': ofYear,
  'tax-filing': ({ month, item }) => `${month}|${item}`,
  arrears: ownKey,
  // Numbers come again after some years, and two sellers may use the same one.
  invoice: ({ direction, number, counterparty, issuedOn }) => `${direction}|${number}|${counterparty}|${issuedOn}`,
  'social-insurance-month': ofMonth,
  'housing-fund-month': ofMonth,
  'utility-bill': ({ month, utility }) => `${month}|${utility}`,
  'financial-statement': ofYear,
  'audit-opinion': ofYear,
  loan: ownKey,
  instalment: ({ loanKey, number }) => `${loanKey}|${number}`,
  'guarantee-given': ownKey,
  receivable: ownKey,
  order: ownKey,
  asset: ownKey,
};

/** `body` as JSON holds it or as parsed: the fields that keys are made of are texts and numbers in both. */
export const rowKeyOf = (kind: FactKind, body: object): string => (rowKeys[kind] as (body: object) => string)(body);
