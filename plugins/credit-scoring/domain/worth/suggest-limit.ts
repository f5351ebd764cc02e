/** 参考额度: not an offer. The lowest of four sides, times how much is known; a dispute never raises it. */
import { formatShortYuan } from '@rongqiao/contracts/values/money.ts';
import type { CreditFile } from '../../contract/credit-file.ts';
import type { CreditModel } from '../../contract/credit-model.ts';
import type { ScoreGrade } from '../../contract/score-result.ts';
import { withAndWithoutDisputed } from '../file/views.ts';
import { readFile } from '../score/reading.ts';
import { type LimitCap, type LimitCapId, limitCapLabels, limitCaps } from './limit-caps.ts';

export interface ReferenceLimit {
  /** Absent when there is nothing to reckon with. */
  limitFen: bigint | undefined;
  bindingCap: LimitCapId | undefined;
  caps: LimitCap[];
  coveragePercent: number;
  sentence: string;
}

/** @param standing what gates use: grade and coverage */
export function suggestLimit(
  model: CreditModel,
  file: CreditFile,
  standing: { grade: ScoreGrade; coveragePercent: number },
): ReferenceLimit {
  const limits = withAndWithoutDisputed(file).map((view) => limitOf(model, view, standing));
  const lowest = limits.reduce((least, limit) => ((limit.limitFen ?? 0n) < (least.limitFen ?? 0n) ? limit : least));
  return lowest;
}

function limitOf(
  model: CreditModel,
  file: CreditFile,
  { grade, coveragePercent }: { grade: ScoreGrade; coveragePercent: number },
): ReferenceLimit {
  const caps = limitCaps(readFile(model, file), grade);
  const rest = { caps, coveragePercent };
  if (grade === 'NR')
    return { ...rest, limitFen: undefined, bindingCap: undefined, sentence: '尚未评级，接入更多数据后给出参考额度。' };
  if (model.worth.turnoverPercent[grade] === 0)
    return {
      ...rest,
      limitFen: 0n,
      bindingCap: undefined,
      sentence: `${grade}级暂不提供参考额度，先处理限制等级的事项。`,
    };
  const binding = caps
    .filter((cap) => cap.limitFen !== undefined)
    .toSorted((one, other) => compare(one.limitFen, other.limitFen))[0];
  if (binding?.limitFen === undefined)
    return {
      ...rest,
      limitFen: undefined,
      bindingCap: undefined,
      sentence: '没有发票、纳税或报表数据，无法测算参考额度，请先接入其中一项。',
    };
  const limitFen = roundDown((binding.limitFen * BigInt(coveragePercent)) / 100n, model);
  const covered = coveragePercent < 100 ? `，数据覆盖${coveragePercent}%，同比例折算` : '';
  return {
    ...rest,
    limitFen,
    bindingCap: binding.id,
    sentence: `参考额度${formatShortYuan(limitFen)}，由${limitCapLabels[binding.id]}决定：${binding.sentence.slice(0, -1)}${covered}。不是授信承诺。`,
  };
}

function roundDown(fen: bigint, { worth }: CreditModel): bigint {
  const step = BigInt(worth.roundToYuan) * 100n;
  return fen - (fen % step);
}

const compare = (one = 0n, other = 0n): number => (one < other ? -1 : one > other ? 1 : 0);
