/** Where a policy stands on a day: can one apply, until when, how urgent is it. */
import type { PolicyStatus } from '@rongqiao/contracts/policy-kinds.ts';
import { policyStatusLabels } from '@rongqiao/contracts/policy-kinds.ts';
import { daysBetween, formatDay } from '@rongqiao/contracts/values/period.ts';
import { CLOSING_SOON_DAYS } from '../finders/policy-window.ts';

export interface Timed {
  policyStatus?: PolicyStatus | null | undefined;
  windowOpensOn?: string | null | undefined;
  windowClosesOn?: string | null | undefined;
  effectiveTo?: string | null | undefined;
}

export interface Timing {
  state: 'open' | 'closing' | 'upcoming' | 'closed';
  /** 可申报, 即将截止 … */
  label: string;
  /** 2026年12月31日截止，还有38天 */
  sentence: string;
  /** The same in two short lines, for a column of figures: 12月31日 / 截止，还有38天. */
  figure: string;
  remark: string;
}

export function policyTiming(policy: Timed, today: string): Timing {
  return endedTiming(policy, today) ?? upcomingTiming(policy, today) ?? openTiming(policy, today);
}

function endedTiming({ policyStatus, windowClosesOn, effectiveTo }: Timed, today: string): Timing | undefined {
  if (policyStatus === 'expired' || policyStatus === 'repealed' || policyStatus === 'superseded') {
    return { state: 'closed', label: policyStatusLabels[policyStatus], sentence: `${policyStatusLabels[policyStatus]}，仅供查阅`, figure: '', remark: '仅供查阅' };
  }
  if (effectiveTo && effectiveTo < today) return { state: 'closed', label: '已到期', sentence: `有效期到${formatDay(effectiveTo)}为止`, figure: shortDay(effectiveTo, today), remark: '有效期到此为止' };
  if (windowClosesOn && windowClosesOn < today) {
    return { state: 'closed', label: '已截止', sentence: `已于${formatDay(windowClosesOn)}截止申报`, figure: shortDay(windowClosesOn, today), remark: '已截止申报' };
  }
  return undefined;
}

function upcomingTiming({ policyStatus, windowOpensOn }: Timed, today: string): Timing | undefined {
  if (windowOpensOn && windowOpensOn > today) {
    return { state: 'upcoming', label: '即将开始', sentence: `${formatDay(windowOpensOn)}开始申报`, figure: shortDay(windowOpensOn, today), remark: '开始申报' };
  }
  if (policyStatus !== 'upcoming') return undefined;
  return { state: 'upcoming', label: '尚未生效', sentence: '尚未生效，开始时间以发文单位通知为准', figure: '', remark: '以通知为准' };
}

function openTiming({ windowClosesOn, effectiveTo }: Timed, today: string): Timing {
  if (windowClosesOn) {
    const days = daysBetween(today, windowClosesOn);
    const left = days === 0 ? '今天是最后一天' : `还有${days}天`;
    const isSoon = days <= CLOSING_SOON_DAYS;
    return { state: isSoon ? 'closing' : 'open', label: isSoon ? '即将截止' : '可申报', sentence: `${formatDay(windowClosesOn)}截止，${left}`, figure: shortDay(windowClosesOn, today), remark: `截止，${left}` };
  }
  const sentence = effectiveTo ? `随时可办，有效期到${formatDay(effectiveTo)}` : '随时可办，没有截止日期';
  return { state: 'open', label: '可申报', sentence, figure: '随时可办', remark: effectiveTo ? `有效期到${shortDay(effectiveTo, today)}` : '' };
}

/** The year is said only when it is another one. */
const shortDay = (day: string, today: string) => (day.slice(0, 4) === today.slice(0, 4) ? formatDay(day).replace(/^\d+年/, '') : formatDay(day));
