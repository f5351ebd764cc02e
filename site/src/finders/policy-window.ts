/** 申报窗口 on a day, as filters; `views/policy-timing.ts` says the same of one policy, and a test compares them. */
import { addDays } from '@rongqiao/contracts/values/period.ts';
import { dayNumber } from '@rongqiao/search-sync/contract.ts';
import type { Filter } from '../search/filter.ts';
import type { Option } from './finder.ts';

export const CLOSING_SOON_DAYS = 30;

export function windowOptions(today: string): Option[] {
  return [
    { value: 'open', label: '现在可以申报', filter: isOpen(today) },
    { value: 'closing', label: `${CLOSING_SOON_DAYS}天内截止`, filter: isClosingSoon(today) },
    { value: 'upcoming', label: '即将开始', filter: isUpcoming(today) },
    { value: 'valid', label: '现行有效，不论窗口', filter: isValid(today) },
    { value: 'closed', label: '已经结束', filter: isClosed(today) },
  ];
}

const missingOr = (attribute: string, filter: Filter): Filter => ({ some: [{ attribute, isMissing: true }, filter] });

const inForce: Filter = { attribute: 'policyStatus', in: ['in-force'] };
const ended: Filter = { attribute: 'policyStatus', in: ['expired', 'repealed', 'superseded'] };

const isValid = (today: string): Filter => ({
  every: [inForce, missingOr('effectiveToNumber', { attribute: 'effectiveToNumber', atLeast: dayNumber(today) })],
});

const isOpen = (today: string): Filter => ({
  every: [
    inForce,
    missingOr('windowOpensOnNumber', { attribute: 'windowOpensOnNumber', atMost: dayNumber(today) }),
    missingOr('windowClosesOnNumber', { attribute: 'windowClosesOnNumber', atLeast: dayNumber(today) }),
    missingOr('effectiveToNumber', { attribute: 'effectiveToNumber', atLeast: dayNumber(today) }),
  ],
});

const isClosingSoon = (today: string): Filter => ({
  every: [isOpen(today), { attribute: 'windowClosesOnNumber', atMost: dayNumber(addDays(today, CLOSING_SOON_DAYS)) }],
});

const isClosed = (today: string): Filter => ({
  some: [
    ended,
    { attribute: 'windowClosesOnNumber', atMost: dayNumber(addDays(today, -1)) },
    { attribute: 'effectiveToNumber', atMost: dayNumber(addDays(today, -1)) },
  ],
});

const isUpcoming = (today: string): Filter => ({
  every: [
    { attribute: 'policyStatus', in: ['in-force', 'upcoming'] },
    { some: [{ attribute: 'policyStatus', in: ['upcoming'] }, { attribute: 'windowOpensOnNumber', atLeast: dayNumber(addDays(today, 1)) }] },
    missingOr('effectiveToNumber', { attribute: 'effectiveToNumber', atLeast: dayNumber(today) }),
    missingOr('windowClosesOnNumber', { attribute: 'windowClosesOnNumber', atLeast: dayNumber(today) }),
  ],
});
