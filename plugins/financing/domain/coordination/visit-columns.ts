/** The columns of a visit list: what they are called, how they are read, and what the template says about them. */
import { type Standard, standardLabels } from '../../contract/coordination/words.ts';

export interface ListColumn {
  field: string;
  /** The first is the template's. */
  headers: string[];
  parser: 'text' | 'uscc' | 'day' | 'wan-yuan' | 'count' | 'yes-no';
  isRequired: boolean;
  /** In the template, below the name. */
  hint: string;
}

const column = (field: string, headers: string[], parser: ListColumn['parser'], hint: string, isRequired = false): ListColumn => ({ field, headers, parser, hint, isRequired });

const standardColumns = (Object.keys(standardLabels) as Standard[]).flatMap((standard) => [
  column(`${standard}-met`, [standardLabels[standard]], 'yes-no', '是或否；填了就要写依据'),
  column(`${standard}-evidence`, [`${standardLabels[standard]}依据`], 'text', '看了什么，例如“租赁合同至2027年”'),
]);

export const visitColumns: readonly ListColumn[] = [
  column('uscc', ['统一社会信用代码', '信用代码', '社会信用代码'], 'uscc', '18位，设为文本格式', true),
  column('enterpriseName', ['企业名称', '经营主体名称', '名称'], 'text', '与营业执照一致', true),
  column('visitedOn', ['走访日期', '走访时间'], 'day', '例如 2026-01-31', true),
  column('visitor', ['走访人', '走访人员'], 'text', '姓名，可写多人', true),
  column('region', ['所在区县', '所属区县', '区县'], 'text', '例如“和平区”；本区的名单可以不填'),
  column('contactName', ['联系人', '企业联系人'], 'text', ''),
  column('contactPhone', ['联系电话', '手机'], 'text', ''),
  column('hasNeed', ['是否有融资需求', '有无融资需求'], 'yes-no', '是或否', true),
  column('amountFen', ['需求金额（万元）', '融资需求金额（万元）'], 'wan-yuan', '有需求时必填'),
  column('termMonths', ['期限（月）', '融资期限（月）'], 'count', '例如 12'),
  column('purposeText', ['资金用途', '用途'], 'text', ''),
  column('note', ['走访情况', '备注'], 'text', ''),
  ...standardColumns,
];
