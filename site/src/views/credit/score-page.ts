/** 信用积分, made ready: the figure, what it is made of, what to do next, and what it is worth. */
import { type ConnectionState, factorLabels, factorStateLabels, type FactorScore, capLabels, categoryStateLabels, type KeptScore, type PastScore, scoreGradeLabels } from '@rongqiao/credit-scoring/contract.ts';
import { creditCategoryLabels } from '@rongqiao/contracts/credit-category.ts';
import { formatDay } from '@rongqiao/contracts/values/period.ts';
import { dayText } from '../moments.ts';

export function scorePage({ current, history, connections }: { current: KeptScore; history: PastScore[]; connections: ConnectionState[] }) {
  const { assessment, asOf, computedAt, because, modelName, modelVersion, modelHash, inputsHash, engine, id } = current;
  const { result, grade, score, withoutDisputed } = assessment;
  const before = history.find((one) => one.asOf < asOf);
  return {
    id,
    grade,
    score,
    word: gradeWord(grade),
    isRated: grade !== 'NR',
    low: result.low,
    high: result.high,
    coverage: `${result.coveragePercent}%`,
    updated: `${dayText(computedAt)}更新（${because}），数据截至${formatDay(asOf)}`,
    change: before ? changeText(score - before.score, before) : undefined,
    dispute: withoutDisputed
      ? { count: result.disputedFactIds.length, counted: `${result.score} 分（${result.grade}）`, left: `${withoutDisputed.score} 分（${withoutDisputed.grade}）` }
      : undefined,
    action: result.nextBestAction,
    factors: result.factors.map(factorLine),
    negatives: result.negatives.map(({ factor, pointsLost, sentence }) => ({ label: factorLabels[factor], lost: pointsLost, sentence: sentence.replace(/^[^：]*：/, '') })),
    positives: result.positives.map(({ sentence }) => sentence),
    caps: result.caps.map(({ code, grade: best, sentence, until }) => ({ label: capLabels[code], best, sentence, until: until ? `${formatDay(until)}后解除` : '情形消除后解除' })),
    unknowns: result.unknowns.map(({ sentence }) => sentence),
    sources: connections.map(({ category, state, facts, lastCollectedAt }) => ({
      label: creditCategoryLabels[category],
      state: categoryStateLabels[state],
      isConnected: state === 'connected',
      facts,
      last: lastCollectedAt ? `${dayText(lastCollectedAt)}更新` : '',
    })),
    history: history.slice(0, 12).map((one) => ({ id: one.id, day: formatDay(one.asOf), grade: one.grade, score: one.score, because: one.because })),
    evidence: [
      { label: '评分模型', value: `${modelName} ${modelVersion}，引擎 ${engine}` },
      { label: '模型指纹', value: modelHash },
      { label: '数据指纹', value: inputsHash },
    ],
  };
}

/** AA级（强） → 强 */
export const gradeWord = (grade: keyof typeof scoreGradeLabels): string => /（(.+)）/.exec(scoreGradeLabels[grade])?.[1] ?? '';

const changeText = (difference: number, { asOf }: PastScore): string =>
  difference === 0 ? `与${formatDay(asOf)}持平` : `比${formatDay(asOf)}${difference > 0 ? '多' : '少'} ${Math.abs(difference)} 分`;

function factorLine({ id, state, points, maxPointsNow, sentence, records, sources, isThin }: FactorScore) {
  const isCounted = state === 'usable' || state === 'none-found';
  return {
    label: factorLabels[id],
    isCounted,
    points: isCounted ? `${points}／${maxPointsNow}` : factorStateLabels[state],
    share: isCounted && maxPointsNow > 0 ? Math.max(0, Math.min(100, (points / maxPointsNow) * 100)) : 0,
    sentence,
    evidence: records > 0 ? `${records} 条记录，${sources} 个来源${isThin ? '，证据较少，按保守估计' : ''}` : '',
  };
}
