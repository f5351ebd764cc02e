import { expect, test } from 'vitest';
import { answerClock, isOpenAt, promiseText } from '../../../../../plugins/inquiry/domain/answer-clock.ts';

const at = (beijing: string) => new Date(`${beijing}:00+08:00`);

test.each([
  ['Monday morning', '2026-11-23T09:30', '11月24日（星期二）17:00'],
  ['Monday at night', '2026-11-23T23:30', '11月24日（星期二）17:00'],
  ['Friday', '2026-11-20T16:59', '11月23日（星期一）17:00'],
  ['Saturday', '2026-11-21T10:00', '11月23日（星期一）17:00'],
  ['the eve of the National Day holidays', '2026-09-30T10:00', '10月8日（星期四）17:00'],
])('asked on %s, it is answered by %s → %s', (_when, asked, promise) => {
  expect(promiseText(answerClock(at(asked)).dueAt)).toBe(promise);
});

test('the reminder comes four hours before the promised moment', () => {
  const { dueAt, remindAt } = answerClock(at('2026-11-23T09:30'));
  expect(Date.parse(dueAt) - Date.parse(remindAt)).toBe(4 * 3_600_000);
});

test('desks are open on working days from nine to five, Beijing time', () => {
  expect(['2026-11-23T08:59', '2026-11-23T09:00', '2026-11-23T16:59', '2026-11-23T17:00', '2026-11-22T10:00', '2026-10-01T10:00'].map((moment) => isOpenAt(at(moment)))).toEqual([
    false, true, true, false, false, false,
  ]);
});
