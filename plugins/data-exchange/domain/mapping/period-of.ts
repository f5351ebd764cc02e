/** The year, month or day that a fact is about, as text that sorts. One entry per kind. */
import type { FactBody, FactKind } from '@rongqiao/contracts/credit-fact.ts';

const periods: { [K in FactKind]: (body: FactBody<K>) => string } = {
  licence: ({ grantedOn }) => grantedOn,
  'registration-change': ({ changedOn }) => changedOn,
  'list-entry': ({ enteredOn }) => enteredOn,
  penalty: ({ decidedOn }) => decidedOn,
  judgment: ({ filedOn }) => filedOn,
  'tax-grade': ({ year }) => String(year),
  'tax-filing': ({ month }) => month,
  arrears: ({ since }) => since,
  invoice: ({ issuedOn }) => issuedOn,
  'social-insurance-month': ({ month }) => month,
  'housing-fund-month': ({ month }) => month,
  'utility-bill': ({ month }) => month,
  'financial-statement': ({ year }) => String(year),
  'audit-opinion': ({ year }) => String(year),
  loan: ({ startedOn }) => startedOn,
  instalment: ({ dueOn }) => dueOn,
  'guarantee-given': ({ startedOn }) => startedOn,
  receivable: ({ dueOn }) => dueOn,
  order: ({ signedOn }) => signedOn,
  asset: ({ valuedOn }) => valuedOn,
};

/** `body` as JSON holds it or as parsed: the fields that periods come from are texts and numbers in both. */
export const periodOf = (kind: FactKind, body: object): string => (periods[kind] as (body: object) => string)(body);

/** What falls due may lie ahead; everything else has happened. */
export const mayLieAhead: ReadonlySet<FactKind> = new Set<FactKind>(['instalment', 'receivable']);
