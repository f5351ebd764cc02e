import { expect, test } from 'vitest';
import { projectCard } from '../../../../site/src/views/credit/project-card.ts';

const typed = (fields: Record<string, string>) => new URLSearchParams({ purpose: 'eligible', needed: '3', held: '3', ...fields });

test('amounts in 万元 become the shares that the card reads; what is left out is unknown', () => {
  const { form, assessment } = projectCard(typed({ total: '4,200', own: '1700万元', cash: '300', service: '200', sales: '', contracts: '500' }), 'AA', undefined);
  expect(form.problems).toEqual([]);
  expect(assessment?.parts.map(({ sentence }) => sentence)).toEqual(expect.arrayContaining(['自有资金占总投资40%。', '偿债保障倍数1.50。', '没有销售合同资料。']));
  expect(assessment).toMatchObject({ points: 15 + 25 + 15 + 0 + 0 + 10 + 9, result: 'conditions' });
});

test('what is wrong is said at its field, and what was typed stays', () => {
  const { form, assessment } = projectCard(typed({ purpose: 'anything', total: '很多', held: '', needed: '-1' }), 'A', undefined);
  expect(assessment).toBeUndefined();
  expect(form.problems.map(({ field }) => field)).toEqual(['purpose', 'total', 'needed', 'held']);
  expect(form.values['total']).toBe('很多');
});

test('a project of the firm fills the form until something is typed', () => {
  const project = { code: 'XM-2026-0001', name: '生产线', stage: 'approved' as const, approvalNumber: '备1号', totalInvestmentFen: 4_200_000_000n, ownFundsFen: null, fundingGapFen: 2_500_000_000n };
  expect(projectCard(new URLSearchParams(), 'A', project).form.values).toEqual({ total: '4,200', own: '', loan: '2,500', held: '1' });
});
