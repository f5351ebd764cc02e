/** The monthly look at a model in use: has the population moved, do probabilities come true, how often do people overrule it? */
import { type CreditGrade, creditGradeLabels } from '@rongqiao/contracts/credit-grade.ts';
import { columnStability, numberStability, type Stability } from '../measures/stability.ts';
import { binomialInterval } from '../measures/special-functions.ts';
import type { Column } from '../sample/sample.ts';

export type Light = 'green' | 'amber' | 'red';

export interface Finding {
  what: 'score-shift' | 'factor-shift' | 'bad-rate' | 'migration' | 'overrides' | 'coverage' | 'caps' | 'unrated';
  /** The factor or grade that it is about. */
  about?: string;
  light: Light;
  value: number;
  /** In Chinese, with the figures. */
  message: string;
}

/** A shift counts only when chance does not explain it: .10 and .25 are a rule of thumb that knows no sample size. */
const SHIFT = { amber: 0.1, red: 0.25, chance: 0.01 };
const OVERRIDES = { amber: 0.05, red: 0.1 };
const DOWNGRADES = { amber: 0.15, red: 0.3 };
const COVERAGE_FALL = { amber: 0.05, red: 0.15 };
const CAPS_RISE = { amber: 0.05, red: 0.15 };
const UNRATED_RISE = { amber: 0.1, red: 0.25 };

export interface GradeOutcome {
  grade: CreditGrade;
  firms: number;
  bad: number;
  /** Mean probability the model stated; null before calibration. */
  stated: number | null;
}

interface BeforeAndNow {
  before: number;
  now: number;
}

export interface MonitorInput {
  /** Of the training sample and of this month. */
  scores: { before: ArrayLike<number>; now: ArrayLike<number> };
  factors: { before: Column; now: Column }[];
  /** Firms graded last month and this month. */
  migrations: readonly { from: CreditGrade; to: CreditGrade }[];
  /** Firms whose twelve months are over. */
  outcomes: readonly GradeOutcome[];
  /** Null where nobody can overrule a score. */
  decisions: { total: number; overruled: number } | null;
  /** Mean shares, 0–1. */
  coverage: BeforeAndNow;
  /** Share of firms whose grade a rule holds down, and of those without a grade. */
  capped: BeforeAndNow;
  unrated: BeforeAndNow;
}

export interface MonitorReport {
  light: Light;
  findings: Finding[];
  /** Firms from each grade (row) to each grade. */
  migration: { from: CreditGrade; to: CreditGrade; firms: number }[];
}

export function monitorModel(input: MonitorInput): MonitorReport {
  const findings = [
    shiftFinding('score-shift', '评分分布', numberStability(input.scores.before, input.scores.now)),
    ...input.factors.map(({ before, now }) => shiftFinding('factor-shift', before.name, columnStability(before, now))),
    ...input.outcomes.flatMap(badRateFinding),
    migrationFinding(input.migrations),
    ...(input.decisions ? [overrideFinding(input.decisions)] : []),
    coverageFinding(input.coverage),
    riseFinding('caps', '受限制事项压低等级的企业', input.capped, CAPS_RISE),
    riseFinding('unrated', '未评级的企业', input.unrated, UNRATED_RISE),
  ];
  return { light: worst(findings.map(({ light }) => light)), findings, migration: countMigrations(input.migrations) };
}

const ORDER: readonly Light[] = ['green', 'amber', 'red'];
const worst = (lights: readonly Light[]): Light => ORDER[Math.max(0, ...lights.map((light) => ORDER.indexOf(light)))] as Light;
const judge = (value: number, { amber, red }: { amber: number; red: number }): Light => (value > red ? 'red' : value > amber ? 'amber' : 'green');

function shiftFinding(what: 'score-shift' | 'factor-shift', about: string, { psi, p }: Stability): Finding {
  const light = p < SHIFT.chance ? judge(psi, SHIFT) : 'green';
  const says = { green: '稳定', amber: '有变化，请查看是哪一段', red: '明显变化，请复核评分卡是否还适用' }[light];
  return { what, about, light, value: psi, message: `${about}：稳定性指数 ${psi.toFixed(3)}，出于偶然的可能 ${chance(p)}：${says}。` };
}

/** Red when more went bad than the probability explains; amber when fewer did: too strict costs good firms their loan. */
function badRateFinding({ grade, firms, bad, stated }: GradeOutcome): Finding[] {
  if (firms === 0 || stated === null) return [];
  const { low, high } = binomialInterval(bad, firms);
  const light: Light = stated < low ? 'red' : stated > high ? 'amber' : 'green';
  const says = { green: '相符', amber: '低于所述，评分偏严', red: '高于所述，评分偏松，请立即复核' }[light];
  const about = creditGradeLabels[grade];
  return [{ what: 'bad-rate', about, light, value: bad / firms, message: `${about}：${firms} 家中 ${bad} 家违约（95% 区间 ${percent(low)}–${percent(high)}），模型所述 ${percent(stated)}：${says}。` }];
}

const GRADES = Object.keys(creditGradeLabels) as CreditGrade[];

function migrationFinding(migrations: readonly { from: CreditGrade; to: CreditGrade }[]): Finding {
  const down = migrations.filter(({ from, to }) => GRADES.indexOf(to) > GRADES.indexOf(from)).length;
  const share = migrations.length === 0 ? 0 : down / migrations.length;
  return { what: 'migration', light: judge(share, DOWNGRADES), value: share, message: `${migrations.length} 家企业中 ${down} 家降级（${percent(share)}）。` };
}

function overrideFinding({ total, overruled }: NonNullable<MonitorInput['decisions']>): Finding {
  const share = total === 0 ? 0 : overruled / total;
  return { what: 'overrides', light: judge(share, OVERRIDES), value: share, message: `${total} 次评价中人工改动 ${overruled} 次（${percent(share)}）。` };
}

function coverageFinding({ before, now }: MonitorInput['coverage']): Finding {
  const fall = Math.max(0, before - now);
  return { what: 'coverage', light: judge(fall, COVERAGE_FALL), value: now, message: `数据覆盖 ${percent(now)}，建模时 ${percent(before)}。` };
}

const riseFinding = (what: 'caps' | 'unrated', name: string, { before, now }: BeforeAndNow, limits: { amber: number; red: number }): Finding => ({
  what,
  light: judge(now - before, limits),
  value: now,
  message: `${name}占 ${percent(now)}，基准月 ${percent(before)}。`,
});

const countMigrations = (migrations: readonly { from: CreditGrade; to: CreditGrade }[]): MonitorReport['migration'] =>
  GRADES.flatMap((from) => GRADES.map((to) => ({ from, to, firms: migrations.filter((one) => one.from === from && one.to === to).length }))).filter(({ firms }) => firms > 0);

const percent = (share: number): string => `${(100 * share).toFixed(1)}%`;
const chance = (p: number): string => (p < 0.001 ? '不到 0.1%' : `${(100 * p).toFixed(1)}%`);
