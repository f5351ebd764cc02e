import { expect, test } from 'vitest';
import { judge, table } from '../../../../scripts/bench/frame/bars.ts';

test('a bar holds when its value keeps its must; without a must it is only told', () => {
  const bars = judge([
    { name: 'p95', value: 20, must: '<= 20', aim: '<= 10' },
    { name: 'nDCG', value: 0.89, must: '>= 0.9' },
    { name: '条数', value: 7 },
  ]);
  expect(bars.map(({ holds }) => holds)).toEqual([true, false, true]);
});

test('the table lines up, with Chinese names too', () => {
  const lines = table(judge([{ name: '延迟', value: 1.23456, unit: 'ms', must: '<= 2' }, { name: 'rate', value: 3 }])).split('\n');
  expect(lines).toEqual(['✓  延迟  1.235 ms  须 <= 2', '✓  rate  3']);
});
