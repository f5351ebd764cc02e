import { expect, test } from 'vitest';
import { decideRiskNotes, type KnownNote } from '../../../../plugins/credit-scoring/domain/risk-notes/decide-risk-notes.ts';

const today = '2026-06-15';
const inDefault = { code: 'loan-default', sentence: '1笔贷款逾期超过90天。', factIds: ['7'] } as const;
const caps = (...codes: (typeof inDefault | { code: 'suspended'; sentence: string; factIds: string[] })[]) => codes.map((one) => ({ ...one, factIds: [...one.factIds] }));
const aNote = (more: Partial<KnownNote> = {}): KnownNote => ({ id: 'n', cause: 'loan-default', state: 'announced', factIds: ['7'], takesEffectOn: '2026-06-25', endsOn: '2027-06-25', ...more });
const moves = (known: KnownNote, holds = true, disputed: string[] = [], on = today) => decideRiskNotes(holds ? caps(inDefault) : [], [known], new Set(disputed), on).move.map(({ to }) => to);

test('a default is announced ten days before it takes effect, for a year at most; what is no default is not', () => {
  expect(decideRiskNotes(caps(inDefault, { code: 'suspended', sentence: '停业。', factIds: ['9'] }), [], new Set(), today).announce).toEqual([
    { cause: 'loan-default', evidence: '1笔贷款逾期超过90天。', factIds: ['7'], takesEffectOn: '2026-06-25', endsOn: '2027-06-25' },
  ]);
});

test('one fact is noted once, and not while it is disputed', () => {
  expect(decideRiskNotes(caps(inDefault), [aNote({ state: 'lifted' })], new Set(), today).announce).toEqual([]);
  expect(decideRiskNotes(caps(inDefault), [aNote({ state: 'expired', factIds: ['1'] })], new Set(), today).announce).toHaveLength(1);
  expect(decideRiskNotes(caps(inDefault), [], new Set(['7']), today).announce).toEqual([]);
});

test('it takes effect on its day unless disputed, ends when repaired, and by itself on its last day', () => {
  expect(moves(aNote())).toEqual([]);
  expect(moves(aNote(), true, [], '2026-06-25')).toEqual(['standing']);
  expect(moves(aNote(), true, ['7'], '2026-06-25')).toEqual([]);
  expect(moves(aNote({ state: 'standing' }), false)).toEqual(['repaired']);
  expect(moves(aNote({ state: 'standing' }), true, [], '2027-06-26')).toEqual(['expired']);
  expect(moves(aNote({ state: 'lifted' }), false)).toEqual([]);
});
