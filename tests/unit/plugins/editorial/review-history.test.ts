import { expect, test } from 'vitest';
import { type LedgerEntry, reviewHistory } from '../../../../plugins/editorial/domain/review-history.ts';

const at = (second: number) => new Date(Date.UTC(2026, 10, 23, 8, 0, second)).toISOString();
const entry = (second: number, more: Partial<LedgerEntry>): LedgerEntry => ({ at: at(second), action: 'update', by: '刘经理', isPublished: false, before: 'drafting', after: 'drafting', remark: null, ...more });

test('publishing anew is one step, taking down another; plain saves are none', () => {
  const steps = reviewHistory([
    entry(0, { action: 'insert', before: null }),
    entry(10, {}),
    entry(20, { after: 'submitted' }),
    entry(30, { action: 'insert', isPublished: true, before: null, after: 'approved', by: '平台审核' }),
    entry(40, { before: 'approved', after: 'drafting' }),
    entry(50, { after: 'submitted' }),
    entry(60, { action: 'delete', isPublished: true, before: 'approved', after: null, by: '平台审核' }),
    entry(60, { action: 'insert', isPublished: true, before: null, after: 'approved', by: '平台审核' }),
    entry(90, { action: 'delete', isPublished: true, before: 'approved', after: null }),
  ]);
  expect(steps.map(({ what, by }) => `${what} ${by}`)).toEqual(['taken-down 刘经理', 'published 平台审核', 'submitted 刘经理', 'published 平台审核', 'submitted 刘经理', 'created 刘经理']);
});

test('only a return carries the remark, which may still stand in the row later', () => {
  const steps = reviewHistory([
    entry(0, { before: 'submitted', after: 'returned', remark: '请补充放款条件', by: '平台审核' }),
    entry(9, { before: 'returned', after: 'submitted', remark: '请补充放款条件' }),
    entry(20, { before: 'submitted', after: 'drafting', remark: '请补充放款条件' }),
  ]);
  expect(steps.map(({ what, remark }) => [what, remark])).toEqual([
    ['withdrawn', null],
    ['submitted', null],
    ['returned', '请补充放款条件'],
  ]);
});
