/** 参考额度, with the side that binds it named. */
import type { ReportBlock } from '../../contract/reports.ts';
import type { ReportSource } from './report-source.ts';
import { money } from './words.ts';

export const worthBlocks = ({ worth }: ReportSource): ReportBlock[] => [
  { kind: 'text', text: worth.sentence },
  {
    kind: 'table',
    title: '参考额度的几个上限（取最低）',
    columns: [{ label: '上限', share: 24 }, { label: '金额', share: 18, isNumber: true }, { label: '怎么得来', share: 58 }],
    rows: worth.caps.map(({ label, limitFen, sentence, isBinding }) => [`${label}${isBinding ? '（起决定作用）' : ''}`, limitFen === null ? '不适用' : money(BigInt(limitFen)), sentence]),
    whenEmpty: '',
  },
];
