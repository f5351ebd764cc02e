/** Made-up firms for the properties: every kind that the card reads, late, early, unpaid, twice, huge and tiny. */
import fc from 'fast-check';
import { CreditCategory } from '../../../../../plugins/contracts/credit-category.ts';
import type { CreditFact } from '../../../../../plugins/contracts/credit-fact.ts';
import { addDays, addMonths } from '../../../../../plugins/contracts/values/period.ts';
import type { CategoryState, CreditFile } from '../../../../../plugins/credit-scoring/contract/credit-file.ts';
import { aFact, aFile, asOf } from '../a-credit-file.ts';

const dueOn = fc.integer({ min: 0, max: 1300 }).map((days) => addDays(asOf, -days));
const lateness = fc.oneof(fc.constant(0), fc.integer({ min: -20, max: 200 }), fc.constant(null));
const amount = fc.oneof(
  fc.constantFrom(1n, 1_000_000n, 90_000_000_000_000n),
  fc.bigInt({ min: 1n, max: 100_000_000n }),
);
const key = fc.integer({ min: 0, max: 5 }).map((number) => `key-${number}`);
const source = fc.constantFrom('one', 'two');
const paid = (day: string, late: number | null): string | null => (late === null ? null : addDays(day, late));

const anInstalment = fc
  .record({
    key,
    dueOn,
    late: lateness,
    amount,
    source,
    number: fc.integer({ min: 1, max: 40 }),
    writtenOff: fc.boolean(),
  })
  .map((it) =>
    aFact(
      'instalment',
      {
        loanKey: it.key,
        number: it.number,
        dueFen: it.amount,
        dueOn: it.dueOn,
        paidOn: paid(it.dueOn, it.late),
        writtenOffOn: it.writtenOff && it.late === null ? asOf : null,
      },
      { source: it.source },
    ),
  );
const aLoan = fc
  .record({
    key,
    dueOn: fc.integer({ min: -400, max: 900 }).map((days) => addDays(asOf, -days)),
    late: lateness,
    amount,
    riskClass: fc.constantFrom('normal', 'normal', 'normal', 'mention', 'substandard', 'loss'),
    restructured: fc.option(dueOn),
    isCompliantRenewal: fc.boolean(),
  })
  .map((it) =>
    aFact('loan', {
      key: it.key,
      lender: `bank of ${it.key}`,
      product: 'x',
      guarantee: 'x',
      principalFen: it.amount,
      balanceFen: it.amount,
      startedOn: addMonths(it.dueOn, -12),
      dueOn: it.dueOn,
      riskClass: it.riskClass,
      settledOn: paid(it.dueOn, it.late),
      restructuredOn: it.restructured,
      isCompliantRenewal: it.isCompliantRenewal,
    }),
  );
const aReceivable = fc.record({ key, dueOn, late: lateness, amount, source }).map((it) =>
  aFact(
    'receivable',
    {
      key: it.key,
      debtor: `debtor of ${it.key}`,
      amountFen: it.amount,
      dueOn: it.dueOn,
      paidOn: paid(it.dueOn, it.late),
    },
    { source: it.source },
  ),
);
const anArrears = fc
  .record({
    key,
    since: dueOn,
    late: fc.oneof(fc.integer({ min: 0, max: 200 }), fc.constant(null)),
    amount,
    creditor: fc.constantFrom('tax', 'social-insurance', 'utility', 'supplier', 'wages', 'rent'),
  })
  .map((it) =>
    aFact('arrears', {
      key: `${it.creditor}-${it.key}`,
      creditor: it.creditor,
      amountFen: it.amount,
      since: it.since,
      clearedOn: paid(it.since, it.late),
    }),
  );
const aFiling = fc.record({ dueOn, late: lateness, amount: fc.oneof(fc.constant(0n), amount) }).map((it) =>
  aFact('tax-filing', {
    month: it.dueOn.slice(0, 7),
    item: '增值税',
    amountFen: it.amount,
    dueOn: it.dueOn,
    filedOn: paid(it.dueOn, it.late),
    paidOn: paid(it.dueOn, it.late),
  }),
);
/** Every month once: two reports of one month with different head counts are no record that could be improved. */
const someMonths = fc
  .uniqueArray(
    fc.record({
      ago: fc.integer({ min: 0, max: 30 }),
      late: lateness,
      isFull: fc.boolean(),
      headcount: fc.integer({ min: 0, max: 40 }),
    }),
    { selector: ({ ago }) => ago, maxLength: 16 },
  )
  .map((all) =>
    all.map((it) => {
      const due = addMonths('2026-06-10', -it.ago);
      return aFact('social-insurance-month', {
        month: due.slice(0, 7),
        headcount: it.headcount,
        dueFen: 1000n,
        paidFen: it.isFull && it.late !== null ? 1000n : 400n,
        dueOn: due,
        paidOn: paid(due, it.late),
      });
    }),
  );
const aBill = fc.record({ dueOn, late: lateness }).map((it) =>
  aFact('utility-bill', {
    month: it.dueOn.slice(0, 7),
    utility: 'power',
    amountFen: 5000n,
    dueOn: it.dueOn,
    paidOn: paid(it.dueOn, it.late),
  }),
);
const aGrade = fc
  .record({ year: fc.integer({ min: 2022, max: 2026 }), grade: fc.constantFrom('A', 'B', 'M', 'C', 'D', 'unrated') })
  .map((it) => aFact('tax-grade', it));
const anInvoice = fc
  .record({ counterparty: key, issuedOn: dueOn, fen: fc.bigInt({ min: -1_000_000n, max: 9_000_000n }) })
  .map((it) =>
    aFact('invoice', {
      number: 'x',
      direction: 'sales',
      counterparty: it.counterparty,
      issuedOn: it.issuedOn,
      netFen: it.fen,
      taxFen: 0n,
      status: 'valid',
    }),
  );
const anEntry = fc
  .record({
    list: fc.constantFrom('dishonest-debtor', 'abnormal-operation'),
    enteredOn: dueOn,
    late: fc.constantFrom(null, 30),
  })
  .map((it) =>
    aFact('list-entry', {
      key: 'x',
      list: it.list,
      reason: 'x',
      authority: 'x',
      enteredOn: it.enteredOn,
      removedOn: paid(it.enteredOn, it.late),
    }),
  );

/** Each instalment once: two reports of one that disagree on its day or amount are no record that could be improved. */
const someInstalments = fc.uniqueArray(anInstalment, {
  selector: ({ body }) => `${body.loanKey}/${body.number}`,
  maxLength: 20,
});
const upTo = <Fact>(arbitrary: fc.Arbitrary<Fact>, maxLength: number) => fc.array(arbitrary, { maxLength });
const mostlyConnected: fc.Arbitrary<CategoryState> = fc.constantFrom(
  'connected',
  'connected',
  'connected',
  'connected',
  'connected',
  'not-connected',
  'withdrawn',
  'not-applicable',
);
const categories = fc.record(
  Object.fromEntries(
    CreditCategory.options.map((category) => [
      category,
      category === 'public-record' || category === 'registration'
        ? fc.constant<CategoryState>('connected')
        : mostlyConnected,
    ]),
  ) as Record<CreditCategory, fc.Arbitrary<CategoryState>>,
);

export const anyFile: fc.Arbitrary<CreditFile> = fc
  .record({
    facts: fc.tuple(
      someInstalments,
      upTo(aLoan, 2),
      upTo(aReceivable, 8),
      upTo(anArrears, 2),
      upTo(aFiling, 16),
      someMonths,
      upTo(aBill, 4),
      upTo(aGrade, 2),
      upTo(anInvoice, 10),
      fc.oneof({ weight: 9, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: upTo(anEntry, 1) }),
    ),
    categories,
    entityKind: fc.constantFrom('company', 'individual-business'),
    foundedOn: fc.integer({ min: 0, max: 4000 }).map((days) => addDays(asOf, -days)),
    employees: fc.constantFrom(null, 0, 12),
  })
  .map(({ facts, categories: states, ...enterprise }) =>
    aFile((facts as CreditFact[][]).flat(), { categories: states, enterprise }),
  );

/** The same record, otherwise equal, with a better outcome. */
export function betterVersions(fact: CreditFact, on: string): CreditFact[] {
  const change = better[fact.kind];
  return change
    ? change(fact.body as never, on).map((body) => ({ ...fact, body: { ...fact.body, ...body } }) as CreditFact)
    : [];
}

type Paid = { dueOn: string; paidOn?: string | null };
const paidEarlier = ({ dueOn: due, paidOn }: Paid, on: string): string[] =>
  [due, addDays(due, 10), addDays(due, 40), on].filter((day) => day <= on && day < (paidOn ?? addDays(on, 1)));

const better: { [kind: string]: (body: never, on: string) => object[] } = {
  instalment: (body: Paid, on) => paidEarlier(body, on).map((day) => ({ paidOn: day, writtenOffOn: null })),
  receivable: (body: Paid, on) => paidEarlier(body, on).map((day) => ({ paidOn: day })),
  'utility-bill': (body: Paid, on) => paidEarlier(body, on).map((day) => ({ paidOn: day })),
  'tax-filing': (body: Paid, on) => paidEarlier(body, on).map((day) => ({ paidOn: day, filedOn: day })),
  'social-insurance-month': (body: Paid, on) => paidEarlier(body, on).map((day) => ({ paidOn: day, paidFen: 1000n })),
  loan: ({ dueOn: due, settledOn }: { dueOn: string; settledOn?: string | null }, on) =>
    paidEarlier({ dueOn: due, paidOn: settledOn }, on).map((day) => ({ settledOn: day })),
  arrears: ({ since, clearedOn }: { since: string; clearedOn?: string | null }, on) =>
    paidEarlier({ dueOn: since, paidOn: clearedOn }, on).map((day) => ({ clearedOn: day })),
  'tax-grade': ({ grade }: { grade: string }) =>
    ['A', 'B', 'M', 'C']
      .filter((other) => grade !== 'unrated' && 'DCMBA'.indexOf(other) > 'DCMBA'.indexOf(grade))
      .map((other) => ({ grade: other })),
  'list-entry': (_body, on) => [{ removedOn: on }],
};

/** A payment made when due, as the firm stands now: the same head count, a customer that it has or a new one. */
export const anOnTimeFact: fc.Arbitrary<(file: CreditFile) => CreditFact> = fc
  .record({
    kind: fc.constantFrom('instalment', 'receivable', 'tax-filing', 'social-insurance-month', 'utility-bill'),
    dueOn,
    amount,
    key,
    source,
  })
  .map((it) => (file) => {
    const body = { dueOn: it.dueOn, paidOn: it.dueOn, month: it.dueOn.slice(0, 7) };
    if (it.kind === 'instalment')
      return aFact('instalment', { ...body, loanKey: it.key, number: 500, dueFen: it.amount }, { source: it.source });
    if (it.kind === 'receivable')
      return aFact('receivable', { ...body, key: 'new', debtor: it.key, amountFen: it.amount }, { source: it.source });
    if (it.kind === 'tax-filing')
      return aFact('tax-filing', { ...body, item: '增值税', amountFen: it.amount, filedOn: it.dueOn });
    if (it.kind === 'utility-bill') return aFact('utility-bill', { ...body, utility: 'power', amountFen: it.amount });
    return aFact('social-insurance-month', {
      ...body,
      headcount: latestHeadcount(file),
      dueFen: 1000n,
      paidFen: 1000n,
    });
  });

function latestHeadcount({ facts }: CreditFile): number {
  const months = facts.filter(
    (fact): fact is CreditFact<'social-insurance-month'> => fact.kind === 'social-insurance-month',
  );
  return months.toSorted((one, other) => (one.body.month < other.body.month ? 1 : -1))[0]?.body.headcount ?? 10;
}
