/** What the pages of objections show, made ready. */
import { creditCategoryLabels } from '@rongqiao/contracts/credit-category.ts';
import { daysBetween, formatDay, type IsoDay } from '@rongqiao/contracts/values/period.ts';
import { type ObjectionBrief, objectionStateLabels } from '@rongqiao/credit-scoring/contract.ts';
import type { Fact } from './policy-page.ts';
import { dayText } from './moments.ts';

export interface ObjectionLine {
  id: string;
  href: string;
  text: string;
  firm: string;
  source: string;
  state: string;
  when: string;
  isLate: boolean;
}

/** 还有12天（2026年12月13日前答复） */
export function clockText(dueOn: IsoDay, today: IsoDay): { text: string; isLate: boolean } {
  const left = daysBetween(today, dueOn);
  if (left < 0) return { text: `已超期${-left}天，应在${formatDay(dueOn)}前答复`, isLate: true };
  return { text: `${left === 0 ? '今天到期' : `还有${left}天`}，${formatDay(dueOn)}前答复`, isLate: false };
}

export function objectionLine(one: ObjectionBrief, folder: string, today: IsoDay): ObjectionLine {
  const clock = clockText(one.dueOn, today);
  return {
    id: one.id,
    href: `${folder}/${one.id}`,
    text: one.factText,
    firm: one.enterpriseName,
    source: one.sourceName,
    state: objectionStateLabels[one.state],
    when: one.state === 'open' ? clock.text : `${dayText(one.closedAt ?? one.openedAt)}办结`,
    isLate: one.state === 'open' && clock.isLate,
  };
}

export const objectionFacts = (one: Omit<ObjectionBrief, 'enterpriseName'>, today: IsoDay): Fact[] => [
  { label: '状态', value: objectionStateLabels[one.state] },
  { label: '数据类别', value: creditCategoryLabels[one.category] },
  { label: '数据来源', value: one.sourceName },
  { label: '提出', value: dayText(one.openedAt) },
  ...(one.state === 'open' ? [{ label: '答复期限', value: clockText(one.dueOn, today).text }] : [{ label: '办结', value: dayText(one.closedAt ?? one.openedAt) }]),
];
