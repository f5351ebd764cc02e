/** A source as its owner sees it. */
import { factKinds } from '@rongqiao/contracts/credit-fact.ts';
import type { Source, SourceBrief } from '../../contract/sources.ts';
import { describeFormat, expectedColumns } from '../../domain/describe-spec.ts';
import { qualityOf, totalsOf } from './quality.ts';
import { listKeys } from './source-keys.ts';
import { feedOf, type SourceRow } from './source-row.ts';

export function showSourceBrief(row: SourceRow, now: Date): SourceBrief {
  const { state, dueOn } = feedOf(row, now);
  return {
    code: row.code,
    item: row.item,
    ownerName: row.owner_name,
    kind: row.kind,
    category: factKinds[row.kind].category,
    feed: state,
    dueOn,
    everyDays: row.every_days,
    lastBatch: row.last_batch,
    quarantined: row.quarantined,
    isDemo: row.is_demo,
  };
}

export const showSource = async (row: SourceRow, now: Date): Promise<Source> => ({
  ...showSourceBrief(row, now),
  legalBasis: row.legal_basis,
  retentionMonths: row.retention_months,
  lateAfterDays: row.late_after_days,
  acceptance: row.spec.acceptance,
  isCompletePerPeriod: row.is_complete_per_period,
  columns: expectedColumns(row.spec),
  formatLabel: describeFormat(row.spec),
  quality: await qualityOf(row.id),
  totals: await totalsOf(row.id),
  keys: await listKeys(row.id),
});
