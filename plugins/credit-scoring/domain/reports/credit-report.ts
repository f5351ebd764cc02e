/** 信用评价报告: the eight parts in the order of the bank's own report, so that a clerk finds things. */
import { entityKindLabels, registerStatusLabels } from '@rongqiao/contracts/enterprise-kinds.ts';
import { industryLabel } from '@rongqiao/contracts/values/industry.ts';
import { formatDay } from '@rongqiao/contracts/values/period.ts';
import { regionFullName } from '@rongqiao/contracts/values/region.ts';
import type { ReportBlock, ReportSection } from '../../contract/reports.ts';
import { creditRecords } from './credit-records.ts';
import { disputesAndSources, pointsTable, reasons, summary } from './assessment-sections.ts';
import { nonCreditRecords, publicRecords } from './other-records.ts';
import type { ReportSource } from './report-source.ts';
import { money } from './words.ts';
import { riskBlocks } from './risk-blocks.ts';
import { verdictSection } from './verdict-section.ts';
import { worthBlocks } from './worth-blocks.ts';

export const creditReport = (source: ReportSource): ReportSection[] => [
  verdictSection(source),
  { title: '一、报告说明', blocks: notes },
  { title: '二、信息概要', blocks: [...summary(source), ...riskBlocks(source)] },
  { title: '三、基本信息', blocks: basics(source) },
  { title: '四、信贷记录', blocks: creditRecords(source) },
  { title: '五、非信贷交易记录', blocks: nonCreditRecords(source) },
  { title: '六、公共信息记录', blocks: publicRecords(source) },
  { title: '七、评价明细', blocks: [...pointsTable(source), ...reasons(source), ...worthBlocks(source)] },
  { title: '八、声明、异议和数据来源', blocks: disputesAndSources(source) },
];

const notes: ReportBlock[] = [
  { kind: 'list', items: [
    '本报告由平台按公开的评分规则，用各来源报来的数据生成；数据的真实性由提供单位负责。',
    '平台评价，仅供参考；不含人民银行征信报告，须由银行另行授权查询。',
    '每条数据都可以提出异议；处理期间标注“有异议”，对外以较低的评价为准。',
    '没有的数据写“没有记录”或“未接入”，不推定为好，也不推定为坏。',
  ] },
];

export const basics = ({ file: { enterprise } }: ReportSource): ReportBlock[] => [
  {
    kind: 'facts',
    facts: [
      ['名称', enterprise.name],
      ['统一社会信用代码', enterprise.uscc],
      ['主体类型', entityKindLabels[enterprise.entityKind]],
      ['登记状态', registerStatusLabels[enterprise.registerStatus]],
      ['成立日期', formatDay(enterprise.foundedOn)],
      ['所在地', regionFullName(enterprise.regionCode)],
      ['行业', industryLabel(enterprise.industryCode)],
      ['注册资本', money(enterprise.registeredCapitalFen)],
      ['从业人数（企业填报）', enterprise.employees == null ? '未填报' : `${enterprise.employees} 人`],
    ],
  },
];
