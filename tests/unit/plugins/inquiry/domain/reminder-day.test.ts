import { expect, test } from 'vitest';
import { faultSentences, reminderFault } from '../../../../../plugins/inquiry/domain/reminder-day.ts';

const today = '2026-11-23';

test.each([
  ['2026-12-31', 7, undefined],
  ['2026-12-01', 7, undefined],
  ['2026-11-30', 7, 'too-late'],
  ['2026-11-22', 1, 'closed'],
  [null, 7, 'no-closing-day'],
] as const)('closing on %s, %i days before → %s', (closesOn, daysBefore, fault) => {
  expect(reminderFault(closesOn, daysBefore, today)).toBe(fault);
});

test('who comes too late hears how many days are left', () => {
  expect(faultSentences['too-late']('2026-11-26', today)).toContain('只有3天');
});
