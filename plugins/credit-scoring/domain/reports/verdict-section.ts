/** 三项结论, which opens both reports: the answers first, then what each rests on. */
import type { ReportSection } from '../../contract/reports.ts';
import { verdictFooting, verdictTitles } from '../../contract/verdicts.ts';
import type { ReportSource } from './report-source.ts';

export const verdictSection = ({ verdicts }: ReportSource): ReportSection => ({
  title: '三项结论',
  blocks: [
    { kind: 'figures', figures: verdicts.map((one) => ({ label: verdictTitles[one.subject], value: one.label, note: verdictFooting(one) })) },
    {
      kind: 'facts',
      facts: verdicts.flatMap(({ subject, evidence, rule }): [string, string][] => [
        [`${verdictTitles[subject]}：依据`, evidence.join('')],
        [`${verdictTitles[subject]}：规则`, rule],
      ]),
    },
    { kind: 'text', text: '结论由公开的规则算出，只反映已接入的数据；“数据不足”不代表好，也不代表坏。', isSoft: true },
  ],
});
