/** 项目初评: a card of its own for what the money is for, 100 points; never merged into the firm's score. */
import type { ScoreGrade } from '../../contract/score-result.ts';
import { gradeRank } from '../score/grade.ts';

export interface ProjectInput {
  /** The use is named and none of the barred ones (股权投资, 房地产, 理财, 转贷). */
  purpose: 'eligible' | 'unclear' | 'barred';
  /** Yearly cash flow of the project over its yearly debt service; absent: not known. */
  debtServiceCover?: number;
  /** Own funds over total investment, a share of one. */
  ownFundsShare?: number;
  /** Signed contracts over the first year's planned sales, a share of one. */
  contractedShare?: number;
  /** Permits held of those needed. */
  permitsHeld: number;
  permitsNeeded: number;
  /** Value of collateral and guarantees over the loan, a share of one. */
  securedShare?: number;
  sponsorGrade: ScoreGrade;
}

export const projectPartLabels = {
  purpose: '用途合规',
  repayment: '还款来源',
  ownFunds: '自有资金',
  contracts: '销售合同',
  permits: '审批手续',
  security: '抵质押和担保',
  sponsor: '主体等级',
} as const;
export type ProjectPartId = keyof typeof projectPartLabels;

export const projectResultLabels = { pass: '通过', conditions: '有条件通过', refer: '转人工评审' } as const;
export type ProjectResult = keyof typeof projectResultLabels;

export interface ProjectPart {
  id: ProjectPartId;
  points: number;
  maxPoints: number;
  sentence: string;
}

export interface ProjectAssessment {
  points: number;
  result: ProjectResult;
  parts: ProjectPart[];
  /** What must be met or shown before the money flows. */
  conditions: string[];
}

/** Value from → points, best first. */
type Steps = readonly (readonly [from: number, points: number])[];

const maxima: Record<ProjectPartId, number> = {
  purpose: 15,
  repayment: 25,
  ownFunds: 15,
  contracts: 15,
  permits: 10,
  security: 10,
  sponsor: 10,
};
const coverSteps: Steps = [
  [1.5, 25],
  [1.2, 20],
  [1.1, 12],
  [1, 5],
];
const ownFundsSteps: Steps = [
  [0.4, 15],
  [0.3, 12],
  [0.2, 8],
  [0.1, 3],
];
const contractSteps: Steps = [
  [0.8, 15],
  [0.5, 11],
  [0.3, 7],
  [0.1, 3],
];
const securitySteps: Steps = [
  [1, 10],
  [0.7, 7],
  [0.4, 4],
  [0.1, 1],
];
const sponsorPoints: Partial<Record<ScoreGrade, number>> = { AAA: 10, AA: 9, A: 8, BBB: 6, BB: 4, B: 2 };

export function assessProject(input: ProjectInput): ProjectAssessment {
  const parts = [purposePart(input), ...stepParts(input), permitsPart(input), sponsorPart(input)];
  const points = parts.reduce((sum, part) => sum + part.points, 0);
  const conditions = conditionsOf(input);
  return { points, result: resultOf(input, points, conditions), parts, conditions };
}

/** A barred use or a defaulted sponsor is for people to look at, whatever the points say. */
function resultOf(input: ProjectInput, points: number, conditions: readonly string[]): ProjectResult {
  const isBarred = input.purpose === 'barred' || gradeRank(input.sponsorGrade) >= gradeRank('CCC');
  if (isBarred || points < 50) return 'refer';
  return points >= 75 && conditions.length === 0 ? 'pass' : 'conditions';
}

function purposePart({ purpose }: ProjectInput): ProjectPart {
  const [points, sentence] = {
    eligible: [15, '用途明确，不在禁止之列。'] as const,
    unclear: [5, '用途还不明确。'] as const,
    barred: [0, '用途属于贷款禁止用途。'] as const,
  }[purpose];
  return { id: 'purpose', points, maxPoints: maxima.purpose, sentence };
}

function stepParts(input: ProjectInput): ProjectPart[] {
  const percent = (share: number): string => `${Math.round(share * 100)}%`;
  return [
    stepPart(
      'repayment',
      input.debtServiceCover,
      coverSteps,
      (cover) => `偿债保障倍数${cover.toFixed(2)}。`,
      '没有还款来源测算。',
    ),
    stepPart(
      'ownFunds',
      input.ownFundsShare,
      ownFundsSteps,
      (share) => `自有资金占总投资${percent(share)}。`,
      '自有资金比例未知。',
    ),
    stepPart(
      'contracts',
      input.contractedShare,
      contractSteps,
      (share) => `已签合同覆盖首年计划销售${percent(share)}。`,
      '没有销售合同资料。',
    ),
    stepPart(
      'security',
      input.securedShare,
      securitySteps,
      (share) => `抵质押和担保覆盖贷款${percent(share)}。`,
      '没有抵质押和担保。',
    ),
  ];
}

function stepPart(
  id: ProjectPartId,
  value: number | undefined,
  steps: Steps,
  sentence: (value: number) => string,
  unknown: string,
): ProjectPart {
  const points = value === undefined ? 0 : (steps.find(([from]) => value >= from)?.[1] ?? 0);
  return { id, points, maxPoints: maxima[id], sentence: value === undefined ? unknown : sentence(value) };
}

function permitsPart({ permitsHeld, permitsNeeded }: ProjectInput): ProjectPart {
  const points = permitsNeeded === 0 ? 10 : Math.floor((10 * Math.min(permitsHeld, permitsNeeded)) / permitsNeeded);
  return {
    id: 'permits',
    points,
    maxPoints: maxima.permits,
    sentence: permitsNeeded === 0 ? '无需审批手续。' : `审批手续已取得${permitsHeld}项，共需${permitsNeeded}项。`,
  };
}

const sponsorPart = ({ sponsorGrade }: ProjectInput): ProjectPart => ({
  id: 'sponsor',
  points: sponsorPoints[sponsorGrade] ?? 0,
  maxPoints: maxima.sponsor,
  sentence: `主体等级${sponsorGrade}。`,
});

function conditionsOf(input: ProjectInput): string[] {
  const conditions: [boolean, string][] = [
    [input.purpose === 'unclear', '补充用途说明和用款计划。'],
    [(input.debtServiceCover ?? 0) < 1.1, '补充还款来源，使偿债保障倍数不低于1.10。'],
    [(input.ownFundsShare ?? 0) < 0.2, '自有资金到位不低于总投资的20%。'],
    [input.permitsHeld < input.permitsNeeded, '放款前取得全部审批手续。'],
    [input.sponsorGrade === 'NR', '主体接入更多数据，取得评级。'],
  ];
  return conditions.flatMap(([holds, sentence]) => (holds ? [sentence] : []));
}
