/** A delivery in plain words: what came of it, counts that add up, what can be done. */
import type { Batch, BatchBrief } from '@rongqiao/data-exchange/contract.ts';
import { type BatchState, batchStateLabels, batchWayLabels, isUnderWay } from '@rongqiao/data-exchange/domain/batch-states.ts';
import { momentText } from './moments.ts';

export type Tone = 'pass' | 'attention' | 'fail' | 'info';

export const batchTones: Record<BatchState, Tone> = {
  received: 'info',
  checking: 'info',
  accepted: 'pass',
  'accepted-in-part': 'attention',
  quarantined: 'attention',
  refused: 'fail',
  withdrawn: 'info',
  superseded: 'info',
};

const number = (count: number) => count.toLocaleString('zh-CN');

/** One line of a list of deliveries. */
export const batchLine = (batch: BatchBrief, home: string) => ({
  href: `${home}/batches/${batch.id}`,
  name: `第${batch.number}批`,
  fileName: batch.fileName,
  state: batchStateLabels[batch.state],
  tone: batchTones[batch.state],
  rows: isUnderWay(batch.state) ? `已读 ${number(batch.rowsRead)}` : number(batch.counts?.rows ?? 0),
  bad: batch.counts ? number(batch.counts.bad) : '',
  loaded: batch.loaded ? number(batch.loaded.added + batch.loaded.changed) : '',
  received: momentText(batch.receivedAt),
});

export const verdictOf = (batch: Batch): string => verdicts[batch.state](batch);

const verdicts: Record<BatchState, (batch: Batch) => string> = {
  received: () => '文件已收到，正在排队校验。页面每3秒自动刷新。',
  checking: ({ rowsRead }) => `正在校验，已读 ${number(rowsRead)} 行。页面每3秒自动刷新，也可以先离开，结果会留在这里。`,
  accepted: (batch) => `${number(batch.counts?.good ?? 0)} 行全部合格，已经入库：${loadedText(batch)}。`,
  'accepted-in-part': (batch) => `${number(batch.counts?.rows ?? 0)} 行中有 ${number(batch.counts?.good ?? 0)} 行合格，已经入库：${loadedText(batch)}。其余 ${number(batch.counts?.bad ?? 0)} 行没有入库，请按下面的清单改正，再上传更正版本。`,
  quarantined: ({ reason }) => `${reason ?? '这一批有问题，整批没有入库。'}现在一行都没有入库。`,
  refused: ({ reason }) => reason ?? '文件没有收下，请检查后重新上传。',
  withdrawn: ({ decidedBy }) => `${decidedBy ?? '本单位'}撤回了这一批，没有数据入库。`,
  superseded: ({ correctedBy }) => `已被第${correctedBy?.number ?? ''}批更正取代，以那一批为准。`,
};

function loadedText({ loaded }: Batch): string {
  if (!loaded) return '没有变化';
  const parts = [`新增 ${number(loaded.added)} 条`, `更正 ${number(loaded.changed)} 条`, `与已有的相同 ${number(loaded.unchanged)} 条`, `不再列出而结束 ${number(loaded.ended)} 条`];
  return parts.filter((_part, n) => n === 0 || [loaded.added, loaded.changed, loaded.unchanged, loaded.ended][n] !== 0).join('，');
}

/** The first is the sum of those that follow it. */
export function countLines({ counts }: Batch): { label: string; count: string; isSum: boolean }[] {
  if (!counts) return [];
  const line = (label: string, count: number, isSum = false) => ({ label, count: number(count), isSum, isShown: isSum || count > 0 });
  return [
    line('文件共有', counts.lines, true),
    line('标题、列名和表下的说明', counts.skipped),
    line('空行', counts.blank),
    line('合计行', counts.total),
    line('数据行', counts.rows, true),
    line('合格', counts.good),
    line('不合格', counts.bad),
    line('与前面的行完全重复', counts.duplicate),
    line('依法不留存（自然人的纳税等数据，没有单独同意）', counts.dropped),
  ].filter(({ isShown }) => isShown);
}

export const batchFacts = (batch: Batch, home: string) => [
  { label: '数据源', value: batch.sourceItem, href: `${home}/sources/${batch.sourceCode}` },
  { label: '文件', value: batch.fileName },
  { label: '报送', value: `${momentText(batch.receivedAt)}，${batch.receivedBy}，${batchWayLabels[batch.way]}` },
  ...(batch.checkedAt ? [{ label: '校验完成', value: momentText(batch.checkedAt) }] : []),
  ...(batch.periodFrom ? [{ label: '所属期', value: batch.periodFrom === batch.periodTo ? batch.periodFrom : `${batch.periodFrom} 至 ${batch.periodTo}` }] : []),
  ...(batch.decidedAt ? [{ label: '处理', value: `${momentText(batch.decidedAt)}，${batch.decidedBy}` }] : []),
  ...(batch.corrects ? [{ label: '更正', value: `第${batch.corrects.number}批`, href: `${home}/batches/${batch.corrects.id}` }] : []),
  ...(batch.correctedBy ? [{ label: '更正版本', value: `第${batch.correctedBy.number}批`, href: `${home}/batches/${batch.correctedBy.id}` }] : []),
  ...(batch.fileHash ? [{ label: '文件指纹', value: `${batch.fileHash.slice(0, 16)}…（SHA-256）` }] : []),
];

/** Where a rule's findings stand, one rule or all. */
export const ruleLinks = (batch: Batch, here: string, chosen: string | null) => [
  { label: '全部', count: batch.findings, href: here, isChosen: chosen === null },
  ...batch.rules.map(({ rule, label, count, isNotice }) => ({ label: isNotice ? `${label}（提示）` : label, count, href: `${here}?rule=${rule}`, isChosen: chosen === rule })),
];
