/** What comes once a year: the tax grade, the statements, the auditor's opinion. */
import { yearOf } from '../timeline.ts';
import { salesOf, type SeedFact, type Subject, yuan } from './subject.ts';

export function yearlyFacts(subject: Subject): SeedFact[] {
  const { firm, conduct, today } = subject;
  const grades = firm.entityKind === 'individual-business' ? [] : conduct.taxGrades;
  const years = conduct.hasBooks ? [1, 2] : [];
  return [
    ...grades.map((grade, n): SeedFact => ({ source: 'sy-tax-grade', uscc: firm.uscc, body: { year: yearOf(today, n + 1), grade } })),
    ...years.map((ago): SeedFact => ({ source: 'sy-statement', uscc: firm.uscc, body: statement(subject, ago) })),
    ...years.map((ago): SeedFact => ({ source: 'sy-audit-opinion', uscc: firm.uscc, body: opinion(subject, ago) })),
  ];
}

/** Shares of the year's sales, so that each sheet adds up: assets = liabilities + equity. */
function statement(subject: Subject, ago: number): Record<string, unknown> {
  const sales = Array.from({ length: 12 }, (_, month) => salesOf(subject, ago * 12 - 11 + month)).reduce((sum, month) => sum + month, 0);
  const of = (share: number) => yuan(sales * share);
  const loan = (subject.conduct.loan?.principalWan ?? 0) * 10_000;
  const assets = sales * 0.92;
  const liabilities = sales * 0.24 + loan;
  const margin = 0.05 + subject.conduct.growth / 10;
  return {
    year: yearOf(subject.today, ago),
    revenueFen: of(1), costOfSalesFen: of(0.78), operatingProfitFen: of(margin * 1.25), netProfitFen: of(margin), interestFen: yuan(loan * 0.042), depreciationFen: of(0.03),
    cashFen: of(0.11), receivablesFen: of(0.19), inventoryFen: of(0.15), prepaidFen: of(0.02), currentAssetsFen: of(0.47), fixedAssetsFen: of(0.45), totalAssetsFen: yuan(assets),
    payablesFen: of(0.16), advancesFen: of(0.03), shortTermLoansFen: yuan(loan), currentLiabilitiesFen: yuan(sales * 0.24 + loan), longTermLoansFen: '0', totalLiabilitiesFen: yuan(liabilities),
    retainedEarningsFen: yuan((assets - liabilities) * 0.4), equityFen: String(Math.round(assets) * 100 - Math.round(liabilities) * 100),
  };
}

const opinion = ({ firm, conduct, today }: Subject, ago: number): Record<string, unknown> => ({
  year: yearOf(today, ago),
  opinion: conduct.growth < -0.2 ? 'unqualified-with-emphasis' : 'unqualified',
  auditor: '辽宁衡信会计师事务所（演示）',
  reportNumber: `衡信审字〔${yearOf(today, ago - 1)}〕${firm.uscc.slice(12, 17)}号`,
  issuedOn: `${yearOf(today, ago - 1)}-04-18`,
});
