/**
 * Deadlines as a calendar file (RFC 5545). Whole days without a time zone: the last day is that day in China, wherever the
 * calendar is opened. The same policy keeps its UID; SEQUENCE grows with each change, so that calendars replace it.
 */
import { addDays, formatDay } from '@rongqiao/contracts/values/period.ts';
import { createEvents, type EventAttributes } from 'ics';
import type { Deadline } from '../cms/deadlines.ts';

/** Reminders at nine in the morning, so many days before. */
const REMIND_DAYS = [14, 7, 1];
const SEQUENCE_FROM = Date.UTC(2026, 0, 1);

/** What is told: the last day, and before it the first one while that is still to come. */
export function calendarOf(policies: Deadline[], today: string, origin: string, name: string): string {
  const events = policies.flatMap((policy) => eventsOf(policy, today, origin));
  if (events.length === 0) return emptyCalendar(name);
  const { error, value } = createEvents(events, { productId: '-//rongqiao//policies//ZH', calName: name });
  if (error || !value) throw new Error(`the calendar could not be written: ${error?.message}`);
  return value;
}

function eventsOf(policy: Deadline, today: string, origin: string): EventAttributes[] {
  const { windowOpensOn, windowClosesOn } = policy;
  const opening = windowOpensOn && windowOpensOn > today ? [eventOn(windowOpensOn, 'opens', `开始申报：${policy.title}`, [1], policy, origin)] : [];
  const closing = windowClosesOn && windowClosesOn >= today ? [eventOn(windowClosesOn, 'closes', `申报截止：${policy.title}`, REMIND_DAYS, policy, origin)] : [];
  return [...opening, ...closing];
}

function eventOn(day: string, what: 'opens' | 'closes', title: string, remindDays: number[], policy: Deadline, origin: string): EventAttributes {
  const address = new URL(`/policies/${policy.slug}`, origin);
  const changedAt = Date.parse(policy.updatedAt);
  return {
    uid: `policy-${policy.slug}-${what}@${address.hostname}`,
    sequence: Math.max(0, Math.floor((changedAt - SEQUENCE_FROM) / 1_000)),
    title,
    description: [policy.summary, `受理：${policy.acceptingDepartment}`, policy.windowClosesOn ? `截止：${formatDay(policy.windowClosesOn)}` : '', `条件和材料：${address.href}`].filter(Boolean).join('\n'),
    url: address.href,
    start: dateOf(day),
    end: dateOf(addDays(day, 1)),
    lastModified: changedAt,
    transp: 'TRANSPARENT',
    status: 'CONFIRMED',
    categories: ['政策申报'],
    alarms: remindDays.map((days) => ({ action: 'display' as const, description: title, trigger: { before: true, days: days - 1, hours: 15 } })),
  };
}

const dateOf = (day: string) => day.split('-').map(Number) as [number, number, number];

/** A calendar that somebody subscribes to may be empty today. */
const emptyCalendar = (name: string) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'CALSCALE:GREGORIAN', 'PRODID:-//rongqiao//policies//ZH', 'METHOD:PUBLISH', `X-WR-CALNAME:${name}`, 'END:VCALENDAR', ''].join('\r\n');

export const calendarAnswer = (text: string, fileName: string): Response =>
  new Response(text, {
    headers: { 'content-type': 'text/calendar; charset=utf-8', 'content-disposition': `attachment; filename="${fileName}"`, 'cache-control': 'private, no-cache' },
  });
