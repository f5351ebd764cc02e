/** One's sources: what is due, and how good what was delivered is. */
import { factKinds } from '@rongqiao/contracts/credit-fact.ts';
import { creditCategoryLabels } from '@rongqiao/contracts/credit-category.ts';
import { formatDay, formatMonths } from '@rongqiao/contracts/values/period.ts';
import type { QualityMonth, Source, SourceBrief } from '@rongqiao/data-exchange/contract.ts';
import { batchStateLabels } from '@rongqiao/data-exchange/domain/batch-states.ts';
import { csvLine } from '@rongqiao/data-exchange/domain/escape-cell.ts';
import { type FeedState, feedStateLabels } from '@rongqiao/data-exchange/domain/due-day.ts';
import type { Tone } from './batch-page.ts';
import { dayText, momentText } from './moments.ts';

const feedTones: Record<FeedState, Tone> = { fine: 'pass', due: 'attention', late: 'fail', irregular: 'info', paused: 'info' };
/** What needs somebody comes first. */
const urgency: FeedState[] = ['late', 'due', 'fine', 'irregular', 'paused'];

export const sourceLines = (sources: SourceBrief[], home: string) =>
  [...sources]
    .sort((left, right) => Number(right.quarantined > 0) - Number(left.quarantined > 0) || urgency.indexOf(left.feed) - urgency.indexOf(right.feed) || left.item.localeCompare(right.item, 'zh'))
    .map((source) => ({
      href: `${home}/sources/${source.code}`,
      item: source.item,
      isDemo: source.isDemo,
      what: `${factKinds[source.kind].label}，归入“${creditCategoryLabels[source.category]}”`,
      state: feedStateLabels[source.feed],
      tone: feedTones[source.feed],
      due: source.dueOn ? formatDay(source.dueOn) : '有变化时报送',
      last: source.lastBatch ? `第${source.lastBatch.number}批，${dayText(source.lastBatch.receivedAt)}，${batchStateLabels[source.lastBatch.state]}` : '还没有报送过',
      quarantined: source.quarantined,
    }));

const rhythm = ({ everyDays, lateAfterDays }: Source) => (everyDays === null ? '有变化时报送' : `每${everyDays}天一次，宽限${lateAfterDays}天`);

export const sourceFacts = (source: Source) => [
  { label: '状态', value: feedStateLabels[source.feed] },
  { label: '下次报送', value: source.dueOn ? formatDay(source.dueOn) : '有变化时报送' },
  { label: '周期', value: rhythm(source) },
  { label: '在库数据', value: `${source.totals.facts.toLocaleString('zh-CN')} 条${source.totals.periodFrom ? `，${source.totals.periodFrom} 至 ${source.totals.periodTo}` : ''}` },
  { label: '有不合格的行时', value: source.acceptance === 'whole' ? '整批隔离，等本单位决定' : '合格的行先入库' },
  ...(source.isCompletePerPeriod ? [{ label: '同一所属期再次报送', value: '视为全量，没有列出的数据随之结束' }] : []),
  { label: '保存期限', value: `${formatMonths(source.retentionMonths)}，到期自动删除并留证` },
  { label: '依据', value: source.legalBasis },
];

const share = (part: number, of: number) => (of > 0 ? `${((part / of) * 100).toFixed(part === of ? 0 : 1)}%` : '—');

export const qualityLines = (months: QualityMonth[]) =>
  months.map(({ month, batches, rows, good, corrected, ageDays }) => ({
    month: `${month.slice(0, 4)}年${Number(month.slice(5))}月`,
    batches: String(batches),
    rows: rows.toLocaleString('zh-CN'),
    complete: share(good, rows),
    corrected: corrected.toLocaleString('zh-CN'),
    age: ageDays === null ? '—' : `${ageDays} 天`,
  }));

export const keyLines = ({ keys }: Source) => keys.map(({ id, label, createdAt, lastUsedAt }) => ({ id, label, use: `${dayText(createdAt)}开出，${lastUsedAt ? `最近使用 ${momentText(lastUsedAt)}` : '还没有使用过'}` }));

/** A file with the expected column names and nothing else, as a spreadsheet in China opens it. */
export const templateOf = ({ columns }: Source): string => `\uFEFF${csvLine(columns.map(({ names, field }) => names[0] ?? field))}`;
