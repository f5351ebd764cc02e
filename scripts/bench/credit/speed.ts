/** How many firms a second one core scores from their raw records, thirty each, with reasons. */
import { CreditCategory } from '../../../plugins/contracts/credit-category.ts';
import type { CreditFact } from '../../../plugins/contracts/credit-fact.ts';
import { addMonths } from '../../../plugins/contracts/values/period.ts';
import type { CategoryState, CreditFile } from '../../../plugins/credit-scoring/contract/credit-file.ts';
import { expertModel } from '../../../plugins/credit-scoring/domain/score/expert-model.ts';
import { scoreBriefly } from '../../../plugins/credit-scoring/domain/score/score-briefly.ts';
import { scoreCredit } from '../../../plugins/credit-scoring/domain/score/score-credit.ts';
import type { Bar } from '../frame/bars.ts';
import { measureColumnarSpeed } from './columnar-speed.ts';

const FIRMS = 500;
const SECONDS = 3;
const WARM_UP = 20;

export function measureSpeed(): Bar[] {
  const files = Array.from({ length: FIRMS }, (_, number) => fileOf(number));
  const briefly = perCpuSecond(files, (file) => scoreBriefly(expertModel, file));
  const whole = perCpuSecond(files, (file) => scoreCredit(expertModel, file));
  return [
    {
      name: '从原始记录评分（每户30条，分数、等级、限制和理由，单核）',
      value: briefly,
      unit: '户/秒',
      must: '>= 50000',
    },
    { name: '同上，另含下一步建议、分数区间和所用记录', value: whole, unit: '户/秒' },
    ...measureColumnarSpeed(files),
  ];
}

/** Time of the processor, not of the clock: what else the machine does must not change the figure. */
function perCpuSecond(files: readonly CreditFile[], score: (file: CreditFile) => unknown): number {
  for (let round = 0; round < WARM_UP; round++) for (const file of files) score(file);
  const startedAt = performance.now();
  const before = process.cpuUsage();
  let scored = 0;
  while (performance.now() - startedAt < SECONDS * 1000) {
    for (const file of files) score(file);
    scored += files.length;
  }
  const { user, system } = process.cpuUsage(before);
  return (scored * 1e6) / (user + system);
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
      fact({
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
      fact({
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
      fact({
        kind: 'instalment',
        body: { loanKey: 'loan', number: 5 - place, dueFen: 500_000n, dueOn, paidOn: paid(dueOn, place) },
      }),
    ),
    fact({ kind: 'tax-grade', body: { year: 2025, grade: 'B' } }),
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

let factId = 1_000_000;

function fact(said: { kind: string; body: object }): CreditFact {
  factId += 1;
  const lineage = {
    id: String(factId),
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
