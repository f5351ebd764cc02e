/** 融资协调 in plain words: lists, one firm, the funnel. */
import { formatShortYuan } from '@rongqiao/contracts/values/money.ts';
import { formatDay, formatMonths } from '@rongqiao/contracts/values/period.ts';
import { formatPercent } from '@rongqiao/contracts/values/ratio.ts';
import { regionName } from '@rongqiao/contracts/values/region.ts';
import { csvLine } from '@rongqiao/data-exchange/domain/escape-cell.ts';
import {
  type CaseBrief,
  type CaseState,
  caseActionLabels,
  caseSideLabels,
  caseStateLabels,
  type CoordinationCase,
  type FunnelRow,
  type FunnelStage,
  funnelLabels,
  type Recommendation,
  refusalReasons,
  recommendationStateLabels,
  type Standard,
  standardHints,
  standardLabels,
} from '@rongqiao/financing/contract.ts';
import type { Tone } from './batch-page.ts';
import { momentText } from './moments.ts';

export const caseTones: Record<CaseState, Tone> = { entered: 'attention', visited: 'info', 'no-need': 'info', filed: 'info', recommended: 'attention', 'in-consultation': 'attention', granted: 'pass', refused: 'fail', closed: 'info' };

export const standards = Object.keys(standardLabels) as Standard[];

const views: ('all' | 'late' | CaseState)[] = ['all', 'entered', 'visited', 'filed', 'recommended', 'late', 'refused', 'in-consultation', 'granted', 'no-need', 'closed'];
const viewLabel = (view: (typeof views)[number]) => (view === 'all' ? '全部' : view === 'late' ? '超过30天' : caseStateLabels[view]);

/** Tabs with counts; a state that nobody is in is left out. */
export const caseViews = (counts: Record<string, number>, chosen: string, region: string) =>
  views
    .filter((view) => view === 'all' || view === chosen || (counts[view] ?? 0) > 0)
    .map((view) => ({ label: viewLabel(view), count: counts[view] ?? 0, href: `/government/coordination?${new URLSearchParams({ ...(view === 'all' ? {} : { view }), ...(region ? { region } : {}) })}`, isChosen: view === chosen }));

/** What the list can do with many firms at once, by what it shows. */
export const manyStepOf = (view: string): 'file' | 'recommend' | undefined => (view === 'visited' ? 'file' : view === 'filed' ? 'recommend' : undefined);

export const needText = ({ amountFen, termMonths }: { amountFen: bigint | null; termMonths: number | null }): string =>
  amountFen === null ? '未填写' : [formatShortYuan(amountFen), termMonths ? formatMonths(termMonths) : ''].filter(Boolean).join('，');

export const caseLine = (one: CaseBrief) => ({
  id: one.id,
  version: one.version,
  href: `/government/coordination/${one.id}`,
  name: one.enterpriseName,
  isDemo: one.isDemo,
  place: regionName(one.regionCode),
  need: needText(one),
  state: caseStateLabels[one.state],
  tone: one.isLate ? ('fail' as const) : caseTones[one.state],
  standards: `${one.standardsMet}/5 项符合${one.standardsJudged < 5 ? `，${5 - one.standardsJudged}项未核对` : ''}`,
  next: nextOf(one),
});

function nextOf(one: CaseBrief): string {
  if (one.isLate) return `已超过${formatDay(one.dueOn ?? '')}的期限`;
  if (one.dueOn) return `${one.institutionName}，${formatDay(one.dueOn)}前决定`;
  if (one.openDefects > 0) return `${one.openDefects}项问题待解决`;
  return one.visitedOn ? `${formatDay(one.visitedOn)}走访` : '待走访';
}

export const caseFacts = (one: CoordinationCase) => [
  { label: '编号', value: one.code },
  { label: '信用代码', value: one.uscc },
  { label: '所在地区', value: regionName(one.regionCode) },
  { label: '来源', value: one.way === 'self' ? '企业自荐' : '专班走访' },
  { label: '需求', value: needText(one) },
  { label: '用途', value: one.purposeText || '未填写' },
  { label: '联系人', value: [one.contactName, one.contactPhone].filter(Boolean).join('，') || '未填写' },
  { label: '平台', value: one.isRegistered ? '企业库已有' : '企业库还没有' },
];

export const standardLines = (judged: CoordinationCase['standards']) =>
  standards.map((standard) => {
    const found = judged.find((each) => each.standard === standard);
    return {
      standard,
      label: standardLabels[standard],
      hint: standardHints[standard],
      verdict: found ? (found.isMet ? '符合' : '不符合') : '未核对',
      tone: (found ? (found.isMet ? 'pass' : 'fail') : 'info') as Tone,
      evidence: found?.evidence ?? '',
      by: found ? `${found.judgedByName}，${momentText(found.judgedAt)}` : '',
      isMet: found?.isMet,
    };
  });

export const recommendationLine = (one: Recommendation) => ({
  institution: one.institutionName,
  state: one.isLate && one.state === 'waiting' ? '已超过30天' : recommendationStateLabels[one.state],
  tone: (one.state === 'granted' ? 'pass' : one.state === 'refused' || one.isLate ? 'fail' : 'attention') as Tone,
  when: `${momentText(one.recommendedAt)}推荐，${one.decidedAt ? `${momentText(one.decidedAt)}决定` : `${formatDay(one.dueOn)}前决定`}`,
  by: one.recommendedByName,
  result: resultOf(one),
});

function resultOf({ state, amountFen, annualRate, termMonths, reason, sentence }: Recommendation): string {
  if (state === 'granted' && amountFen !== null) return `授信${formatShortYuan(amountFen)}，年利率${formatPercent(annualRate ?? '0.0000')}，${formatMonths(termMonths ?? 0)}${sentence ? `。${sentence}` : ''}`;
  return state === 'refused' && reason ? `${refusalReasons[reason].label}：${sentence}` : sentence;
}

export const entryLines = (entries: CoordinationCase['entries']) =>
  entries.map(({ id, action, side, authorName, text, at }) => ({ id, what: caseActionLabels[action], who: side === 'platform' ? '平台' : `${authorName}`, side: caseSideLabels[side], text, at: momentText(at) }));

export const stages = Object.keys(funnelLabels) as FunnelStage[];
export const funnelHead = [...stages.map((stage) => funnelLabels[stage]), '授信金额'];
export const funnelCells = (row: FunnelRow): string[] => [...stages.map((stage) => row[stage].toLocaleString('zh-CN')), formatShortYuan(row.grantedFen)];

/** How much of the widest stage each one is, in per cent. */
export const funnelBars = (total: FunnelRow) =>
  (['visited', 'filed', 'recommended', 'decided', 'granted'] as const).map((stage) => ({ label: funnelLabels[stage], count: total[stage], share: total.visited === 0 ? 0 : Math.round((total[stage] / total.visited) * 100) }));

/** For a spreadsheet in China; money in 万元. */
export const funnelCsv = (rows: FunnelRow[], total: FunnelRow): string => {
  const line = (name: string, row: FunnelRow) => csvLine([name, ...stages.map((stage) => String(row[stage])), (Number(row.grantedFen) / 1_000_000).toFixed(2)]);
  return `\uFEFF${csvLine(['区县', ...stages.map((stage) => funnelLabels[stage]), '授信金额（万元）'])}${rows.map((row) => line(regionName(row.regionCode), row)).join('')}${line('合计', total)}`;
};
