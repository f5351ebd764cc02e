/** A delivery as its owner sees it. */
import { database, sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { z } from 'zod';
import { type Batch, type BatchBrief, type Finding, FINDINGS_PER_PAGE } from '../../contract/batches.ts';
import { type BatchMove, movesOf } from '../../domain/batch-states.ts';
import { type FindingRule, findingRules } from '../../domain/intake/finding-rules.ts';
import type { BatchRow } from './batch-row.ts';

export const showBrief = (row: BatchRow): BatchBrief => ({
  id: row.id,
  number: row.number,
  state: row.state,
  way: row.way,
  fileName: row.file_name,
  counts: row.counts,
  loaded: row.loaded,
  rowsRead: row.rows_read,
  receivedAt: row.received_at,
});

export const showBatch = (row: BatchRow): Batch => ({
  ...showBrief(row),
  sourceCode: row.source_code,
  sourceItem: row.source_item,
  corrects: row.corrects,
  correctedBy: row.corrected_by,
  findings: Object.values(row.rules).reduce((sum, count) => sum + count, 0),
  rules: Object.entries(row.rules)
    .sort(([, left], [, right]) => right - left)
    .map(([rule, count]) => ({ rule, count, ...describeRule(rule) })),
  reason: row.reason,
  periodFrom: row.period_from,
  periodTo: row.period_to,
  receivedBy: row.received_by,
  checkedAt: row.checked_at,
  decidedAt: row.decided_at,
  decidedBy: row.decided_by,
  fileHash: row.file_hash,
  moves: movesOfBatch(row),
  version: row.version,
});

/** Good rows are taken without the bad ones only where bad rows are all that is wrong. */
export const movesOfBatch = ({ state, counts, reason_code }: BatchRow): BatchMove[] => movesOf(state, reason_code === 'bad-rows' ? (counts?.good ?? 0) : 0);

function describeRule(rule: string): { label: string; isNotice: boolean } {
  const { label, severity } = findingRules[rule as FindingRule];
  return { label, isNotice: severity === 'notice' };
}

const FindingRow = z
  .object({ number: z.int(), row: z.int().nullable(), column: z.string().nullable(), rule: z.string(), value: z.string().nullable(), sentence: z.string() })
  .transform((found): Finding => ({ ...found, ...describeRule(found.rule) }));

const findings = sql`select number, row_number as row, column_name as column, rule, value, sentence from data_batch_findings`;

export async function listFindings(batchId: string, page: number, rule?: string): Promise<{ findings: Finding[]; total: number }> {
  const which = sql`batch_id = ${batchId} and ${rule ? sql`rule = ${rule}` : sql`true`}`;
  const { total } = await database().one(z.object({ total: z.int() }), sql`select count(*)::int as total from data_batch_findings where ${which}`);
  const found = await database().many(FindingRow, sql`${findings} where ${which} order by number limit ${FINDINGS_PER_PAGE} offset ${(page - 1) * FINDINGS_PER_PAGE}`);
  return { findings: found, total };
}

export const allFindings = (batchId: string): Promise<Finding[]> => database().many(FindingRow, sql`${findings} where batch_id = ${batchId} order by number`);
