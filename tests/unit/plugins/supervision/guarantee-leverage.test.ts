import { expect, test } from 'vitest';
import { isWithinLeverage, leverageSentence, leverageText } from '../../../../plugins/supervision/domain/guarantee-leverage.ts';

const figures = (balanceFen: bigint, netAssetsFen: bigint, isForSmall = false) => ({ month: '2026-03', balanceFen, netAssetsFen, isForSmall });

test('ten times the net assets is within the law, one fen more is not; without net assets nothing is', () => {
  expect(isWithinLeverage(figures(1_000n, 100n))).toBe(true);
  expect(isWithinLeverage(figures(1_001n, 100n))).toBe(false);
  expect(isWithinLeverage(figures(1n, 0n))).toBe(false);
  expect(isWithinLeverage(figures(1n, -5n))).toBe(false);
  expect(isWithinLeverage(figures(0n, -5n))).toBe(true);
});

test('mainly for small firms and 三农, fifteen times are within the law, one fen more is not', () => {
  expect(isWithinLeverage(figures(1_500n, 100n, true))).toBe(true);
  expect(isWithinLeverage(figures(1_501n, 100n, true))).toBe(false);
  expect(leverageSentence('演示担保', figures(160_000_000_000n, 10_000_000_000n, true))).toContain('是净资产的16.00倍，超过15倍');
});

test('an alert says who, which month, both figures, how many times, and the article', () => {
  expect(leverageText(figures(10_999n, 1_000n))).toBe('10.99');
  expect(leverageSentence('演示担保', figures(120_000_000_000n, 10_000_000_000n))).toBe('演示担保2026年3月末融资担保责任余额12亿元，净资产1亿元，是净资产的12.00倍，超过10倍，不符合《融资担保公司监督管理条例》第十五条。');
  expect(leverageSentence('演示担保', figures(100n, -100n))).toContain('净资产不为正');
});
