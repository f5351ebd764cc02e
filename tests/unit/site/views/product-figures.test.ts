import { expect, test } from 'vitest';
import { type FigureFacts, productFigures, ratesOn } from '../../../../site/src/views/product-figures.ts';

const nothing: FigureFacts = { fenMin: null, fenMax: null, termMonthsMin: null, termMonthsMax: null, rateMin: null, rateMax: null, promisedDays: null };
const figure = (label: string, facts: Partial<FigureFacts>) => productFigures({ ...nothing, ...facts }).find((one) => one.label === label)?.value;
const wan = 1_000_000n;

test.each<[Partial<FigureFacts>, string]>([
  [{ fenMin: wan, fenMax: 100n * wan }, '1–100万元'],
  [{ fenMin: 500_000n, fenMax: 100n * wan }, '5,000元–100万元'],
  [{ fenMin: 50n * wan, fenMax: 50n * wan }, '50万元'],
  [{ fenMax: 300n * wan }, '最高300万元'],
  [{ fenMin: 10n * wan }, '10万元起'],
])('an amount is said as people say it: %o', (facts, text) => {
  expect(figure('金额', facts)).toBe(text);
});

test('a term and a rate are ranges, or one figure', () => {
  expect(figure('期限', { termMonthsMin: 3, termMonthsMax: 12 })).toBe('3–12个月');
  expect(figure('期限', { termMonthsMax: 36 })).toBe('最长36个月（3年）');
  expect(figure('年利率', { rateMin: '0.0360', rateMax: '0.0480' })).toBe('3.60–4.80%');
  expect(figure('年利率', { rateMin: '0.0360', rateMax: '0.0360' })).toBe('3.60%');
});

test('a product without interest has no rate, not a zero', () => {
  expect(productFigures(nothing)).toEqual([]);
});

test('a rate over LPR is reckoned on the day and explained', () => {
  const rates = ratesOn({ rateKind: 'lpr-spread', lprTerm: 'one-year', spreadBpMin: 60, spreadBpMax: 120 }, '2026-01-25');
  expect(rates).toMatchObject({ rateMin: '0.0360', rateMax: '0.0420' });
  expect(rates.rateNote).toContain('60个基点 = 3.60%');
});
