import { describe, expect, test } from 'vitest';
import { makeUscc } from '../../../../../../plugins/contracts/values/uscc.ts';
import { placesIn, readListRow } from '../../../../../../plugins/data-exchange/domain/mapping/read-list-row.ts';
import { checkVisits, type ListRow, type VisitList } from '../../../../../../plugins/financing/domain/coordination/check-visits.ts';
import { visitColumns } from '../../../../../../plugins/financing/domain/coordination/visit-columns.ts';

const firm = (sequence: number) => makeUscc({ regionCode: '210102', sequence });
const list: VisitList = {
  teamRegion: '210102',
  today: '2026-06-15',
  register: new Map([
    [firm(1), { id: 'one', name: '沈阳一号商贸有限公司', regionCode: '210102' }],
    [firm(2), { id: 'two', name: '大连二号商贸有限公司', regionCode: '210202' }],
  ]),
  recorded: new Set([`${firm(3)} 2026-06-01`]),
};

/** As typed into the template: a name for each column, blanks where nothing is said. */
const typed = (cells: Record<string, string>): ListRow => {
  const names = visitColumns.map(({ headers }) => headers[0] ?? '');
  const header = placesIn(names, visitColumns);
  const base: Record<string, string> = { 统一社会信用代码: firm(9), 企业名称: '沈阳九号商贸有限公司', 走访日期: '2026年6月1日', 走访人: '张三', 是否有融资需求: '是', '需求金额（万元）': '50', ...cells };
  const row = readListRow(7, names.map((name) => base[name] ?? ''), header?.places ?? new Map(), false);
  if (!row) throw new Error('the row is blank');
  return row;
};
const faultsOf = (...rows: Record<string, string>[]) => checkVisits(rows.map(typed), list).findings.map(({ row, column, rule, sentence }) => ({ row, column, rule, sentence }));

describe('a visit list', () => {
  test('is read as people write it: days, 万元, yes and no, and the firm as the register knows it', () => {
    const { good, bad } = checkVisits([typed({ 统一社会信用代码: ` ${firm(1).toLowerCase()}`, 企业名称: '沈阳一号商贸有限公司', 固定经营场所: '是', 固定经营场所依据: '租赁合同至2028年' })], list);
    expect(bad).toBe(0);
    expect(good).toEqual([
      expect.objectContaining({ row: 7, uscc: firm(1), enterpriseId: 'one', regionCode: '210102', visitedOn: '2026-06-01', hasNeed: true, amountFen: '50000000', standards: [{ standard: 'fixed-premises', isMet: true, evidence: '租赁合同至2028年' }] }),
    ]);
  });

  test.each([
    ['信用代码 wrong', { 统一社会信用代码: `${firm(1).slice(0, 17)}?` }, '统一社会信用代码', '改正'],
    ['name of another firm', { 统一社会信用代码: firm(1) }, '企业名称', '登记的名称是'],
    ['firm of another region', { 统一社会信用代码: firm(2), 企业名称: '大连二号商贸有限公司' }, '统一社会信用代码', '当地的专班'],
    ['district that is not the team’s', { 所在区县: '沈河区' }, '所在区县', '区县名称'],
    ['day that comes only tomorrow', { 走访日期: '2026-06-16' }, '走访日期', '今天之后'],
    ['need without an amount', { '需求金额（万元）': '' }, '需求金额（万元）', '请填写金额'],
    ['amount that is no number', { '需求金额（万元）': '五十左右' }, '需求金额（万元）', ''],
    ['verdict without evidence', { 信用状况良好: '是' }, '信用状况良好依据', '写依据'],
    ['evidence without a verdict', { 信用状况良好依据: '看了报告' }, '信用状况良好', '“是”或“否”'],
    ['nobody who visited', { 走访人: '' }, '走访人', '请填写'],
  ])('says row, column and what to do: %s', (_what, cells, column, sentence) => {
    expect(faultsOf(cells)).toEqual([expect.objectContaining({ row: 7, column, sentence: expect.stringContaining(sentence) })]);
  });

  test('never takes the same visit twice: not from one file, and not what is on record', () => {
    expect(faultsOf({}, {})).toEqual([expect.objectContaining({ rule: 'twice' })]);
    const again = checkVisits([typed({ 统一社会信用代码: firm(3) })], list);
    expect(again).toMatchObject({ good: [], bad: 0, known: 1, findings: [{ rule: 'known', isNotice: true }] });
  });

  test('of a city must say the district', () => {
    const city = { ...list, teamRegion: '210100' };
    expect(checkVisits([typed({})], city).findings).toEqual([expect.objectContaining({ column: '所在区县', rule: 'required', sentence: expect.stringContaining('和平区') })]);
    expect(checkVisits([typed({ 所在区县: '沈河区' })], city).good).toEqual([expect.objectContaining({ regionCode: '210103' })]);
  });
});
