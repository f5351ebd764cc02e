/** Credit files in a few words: a company that is well, with only what matters to the story said. */
import { CreditCategory } from '../../../../plugins/contracts/credit-category.ts';
import type { CreditFact, FactBody, FactKind } from '../../../../plugins/contracts/credit-fact.ts';
import { makeUscc } from '../../../../plugins/contracts/values/uscc.ts';
import { addMonths } from '../../../../plugins/contracts/values/period.ts';
import type {
  CategoryState,
  CreditFile,
  FileEnterprise,
} from '../../../../plugins/credit-scoring/contract/credit-file.ts';

export const asOf = '2026-06-15';

let count = 0;
export function aFact<Kind extends FactKind>(
  kind: Kind,
  body: FactBody<Kind>,
  lineage: Partial<CreditFact> = {},
): CreditFact<Kind> {
  count += 1;
  const fact = {
    id: `fact-${String(count).padStart(6, '0')}`,
    uscc,
    source: `source-of-${kind}`,
    sourceName: '演示来源',
    batchId: 'batch-1',
    period: '2026',
    collectedAt: '2026-06-01T09:00:00+08:00',
    validUntil: null,
    disputedSince: null,
    ...lineage,
    kind,
    body,
  };
  return fact as CreditFact<Kind>;
}

const uscc = makeUscc({ regionCode: '210102', sequence: 60_001 });

/** Everything connected unless said otherwise. */
export function aFile(
  facts: CreditFact[] = [],
  more: {
    enterprise?: Partial<FileEnterprise>;
    categories?: Partial<Record<CreditCategory, CategoryState>>;
    asOf?: string;
  } = {},
): CreditFile {
  return {
    enterprise: {
      uscc,
      name: '演示企业有限公司',
      entityKind: 'company',
      registerStatus: 'active',
      regionCode: '210102',
      industryCode: 'C33',
      foundedOn: '2018-03-01',
      registeredCapitalFen: 500_000_000n,
      employees: 20,
      revenueFen: null,
      assetsFen: null,
      figuresYear: null,
      isDemo: true,
      ...more.enterprise,
    },
    asOf: more.asOf ?? asOf,
    categories: { ...allConnected, ...more.categories },
    facts,
  };
}

const allConnected = Object.fromEntries(CreditCategory.options.map((category) => [category, 'connected'])) as Record<
  CreditCategory,
  CategoryState
>;

/** `months` instalments of 10,000 yuan, the last one due last month, each paid so many days late. */
export function instalments(
  months: number,
  daysLate: number | 'unpaid' = 0,
  loanKey = 'loan-1',
): CreditFact<'instalment'>[] {
  return monthsBack(months).map((dueOn, index) =>
    aFact('instalment', {
      loanKey,
      number: months - index,
      dueFen: 1_000_000n,
      dueOn,
      paidOn: daysLate === 'unpaid' ? null : later(dueOn, daysLate),
    }),
  );
}

export function aLoan(body: Partial<FactBody<'loan'>> = {}): CreditFact<'loan'> {
  return aFact('loan', {
    key: 'loan-1',
    lender: '演示银行',
    product: '流动资金贷款',
    guarantee: '信用',
    principalFen: 36_000_000n,
    balanceFen: 20_000_000n,
    startedOn: '2025-01-01',
    dueOn: '2027-01-01',
    riskClass: 'normal',
    ...body,
  });
}

export function filings(months: number, daysLate: number | 'unpaid' = 0): CreditFact<'tax-filing'>[] {
  return monthsBack(months).map((dueOn) => {
    const on = daysLate === 'unpaid' ? null : later(dueOn, daysLate);
    return aFact('tax-filing', {
      month: addMonths(dueOn, -1).slice(0, 7),
      item: '增值税',
      amountFen: 500_000n,
      dueOn,
      filedOn: on,
      paidOn: on,
    });
  });
}

export function contributions(
  months: number,
  daysLate: number | 'unpaid' = 0,
  headcount = 20,
): CreditFact<'social-insurance-month'>[] {
  return monthsBack(months).map((dueOn) =>
    aFact('social-insurance-month', {
      month: dueOn.slice(0, 7),
      headcount,
      dueFen: 2_000_000n,
      paidFen: daysLate === 'unpaid' ? 0n : 2_000_000n,
      dueOn,
      paidOn: daysLate === 'unpaid' ? null : later(dueOn, daysLate),
    }),
  );
}

export function receivables(months: number, daysLate: number | 'unpaid' = 0): CreditFact<'receivable'>[] {
  return monthsBack(months).map((dueOn, index) =>
    aFact('receivable', {
      key: `receivable-${index}-${daysLate}`,
      debtor: `客户${index % 4}`,
      amountFen: 3_000_000n,
      dueOn,
      paidOn: daysLate === 'unpaid' ? null : later(dueOn, daysLate),
    }),
  );
}

export const aTaxGrade = (grade: FactBody<'tax-grade'>['grade'], year = 2025): CreditFact<'tax-grade'> =>
  aFact('tax-grade', { year, grade });

export const anArrears = (body: Partial<FactBody<'arrears'>> = {}): CreditFact<'arrears'> =>
  aFact('arrears', {
    key: `arrears-${count}`,
    creditor: 'supplier',
    amountFen: 5_000_000n,
    since: '2026-01-10',
    clearedOn: null,
    ...body,
  });

/** A firm that has always paid: two years of everything. */
export const aGoodRecord = (): CreditFact[] => [
  aLoan(),
  ...instalments(24),
  aTaxGrade('A'),
  ...filings(24),
  ...contributions(24),
  ...receivables(12),
];

/** The 10th of last month and of the months before it, newest first. */
const monthsBack = (months: number): string[] =>
  Array.from({ length: months }, (_, index) => addMonths('2026-05-10', -index));

function later(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Ten million yuan of sales, a tenth of it profit. */
export function aStatement(
  year: number,
  body: Partial<FactBody<'financial-statement'>> = {},
): CreditFact<'financial-statement'> {
  return aFact('financial-statement', {
    year,
    revenueFen: 1_000_000_000n,
    costOfSalesFen: 750_000_000n,
    operatingProfitFen: 100_000_000n,
    netProfitFen: 80_000_000n,
    interestFen: 5_000_000n,
    depreciationFen: 20_000_000n,
    cashFen: 60_000_000n,
    receivablesFen: 160_000_000n,
    inventoryFen: 100_000_000n,
    prepaidFen: 20_000_000n,
    currentAssetsFen: 340_000_000n,
    fixedAssetsFen: 160_000_000n,
    totalAssetsFen: 500_000_000n,
    payablesFen: 90_000_000n,
    advancesFen: 15_000_000n,
    shortTermLoansFen: 80_000_000n,
    currentLiabilitiesFen: 200_000_000n,
    longTermLoansFen: 0n,
    totalLiabilitiesFen: 200_000_000n,
    retainedEarningsFen: 150_000_000n,
    equityFen: 300_000_000n,
    ...body,
  });
}
