/** How many firms a second one core scores from their raw records, thirty each, with reasons. */
import { CreditCategory } from '../../../plugins/contracts/credit-category.ts';
import type { CreditFact } from '../../../plugins/contracts/credit-fact.ts';
import { addMonths } from '../../../plugins/contracts/values/period.ts';
import type { CategoryState, CreditFile } from '../../../plugins/credit-scoring/contract/credit-file.ts';
import { expertModel } from '../../../plugins/credit-scoring/domain/score/expert-model.ts';
import { scoreCredit } from '../../../plugins/credit-scoring/domain/score/score-credit.ts';
import type { Bar } from '../frame/bars.ts';
import { measureColumnarSpeed } from './columnar-speed.ts';

const FIRMS = 500;
const SECONDS = 3;

export function measureSpeed(): Bar[] {
  const files = Array.from({ length: FIRMS }, (_, number) => fileOf(number));
  for (const file of files) scoreCredit(expertModel, file);
  const startedAt = performance.now();
  const before = process.cpuUsage();
  let scored = 0;
  while (performance.now() - startedAt < SECONDS * 1000) {
    for (const file of files) scoreCredit(expertModel, file);
    scored += files.length;
  }
  /** Time of the processor, not of the clock: what else the machine does must not change the figure. */
  const { user, system } = process.cpuUsage(before);
  const perSecond = (scored * 1e6) / (user + system);
  return [
    { name: '从原始记录评分（每户30条，含理由，单核）', value: perSecond, unit: '户/秒', must: '>= 50000' },
    ...measureColumnarSpeed(files),
  ];
}

const categories = Object.fromEntries(CreditCategory.options.map((category) => [category, 'connected'])) as Record<
  CreditCategory,
  CategoryState
>;

/** Twelve filings and contributions each, five instalments and a tax grade; every seventh payment is late. */
function fileOf(number: number): CreditFile {
  const months = Array.from({ length: 12 }, (_, ago) => addMonths('2026-05-10', -ago));
  const paid = (dueOn: string, place: number): string => ((number + place) % 7 === 0 ? addMonths(dueOn, 1) : dueOn);
  const facts = [
    ...months.map((dueOn, place) =>
      fact(number, `t${place}`, {
        kind: 'tax-filing',
        body: {
          month: dueOn.slice(0, 7),
          item: '增值税',
          amountFen: 100_000n,
          dueOn,
          filedOn: dueOn,
          paidOn: paid(dueOn, place),
        },
      }),
    ),
    ...months.map((dueOn, place) =>
      fact(number, `s${place}`, {
        kind: 'social-insurance-month',
        body: {
          month: dueOn.slice(0, 7),
          headcount: 12,
          dueFen: 90_000n,
          paidFen: 90_000n,
          dueOn,
          paidOn: paid(dueOn, place),
        },
      }),
    ),
    ...months.slice(0, 5).map((dueOn, place) =>
      fact(number, `i${place}`, {
        kind: 'instalment',
        body: { loanKey: 'loan', number: 5 - place, dueFen: 500_000n, dueOn, paidOn: paid(dueOn, place) },
      }),
    ),
    fact(number, 'g', { kind: 'tax-grade', body: { year: 2025, grade: 'B' } }),
  ];
  const enterprise = {
    uscc: '91210102MAD600014P',
    name: '演示企业',
    entityKind: 'company',
    registerStatus: 'active',
    regionCode: '210102',
    industryCode: 'C33',
    foundedOn: '2018-01-01',
    employees: 12,
    isDemo: true,
  } as CreditFile['enterprise'];
  return { enterprise, asOf: '2026-06-15', categories, facts };
}

function fact(number: number, key: string, said: { kind: string; body: object }): CreditFact {
  const lineage = {
    id: `${number}-${key}`,
    uscc: '91210102MAD600014P',
    source: said.kind,
    sourceName: '演示',
    batchId: 'b',
    period: '2026',
    collectedAt: '2026-06-01T00:00:00+08:00',
    validUntil: null,
    disputedSince: null,
  };
  return { ...lineage, ...said } as CreditFact;
}
