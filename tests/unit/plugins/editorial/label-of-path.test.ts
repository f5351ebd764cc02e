import { expect, test } from 'vitest';
import { labelOfPath } from '../../../../plugins/editorial/domain/label-of-path.ts';

const policy = { issuer: { pluginOptions: { label: '发文单位' } }, totalBudgetFen: { pluginOptions: { label: '资金总额（分）' } }, supports: { component: 'policy.support', pluginOptions: { label: '支持标准' } } };
const parts = () => ({ rate: { pluginOptions: { label: '比例' } } });

test.each([
  ['issuer', '发文单位'],
  ['totalBudgetFen', '资金总额'],
  ['supports.0', '支持标准第1项'],
  ['supports.1.rate', '支持标准第2项的比例'],
  ['supports.1.nobody', '支持标准第2项的nobody'],
  ['unknown', 'unknown'],
])('%s is called %s', (path, label) => {
  expect(labelOfPath(path, policy, parts)).toBe(label);
});
