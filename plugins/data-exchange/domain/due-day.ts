/** When the next delivery is expected, and from when its absence is an alarm. */
import { addDays, type IsoDay } from '@rongqiao/contracts/values/period.ts';

export interface Rhythm {
  /** Days from one delivery to the next; null: whenever there is something. */
  everyDays: number | null;
  lateAfterDays: number;
  isActive: boolean;
}

export type FeedState = 'fine' | 'due' | 'late' | 'irregular' | 'paused';

export const feedStateLabels: Record<FeedState, string> = { fine: '正常', due: '该报送了', late: '逾期未报', irregular: '不定期', paused: '已停用' };

/** `lastDay`: of the last delivery that brought facts, or of the source's first day while there is none. */
export const dueDay = ({ everyDays }: Rhythm, lastDay: IsoDay): IsoDay | null => (everyDays === null ? null : addDays(lastDay, everyDays));

export function feedState(rhythm: Rhythm, lastDay: IsoDay, today: IsoDay): FeedState {
  if (!rhythm.isActive) return 'paused';
  const due = dueDay(rhythm, lastDay);
  if (due === null) return 'irregular';
  if (today > addDays(due, rhythm.lateAfterDays)) return 'late';
  return today >= due ? 'due' : 'fine';
}
