import { type LifecycleStage, lifecycleStageLabels } from '@rongqiao/contracts/lifecycle-stage.ts';
import { ageInMonths } from '@rongqiao/contracts/values/period.ts';
import { formatShortYuan } from '@rongqiao/contracts/values/money.ts';
import type { EnterpriseProject } from '@rongqiao/contracts/enterprise-project.ts';
import { projectStageLabels } from '@rongqiao/contracts/enterprise-project.ts';
import { type Reading, factsOf } from '../score/reading.ts';
import { type Statement, statementsOf } from '../worth/statements.ts';
import { latestHeadcount } from './headcount.ts';
import { NOT_ENOUGH_DATA, type Verdict } from './verdict.ts';

export const prospectLabels = { rising: '向好', steady: '平稳', weakening: '承压' } as const;
export type Prospect = keyof typeof prospectLabels;

/** 发展前景 from stage, trend of sales, orders in hand, and projects that are being built. */
export function prospectVerdict(
  reading: Reading,
  projects: readonly Pick<EnterpriseProject, 'name' | 'stage' | 'totalInvestmentFen'>[] = [],
): Verdict<Prospect> {
  const statements = statementsOf(reading);
  const growth = growthOf(statements);
  const stage = stageOf(reading, statements);
  const orders = openOrders(reading);
  const lively = projects.filter(({ stage: at }) => at === 'building' || at === 'trial-run' || at === 'operating');
  const signs = [
    growth === undefined ? 0 : Math.sign(Math.abs(growth) < 0.05 ? 0 : growth),
    orders.fen > 0n ? 1 : 0,
    lively.length > 0 ? 1 : 0,
    stage === 'decline' ? -1 : 0,
  ];
  const known = [growth !== undefined, orders.count > 0, lively.length > 0].filter(Boolean).length;
  const total = signs.reduce((sum, sign) => sum + sign, 0);
  const answer: Prospect | undefined =
    known === 0 ? undefined : total > 0 ? 'rising' : total < 0 ? 'weakening' : 'steady';
  return {
    answer,
    label: answer ? prospectLabels[answer] : NOT_ENOUGH_DATA,
    rule: '营业收入增长、在手订单、在建或投产项目各记一分，收入下降、处于衰退期各减一分：合计为正向好，为负承压，为零平稳。',
    evidence: [
      stage ? `处于${lifecycleStageLabels[stage]}。` : '生命周期阶段无法判断。',
      growth === undefined
        ? '没有相邻两年的财务报表，收入趋势未知。'
        : `${statements[0]?.year}年营业收入比上年${growth >= 0 ? '增长' : '下降'}${Math.round(Math.abs(growth) * 100)}%。`,
      orders.count > 0 ? `在手订单${orders.count}笔，共${formatShortYuan(orders.fen)}。` : '没有在手订单记录。',
      ...lively.map(
        ({ name, stage: at, totalInvestmentFen }) =>
          `项目“${name}”${projectStageLabels[at]}，总投资${formatShortYuan(totalInvestmentFen)}。`,
      ),
    ],
    asOf: statements[0] ? `${statements[0].year}-12-31` : undefined,
    confidence: known === 3 ? 'high' : known === 2 ? 'medium' : 'low',
  };
}

/** Age, growth and scale; decline before growth before maturity before start. A stage that no rule gives is absent. */
export function stageOf(reading: Reading, statements: readonly Statement[]): LifecycleStage | undefined {
  const { foundedOn, employees } = reading.file.enterprise;
  const months = ageInMonths(foundedOn, reading.file.asOf);
  const growth = growthOf(statements);
  const before = growthOf(statements.slice(1));
  const losses = statements.slice(0, 3).filter(({ netProfitFen }) => netProfitFen < 0n).length;
  const people = latestHeadcount(reading)?.headcount ?? employees ?? undefined;
  if (months < 24) return 'startup';
  if ((growth !== undefined && before !== undefined && growth < -0.1 && before < -0.1) || losses === 3)
    return 'decline';
  if (growth !== undefined && growth >= 0.2) return 'growth';
  if (months >= 60 && growth !== undefined && growth >= -0.1 && statements.length - losses >= 2) return 'mature';
  const isSmall = (statements[0]?.revenueFen ?? 500_000_000n) < 500_000_000n && (people ?? 30) < 30;
  return months < 36 || (months < 60 && isSmall) ? 'startup' : undefined;
}

function growthOf([last, before]: readonly Statement[]): number | undefined {
  if (!last || !before || last.year !== before.year + 1 || before.revenueFen <= 0n) return undefined;
  return Number(last.revenueFen) / Number(before.revenueFen) - 1;
}

function openOrders(reading: Reading): { count: number; fen: bigint } {
  const open = factsOf(reading, 'order').filter(
    ({ body }) => body.signedOn <= reading.file.asOf && (!body.deliverBy || body.deliverBy >= reading.file.asOf),
  );
  return { count: open.length, fen: open.reduce((sum, { body }) => sum + body.amountFen, 0n) };
}
