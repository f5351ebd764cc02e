import { expect, test } from 'vitest';
import type { Support } from '../../../../../plugins/contracts/policy-parts.ts';
import { supportAmount } from '../../../../../plugins/financing/domain/support-amount.ts';

const wan = (count: number) => BigInt(count) * 1_000_000n;

/** 1.5 points a year for at most two years on at most 50 million: at most 1.5 million. */
const forEquipment: Support = { summary: '', base: 'loan-principal', rate: '0.0150', ratePeriod: 'per-year', monthsMax: 24, baseFenMax: wan(5000), capFen: wan(150) };
/** 1 point for at most a year on at most 10 million: at most 100,000. */
const forServices: Support = { summary: '', base: 'loan-principal', rate: '0.0100', ratePeriod: 'per-year', monthsMax: 12, baseFenMax: wan(1000), capFen: wan(10) };

test('20 million for two years at 1.5 points is 600,000', () => {
  expect(supportAmount(forEquipment, wan(2000), 24)).toEqual({ amountFen: wan(60), because: ['20,000,000元 × 每年1.50% × 24/12年'] });
});

test('3 million for a year at 1 point is 30,000', () => {
  expect(supportAmount(forServices, wan(300), 12).amountFen).toBe(wan(3));
});

test('more money and more time than the policy counts is cut, and the sentence says where', () => {
  expect(supportAmount(forEquipment, wan(8000), 36)).toEqual({
    amountFen: wan(150),
    because: ['金额最多按50,000,000元计算', '时间最长按24个月（2年）计算', '50,000,000元 × 每年1.50% × 24/12年'],
  });
});

test('above the cap the cap is paid', () => {
  const { amountFen, because } = supportAmount({ ...forServices, baseFenMax: null }, wan(2000), 12);
  expect(amountFen).toBe(wan(10));
  expect(because.at(-1)).toBe('算出200,000元，超过上限，按100,000元支持');
});

test('a one-time share does not ask for months, a fixed sum asks for nothing', () => {
  expect(supportAmount({ summary: '', base: 'investment', rate: '0.1000', ratePeriod: 'once' }, wan(100), 1).amountFen).toBe(wan(10));
  expect(supportAmount({ summary: '', base: 'fixed', fixedFen: wan(5) }, 0n, 1).amountFen).toBe(wan(5));
});
