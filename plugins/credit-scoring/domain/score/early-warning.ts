/** A fall of 50 points or more within 90 days, or a cap that was not there before. */
import { type IsoDay, daysBetween } from '@rongqiao/contracts/values/period.ts';
import { type CapCode, capLabels } from '../../contract/credit-model.ts';

export interface PastScore {
  asOf: IsoDay;
  score: number;
  caps: readonly { code: CapCode }[];
}

export interface EarlyWarning {
  fallPoints: number;
  newCaps: CapCode[];
  sentence: string;
}

const FALL_MIN = 50;
const WITHIN_DAYS = 90;

/** Undefined when there is nothing to warn of. `earlier` may come in any order. */
export function earlyWarning(now: PastScore, earlier: readonly PastScore[]): EarlyWarning | undefined {
  const recent = earlier.filter(({ asOf }) => asOf < now.asOf && daysBetween(asOf, now.asOf) <= WITHIN_DAYS);
  const fallPoints = Math.max(0, ...recent.map(({ score }) => score - now.score));
  const last = recent.toSorted((one, other) => (one.asOf < other.asOf ? 1 : -1))[0];
  const newCaps = last
    ? now.caps.map(({ code }) => code).filter((code) => !last.caps.some((cap) => cap.code === code))
    : [];
  if (fallPoints < FALL_MIN && newCaps.length === 0) return undefined;
  const fall = fallPoints >= FALL_MIN ? `${WITHIN_DAYS}天内下降${fallPoints}分` : '';
  const caps = newCaps.length > 0 ? `新出现：${newCaps.map((code) => capLabels[code]).join('、')}` : '';
  return { fallPoints, newCaps, sentence: `${[fall, caps].filter(Boolean).join('；')}。` };
}
