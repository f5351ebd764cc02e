/** How an obligation stands: current → overdue → default → cured or written off. Source: 90 days past due, five classes of 银保监令〔2023〕1号. */
import { type IsoDay, addMonths, daysBetween } from '@rongqiao/contracts/values/period.ts';

export const obligationLabels = {
  current: '正常',
  'overdue-30': '逾期30天以内',
  'overdue-90': '逾期31–90天',
  default: '违约（逾期超过90天）',
  cured: '已清偿（观察期）',
  repaid: '已清偿',
  'written-off': '已核销',
} as const;
export type ObligationState = keyof typeof obligationLabels;

export interface Obligation {
  dueOn: IsoDay;
  paidOn?: IsoDay | null;
  writtenOffOn?: IsoDay | null;
}

const DEFAULT_AFTER_DAYS = 90;
const PROBATION_MONTHS = 12;

/** @param on the day that is asked for; what happened later is not yet known */
export function obligationState({ dueOn, paidOn, writtenOffOn }: Obligation, on: IsoDay): ObligationState {
  if (paidOn && paidOn <= on)
    return daysBetween(dueOn, paidOn) > DEFAULT_AFTER_DAYS && on < addMonths(paidOn, PROBATION_MONTHS)
      ? 'cured'
      : 'repaid';
  if (writtenOffOn && writtenOffOn <= on) return 'written-off';
  const days = daysBetween(dueOn, on);
  if (days > DEFAULT_AFTER_DAYS) return 'default';
  if (days > 30) return 'overdue-90';
  return days > 0 ? 'overdue-30' : 'current';
}
