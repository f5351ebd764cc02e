/** Everything that can be found in a row or a table, and whether the row can be used all the same. */

interface Rule {
  label: string;
  severity: 'error' | 'notice';
}

const error = (label: string): Rule => ({ label, severity: 'error' });
const notice = (label: string): Rule => ({ label, severity: 'notice' });

export const findingRules = {
  // One cell
  required: error('必填项空白'),
  uscc: error('统一社会信用代码不对'),
  'precision-lost': error('长数字失去精度'),
  date: error('日期看不懂或不存在'),
  month: error('月份看不懂或不存在'),
  year: error('年份看不懂'),
  amount: error('金额看不懂'),
  number: error('数字看不懂'),
  code: error('代码不在列表中'),
  text: error('文字不合要求'),
  unreadable: error('文字乱码'),
  'formula-error': error('公式出错'),
  'formula-without-value': error('公式没有结果'),
  'not-yet': error('所属期在将来'),
  // One row
  body: error('内容不合要求'),
  'cell-count': error('列数不对'),
  truncated: error('行不完整'),
  quotes: error('引号不成对'),
  'duplicate-key': error('同一项有两种说法'),
  // Good all the same
  'duplicate-row': notice('重复行'),
  'surrounding-blanks': notice('首尾有空白'),
  'negative-amount': notice('负数金额（红字、退货）'),
  'natural-person': notice('自然人数据未留存'),
  // The table
  'extra-column': notice('多出的列'),
  'missing-column': notice('缺少可选的列'),
  'unit-from-file': notice('单位按文件所写'),
  'skipped-sheet': notice('没有读的工作表'),
  'hidden-rows': notice('隐藏的行'),
  'other-file': notice('没有读的文件'),
  'total-row': error('合计对不上'),
  'control-count': error('记录数与清单不符'),
  'control-total': error('金额与清单不符'),
} as const satisfies Record<string, Rule>;

export type FindingRule = keyof typeof findingRules;
