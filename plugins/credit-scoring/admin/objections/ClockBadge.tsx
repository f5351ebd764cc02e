/** How an objection stands against its clock: fine, near its end (the law's 15th of 20 days), or past it. */
import { chineseDayAt, formatDay } from '@rongqiao/contracts/values/period.ts';
import { Badge } from '@strapi/design-system';
import { objectionStateLabels } from '../../contract/objections.ts';
import type { BriefJson } from '../shapes.ts';

export function ClockBadge({ state, alarmOn, dueOn }: Pick<BriefJson, 'state' | 'alarmOn' | 'dueOn'>) {
  const [tone, text] = state === 'open' ? clockOf(alarmOn, dueOn, chineseDayAt(new Date())) : (['neutral', objectionStateLabels[state]] as const);
  return (
    <Badge backgroundColor={`${tone}100`} textColor={`${tone}700`}>
      {text}
    </Badge>
  );
}

function clockOf(alarmOn: string, dueOn: string, today: string): readonly [string, string] {
  if (dueOn < today) return ['danger', `已超期（${formatDay(dueOn)}）`];
  return alarmOn <= today ? ['warning', `快到期：${formatDay(dueOn)}`] : ['success', `${formatDay(dueOn)}前答复`];
}
