import { expect, test } from 'vitest';
import type { Deadline } from '../../../../site/src/cms/deadlines.ts';
import { calendarOf } from '../../../../site/src/feeds/calendar.ts';

const aDeadline = (overrides: Partial<Deadline> = {}): Deadline => ({
  slug: 'startup-loan',
  title: '创业担保贷款贴息；含逗号, 分号与 100% 的标题（演示）',
  summary: '最高贷300万元，财政贴一半利息。',
  acceptingDepartment: '市人力资源和社会保障局',
  windowOpensOn: '2026-03-01',
  windowClosesOn: '2026-12-31',
  updatedAt: '2026-11-01T08:00:00.000Z',
  ...overrides,
});
const file = (policies: Deadline[], today = '2026-11-23') => calendarOf(policies, today, 'https://rongqiao.example', '政策申报');

/** RFC 5545: long lines go on after a break and a blank; each event is its properties, alarms apart. */
function eventsIn(text: string) {
  const lines = text.replace(/\r\n[ \t]/g, '').split('\r\n');
  const events: { properties: Record<string, string>; triggers: string[] }[] = [];
  for (const line of lines) {
    const [name = '', value = ''] = [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)];
    if (line === 'BEGIN:VEVENT') events.push({ properties: {}, triggers: [] });
    const event = events.at(-1);
    if (name.startsWith('TRIGGER')) event?.triggers.push(value);
    else if (event && !(name in event.properties)) event.properties[name] = value;
  }
  return events;
}

test('the last day is a whole day, reminded of at nine in the morning two weeks, a week and a day before', () => {
  const text = file([aDeadline()]);
  expect(text.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\n')).toBe(true);
  const [event] = eventsIn(text);
  expect(event?.properties).toMatchObject({ 'DTSTART;VALUE=DATE': '20261231', 'DTEND;VALUE=DATE': '20270101', UID: 'policy-startup-loan-closes@rongqiao.example', URL: 'https://rongqiao.example/policies/startup-loan' });
  expect(event?.properties.SUMMARY).toContain('申报截止：创业担保贷款贴息');
  expect(event?.properties.SUMMARY).toContain('逗号\\,');
  // Nine o'clock is fifteen hours before the midnight at which the day after begins.
  expect(event?.triggers).toEqual(['-P13DT15H', '-P6DT15H', '-PT15H']);
});

test('a changed policy keeps its UID and raises its SEQUENCE, so that calendars replace the entry', () => {
  const [before] = eventsIn(file([aDeadline()]));
  const [after] = eventsIn(file([aDeadline({ windowClosesOn: '2026-12-15', updatedAt: '2026-11-20T08:00:00.000Z' })]));
  expect(after?.properties.UID).toBe(before?.properties.UID);
  expect(Number(after?.properties.SEQUENCE)).toBeGreaterThan(Number(before?.properties.SEQUENCE));
  expect(after?.properties['DTSTART;VALUE=DATE']).toBe('20261215');
});

test('a window that is still to open has its first day too; one that is over has none', () => {
  const uids = (policies: Deadline[]) => eventsIn(file(policies)).map(({ properties }) => properties.UID);
  expect(uids([aDeadline({ windowOpensOn: '2026-12-01' })])).toEqual(['policy-startup-loan-opens@rongqiao.example', 'policy-startup-loan-closes@rongqiao.example']);
  expect(uids([aDeadline({ windowClosesOn: '2026-11-22' })])).toEqual([]);
  expect(uids([aDeadline({ windowClosesOn: '2026-11-23' })])).toHaveLength(1);
});

test('a calendar without a date is still a calendar', () => {
  expect(file([])).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]+END:VCALENDAR\r\n$/);
});
