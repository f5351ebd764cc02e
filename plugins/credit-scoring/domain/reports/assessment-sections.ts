/** What the scorecard says, explained: points, evidence, reasons, limits, and what is not known. */
import { creditCategoryLabels } from '@rongqiao/contracts/credit-category.ts';
import { factKinds } from '@rongqiao/contracts/credit-fact.ts';
import { formatDay } from '@rongqiao/contracts/values/period.ts';
import { categoryStateLabels } from '../../contract/credit-file.ts';
import { capLabels, factorLabels } from '../../contract/credit-model.ts';
import type { ReportBlock } from '../../contract/reports.ts';
import { factorStateLabels, scoreGradeLabels } from '../../contract/score-result.ts';
import type { ReportSource } from './report-source.ts';

export function summary({ assessment, past, file }: ReportSource): ReportBlock[] {
  const { result, grade, score, withoutDisputed, ceiling } = assessment;
  const before = past.find(({ asOf }) => asOf < file.asOf);
  return [
    { kind: 'figures', figures: [
      { label: '信用等级', value: grade, note: scoreGradeLabels[grade].replace(grade, '').replace(/[（）级]/g, '') },
      { label: '信用积分', value: String(score), note: `区间 ${result.low}–${result.high}` },
      { label: '数据完整度', value: `${result.coveragePercent}%`, note: `${result.usedFactIds.length} 条记录参与计分` },
      { label: '与上次比', value: before ? signed(score - before.score) : '首次', note: before ? `${formatDay(before.asOf)} ${before.score}` : '' },
    ] },
    { kind: 'text', text: '积分 300–950，每 50 分一级。区间的下限把没有的数据当作最差，上限当作最好：数据越全，区间越窄。等级是平台按公开规则的评价，没有用违约数据校准过，不代表违约概率。', isSoft: true },
    ...(withoutDisputed ? [{ kind: 'text', text: `有${result.disputedFactIds.length}条记录正在异议处理中：计入时 ${result.score}（${result.grade}），不计入时 ${withoutDisputed.score}（${withoutDisputed.grade}）；对外以较低的为准。` } as const] : []),
    ...(ceiling ? [{ kind: 'text', text: '这里只展示企业授权查看的数据；等级按不高于全部已接入数据的评价给出。' } as const] : []),
  ];
}

const signed = (difference: number): string => (difference === 0 ? '持平' : difference > 0 ? `+${difference}` : `−${-difference}`);

export function pointsTable({ assessment: { result } }: ReportSource): ReportBlock[] {
  return [
    {
      kind: 'table',
      title: '五个因素',
      columns: [{ label: '因素', share: 20 }, { label: '得分／满分', share: 16, isNumber: true }, { label: '记录', share: 10, isNumber: true }, { label: '来源', share: 10, isNumber: true }, { label: '说明', share: 44 }],
      rows: result.factors.map(({ id, state, points, maxPointsNow, records, sources, isThin, sentence }) => [
        factorLabels[id],
        state === 'usable' || state === 'none-found' ? `${points}／${maxPointsNow}` : factorStateLabels[state],
        String(records),
        String(sources),
        `${sentence}${isThin ? '（证据较少）' : ''}`,
      ]),
      whenEmpty: '',
    },
    { kind: 'text', text: '不适用和未接入的因素不计分，满分按比例分给其余因素；完整度随之下降。', isSoft: true },
  ];
}

export function reasons({ assessment: { result } }: ReportSource): ReportBlock[] {
  const { negatives, positives, nextBestAction, caps } = result;
  return [
    { kind: 'text', text: negatives.length > 0 ? '主要失分原因：' : '没有明显的失分原因。' },
    { kind: 'list', items: negatives.map(({ factor, pointsLost, sentence }) => `${factorLabels[factor]}（少 ${pointsLost} 分）：${sentence}`) },
    ...(positives.length > 0 ? ([{ kind: 'text', text: '主要得分原因：' }, { kind: 'list', items: positives.map(({ sentence }) => sentence) }] as const) : []),
    ...(nextBestAction ? [{ kind: 'text', text: `最有用的一步：${nextBestAction.sentence}，可到 ${nextBestAction.scoreAfter} 分（${nextBestAction.gradeAfter}）。` } as const] : []),
    {
      kind: 'table',
      title: '等级限制',
      columns: [{ label: '原因', share: 30 }, { label: '最高等级', share: 14 }, { label: '说明', share: 40 }, { label: '到期', share: 16 }],
      rows: caps.map(({ code, grade, sentence, until }) => [capLabels[code], grade, sentence, until ? formatDay(until) : '情形消除后']),
      whenEmpty: '没有触发等级限制。',
    },
  ];
}

export function disputesAndSources({ file, assessment: { result }, connections, statements, basis }: ReportSource): ReportBlock[] {
  const disputed = file.facts.filter(({ disputedSince }) => disputedSince);
  return [
    {
      kind: 'table',
      title: '异议标注',
      columns: [{ label: '记录', share: 40 }, { label: '来源', share: 36 }, { label: '提出', share: 24 }],
      rows: disputed.map((fact) => [`${fact.period} ${labelOf(fact)}`, fact.sourceName, formatDay(fact.disputedSince ?? file.asOf)]),
      whenEmpty: '没有处理中的异议。',
    },
    ...(statements.length > 0 ? ([{ kind: 'text', text: '信息主体声明：' }, { kind: 'list', items: statements.map(({ text }) => text) }] as const) : []),
    {
      kind: 'table',
      title: '数据来源',
      columns: [{ label: '类别', share: 32 }, { label: '状态', share: 18 }, { label: '记录', share: 14, isNumber: true }, { label: '最近更新', share: 36 }],
      rows: connections.map(({ category, facts, lastCollectedAt }) => [creditCategoryLabels[category], categoryStateLabels[file.categories[category]], String(facts), lastCollectedAt && file.categories[category] === 'connected' ? formatDay(lastCollectedAt.slice(0, 10)) : '—']),
      whenEmpty: '',
    },
    ...(result.unknowns.length > 0 ? ([{ kind: 'text', text: '还不知道的：' }, { kind: 'list', items: result.unknowns.map(({ sentence }) => sentence) }] as const) : []),
    { kind: 'facts', facts: [['查询依据', basis]] },
  ];
}

const labelOf = (fact: ReportSource['file']['facts'][number]): string => factKinds[fact.kind].label;
