import { expect, test } from 'vitest';
import { passwordFault } from '../../../../../plugins/accounts/domain/password-policy.ts';

const fault = (password: string, ...identifiers: string[]) => passwordFault(password, identifiers);

test.each(['Kao-shan9527', 'correct Horse battery', '沈阳Shenyang2', 'zxQ7!zxQ7!zx'])('%s is good', (password) =>
  expect(fault(password, 'wang@example.com', '王小明')).toBeUndefined(),
);

const bad: [password: string, because: string][] = [
  ['Ab1!efghi', '至少用10个字符'],
  ['abcdefghijkl', '至少用三种'],
  ['abcdefghij12', '至少用三种'],
  ['Password123!', '太常见'],
  ['P@ssw0rd2024', '太常见'],
  ['!!Liaoning2025', '太常见'],
  ['Xwang.li@2024', '不能含有'],
  [`${'Ab1!'.repeat(18)}x`, '72个字节'],
];
test.each(bad)('%s is refused', (password, because) =>
  expect(fault(password, 'wang.li@example.com')).toContain(because),
);

test('a mobile number or a name inside is refused too', () => {
  expect(fault('Mi13800001234', '13800001234')).toContain('不能含有');
  expect(fault('Wangxiaoming1', 'WangXiaoming')).toContain('不能含有');
});
