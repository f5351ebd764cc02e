/** What the scorecard says, with everything that explains it: plain JSON, and the same file and model give it again. */
import { codeList } from '@rongqiao/contracts/code-list.ts';
import { CreditCategory } from '@rongqiao/contracts/credit-category.ts';
import { creditGradeLabels } from '@rongqiao/contracts/credit-grade.ts';
import { IsoDay } from '@rongqiao/contracts/values/period.ts';
import { z } from 'zod';
import { CategoryState, WeightBases } from './credit-file.ts';
import { CapCode, ComponentId, FactorId } from './credit-model.ts';
import { Settlement } from './file-change.ts';

const { D, ...ratedLabels } = creditGradeLabels;
export const scoreGradeLabels = { ...ratedLabels, NR: 'NR未评级（数据不足）', D } as const;
/** Best first. NR opens nothing, and a known default is worse than not knowing. */
export const ScoreGrade = codeList(scoreGradeLabels);
export type ScoreGrade = z.infer<typeof ScoreGrade>;

export const factorStateLabels = {
  usable: '已计分',
  /** The obligation is known, the source is connected, and nothing was paid: counts as unpaid. */
  'none-found': '应缴未见缴纳',
  'not-applicable': '不适用',
  'not-connected': '未接入',
  withdrawn: '授权已撤回',
} as const;
export const FactorState = codeList(factorStateLabels);
export type FactorState = z.infer<typeof FactorState>;

export const ComponentScore = z.object({
  id: ComponentId,
  state: FactorState,
  /** Its part of the factor's points, before what is missing is shared out. */
  maxPoints: z.number(),
  /** Plain weighted mean of the records, 0–100 with one decimal; null without any. */
  average: z.number().nullable(),
  records: z.int(),
  sources: z.int(),
  /** How many current records of usual size the evidence is worth, one decimal. */
  nEff: z.number(),
});
export type ComponentScore = z.infer<typeof ComponentScore>;

export const FactorScore = z.object({
  id: FactorId,
  state: FactorState,
  /** Of the published card, and after the points of absent factors were shared out. */
  maxPoints: z.int(),
  maxPointsNow: z.int(),
  points: z.int(),
  /** 0–100 with one decimal, evidence weighed in; null when the factor is not usable. */
  subScore: z.number().nullable(),
  records: z.int(),
  sources: z.int(),
  nEff: z.number(),
  /** Too few records or sources for a firm opinion. */
  isThin: z.boolean(),
  sentence: z.string(),
  components: z.array(ComponentScore),
});
export type FactorScore = z.infer<typeof FactorScore>;

export const AppliedCap = z.object({
  code: CapCode,
  /** The best grade that is left. */
  grade: ScoreGrade,
  sentence: z.string(),
  factIds: z.array(z.string()),
  /** The last day it holds, where time ends it. */
  until: IsoDay.nullable(),
});
export type AppliedCap = z.infer<typeof AppliedCap>;

export const NegativeReason = z.object({ factor: FactorId, pointsLost: z.int(), sentence: z.string() });
export type NegativeReason = z.infer<typeof NegativeReason>;

export const PositiveReason = z.object({ factor: FactorId, component: ComponentId, sentence: z.string() });
export type PositiveReason = z.infer<typeof PositiveReason>;

export const NextBestAction = z.object({
  sentence: z.string(),
  change: Settlement,
  scoreAfter: z.int(),
  gradeAfter: ScoreGrade,
});
export type NextBestAction = z.infer<typeof NextBestAction>;

/** A category that could have counted and did not. */
export const UnknownPart = z.object({ category: CreditCategory, state: CategoryState, sentence: z.string() });
export type UnknownPart = z.infer<typeof UnknownPart>;

export const ScoreResult = z.object({
  model: z.object({ name: z.string(), version: z.string() }),
  engine: z.string(),
  asOf: IsoDay,
  /** 300–950, caps applied: a capped firm stands at most at the top of the capped grade's band. */
  score: z.int(),
  grade: ScoreGrade,
  /** Were everything that is missing the worst, or the best. */
  low: z.int(),
  high: z.int(),
  beforeCaps: z.object({ score: z.int(), grade: ScoreGrade }),
  /** Usable share of what applies to the firm, in whole per cent, rounded down. */
  coveragePercent: z.int(),
  factors: z.array(FactorScore),
  /** Tightest first. */
  caps: z.array(AppliedCap),
  /** Most points lost first, at most four. */
  negatives: z.array(NegativeReason).max(4),
  positives: z.array(PositiveReason),
  nextBestAction: NextBestAction.nullable(),
  unknowns: z.array(UnknownPart),
  /** Ids of all facts that were read for points or caps, sorted. */
  usedFactIds: z.array(z.string()),
  /** Those of them that somebody objects to, sorted. */
  disputedFactIds: z.array(z.string()),
  /** To be handed to the next score of this firm in its file. */
  weightBases: WeightBases,
});
export type ScoreResult = z.infer<typeof ScoreResult>;
