/** The month's scores of an expert card beside those of its base month: what moved, and what there is to do. */
import { CreditGrade } from '@rongqiao/contracts/credit-grade.ts';
import { FactorId, factorLabels } from '../../contract/credit-model.ts';
import type { Light, MonitorResult } from '../../contract/monitoring.ts';
import { ScoreGrade } from '../../contract/score-result.ts';
import { monitorModel } from '../statistics/monitoring/monitor-model.ts';

/** One firm's newest assessment of a month. */
export interface MonthScore {
  uscc: string;
  grade: ScoreGrade;
  score: number;
  coveragePercent: number;
  subScores: Partial<Record<FactorId, number | null>>;
  isCapped: boolean;
}

export interface MonthInput {
  now: readonly MonthScore[];
  base: { month: string; scores: readonly MonthScore[] } | undefined;
  lastMonth: readonly MonthScore[];
  outcomes: MonitorResult['outcomes'];
  shadow: MonitorResult['shadow'];
}

/** Below this a shift is chance, and a single firm could be recognised. */
export const FIRMS_MIN = 30;

export function lookAtMonth({ now, base, lastMonth, outcomes, shadow }: MonthInput): { light: Light; result: MonitorResult } {
  const counted = { firms: now.length, grades: countGrades(now), outcomes, shadow };
  if (!base || now.length < FIRMS_MIN) {
    const none = { ...counted, baseMonth: base?.month ?? null, baseFirms: base?.scores.length ?? 0, findings: [], migration: [] };
    return { light: 'too-few', result: { ...none, sentence: `本月评价了${now.length}家企业，不足${FIRMS_MIN}家或还没有可比的月份，暂不判断是否漂移。` } };
  }
  const before = base.scores;
  const migrations = migrationsOf(lastMonth, now);
  const { light, findings } = monitorModel({
    scores: { before: before.map(({ score }) => score), now: now.map(({ score }) => score) },
    factors: FactorId.options.map((id) => ({ before: columnOf(id, before), now: columnOf(id, now) })),
    // Unrated firms move for want of data, which `unrated` shows.
    migrations: migrations.flatMap(({ from, to }) => (isCreditGrade(from) && isCreditGrade(to) ? [{ from, to }] : [])),
    // Without a probability there is nothing that could come true.
    outcomes: [],
    decisions: null,
    coverage: pair(before, now, ({ coveragePercent }) => coveragePercent / 100),
    capped: pair(before, now, ({ isCapped }) => Number(isCapped)),
    unrated: pair(before, now, ({ grade }) => Number(grade === 'NR')),
  });
  return { light, result: { ...counted, baseMonth: base.month, baseFirms: before.length, findings: findings.map(({ what, light: one, message }) => ({ what, light: one, message })), migration: countMigrations(migrations), sentence: sentences[light] } };
}

const sentences = {
  green: '分数分布、各因素和数据完整度与基准月相比没有明显变化。',
  amber: '有指标变动，请看是数据来源变了，还是企业变了。',
  red: '有指标明显变动，请复核评分卡是否还适用；复核前不要启用新版本。',
} as const;

const isCreditGrade = (grade: ScoreGrade): grade is CreditGrade => CreditGrade.safeParse(grade).success;

const columnOf = (id: FactorId, scores: readonly MonthScore[]) => ({ name: factorLabels[id], kind: 'number' as const, values: Float64Array.from(scores, ({ subScores }) => subScores[id] ?? Number.NaN) });

const mean = (scores: readonly MonthScore[], of: (one: MonthScore) => number): number => scores.reduce((sum, one) => sum + of(one), 0) / scores.length;

const pair = (before: readonly MonthScore[], now: readonly MonthScore[], of: (one: MonthScore) => number) => ({ before: mean(before, of), now: mean(now, of) });

const countGrades = (scores: readonly MonthScore[]): MonitorResult['grades'] => ScoreGrade.options.map((grade) => ({ grade, firms: scores.filter((one) => one.grade === grade).length }));

type Migration = { from: ScoreGrade; to: ScoreGrade };

function migrationsOf(before: readonly MonthScore[], now: readonly MonthScore[]): Migration[] {
  const grades = new Map(before.map(({ uscc, grade }) => [uscc, grade]));
  return now.flatMap(({ uscc, grade }) => {
    const from = grades.get(uscc);
    return from ? [{ from, to: grade }] : [];
  });
}

const countMigrations = (migrations: readonly Migration[]): MonitorResult['migration'] =>
  ScoreGrade.options.flatMap((from) => ScoreGrade.options.map((to) => ({ from, to, firms: migrations.filter((one) => one.from === from && one.to === to).length }))).filter(({ firms }) => firms > 0);
