import { describe, expect, test } from 'vitest';
import { compareVersions } from '../../../../plugins/editorial/domain/versions/compare-versions.ts';
import type { Attributes } from '../../../../plugins/editorial/domain/versions/described-type.ts';

const labelled = (type: string, label: string, more: object = {}) => ({ type, pluginOptions: { label }, ...more });
const attributes: Attributes = {
  slug: labelled('string', '网址短名'),
  title: labelled('string', '政策名称'),
  kind: labelled('enumeration', '支持方式', { pluginOptions: { label: '支持方式', list: 'PolicyKind' } }),
  regionCode: labelled('string', '适用地区'),
  topics: labelled('json', '主题', { customField: 'plugin::editorial.code-list', options: { list: 'PolicyTopic' } }),
  totalBudgetFen: labelled('biginteger', '资金总额（分）'),
  isPinned: labelled('boolean', '置顶'),
  criteria: labelled('component', '申报条件', { component: 'rules.criteria' }),
  materials: labelled('component', '申报材料', { component: 'rules.material', repeatable: true }),
  institution: labelled('relation', '所属机构'),
  reviewState: labelled('enumeration', '审核状态'),
};
const parts: Record<string, Attributes> = {
  'rules.criteria': { ageMonthsMin: labelled('integer', '经营满（月）'), annualRateMax: labelled('string', '最高年利率') },
  'rules.material': { name: labelled('string', '名称'), isRequired: labelled('boolean', '必须提交') },
};
const compare = (published: object | undefined, draft: object) =>
  compareVersions(published as Record<string, unknown> | undefined, draft as Record<string, unknown>, attributes, (part) => parts[part] ?? {});
const marks = { same: '', added: '+', removed: '-' };
const said = (published: object | undefined, draft: object) =>
  compare(published, draft).map(({ label, pieces }) => `${label}：${pieces.map(({ text, change }) => `${marks[change]}${text}`).join('|')}`);

describe('a reviewer reads', () => {
  test.each<[string, object, object, string[]]>([
    ['nothing where nothing differs', { title: '贴息', materials: [{ id: 1, name: '执照' }] }, { title: '贴息', materials: [{ id: 9, name: '执照' }] }, []],
    ['only the words of a text that changed', { title: '沈阳市贷款贴息办法' }, { title: '沈阳市贷款贴息细则' }, ['政策名称：沈阳市贷款贴息|-办法|+细则']],
    ['codes by their labels', { kind: 'interest-subsidy' }, { kind: 'reward' }, ['支持方式：-贷款贴息|+奖励']],
    ['places by name', { regionCode: '210100' }, { regionCode: '210200' }, ['适用地区：-辽宁省沈阳市|+辽宁省大连市']],
    ['money in yuan', { totalBudgetFen: '50000000' }, { totalBudgetFen: '100000000' }, ['资金总额：-50万元|+100万元']],
    ['a value that was not there before', { isPinned: null }, { isPinned: true }, ['置顶：+是']],
    ['a value that was taken away', { totalBudgetFen: '50000000' }, { totalBudgetFen: null }, ['资金总额：-50万元']],
    ['a list of codes code by code', { topics: ['financing', 'startup'] }, { topics: ['startup', 'tax'] }, expect.arrayContaining([expect.stringMatching(/^主题：.*\|-/)]) as never],
    ['a condition inside a part', { criteria: { id: 1, annualRateMax: '0.0600' } }, { criteria: { id: 2, annualRateMax: '0.0550' } }, ['申报条件的最高年利率：-6.00%|+5.50%']],
    ['another institution by its name', { institution: { name: '甲银行' } }, { institution: { name: '乙银行' } }, ['所属机构：+乙银行|-甲银行']],
    ['nothing of the review itself', { reviewState: 'approved', slug: 'a' }, { reviewState: 'submitted', slug: 'b' }, []],
  ])('%s', (_fact, published, draft, expected) => {
    expect(said(published, draft)).toEqual(expected);
  });

  test('which item of a list is new, which is gone, and what changed in one', () => {
    const published = { materials: [{ name: '营业执照', isRequired: true }, { name: '合同', isRequired: false }, { name: '旧表' }] };
    expect(said(published, { materials: [{ name: '营业执照', isRequired: true }, { name: '合同', isRequired: true }] })).toEqual(['申报材料第2项的必须提交：-否|+是', '申报材料原第3项：-名称 旧表']);
    expect(said(published, { materials: [{ name: '承诺书' }, ...published.materials] })).toEqual(['申报材料第1项：+名称 承诺书']);
  });

  test('everything, where nothing is published yet', () => {
    expect(said(undefined, { title: '贴息', topics: ['financing'], materials: [{ name: '执照' }] })).toEqual(['政策名称：+贴息', '主题：+融资支持', '申报材料第1项：+名称 执照']);
  });
});

test('a text of fifty thousand characters that was written anew is compared in no time', () => {
  const before = Array.from({ length: 12_500 }, (_item, place) => String.fromCodePoint(0x4e00 + (place % 5000))).join('，');
  const after = Array.from({ length: 12_500 }, (_item, place) => String.fromCodePoint(0x6000 + (place % 5000))).join('。');
  const began = performance.now();
  expect(compare({ title: before }, { title: after })).toHaveLength(1);
  expect(performance.now() - began).toBeLessThan(3_000);
});
