/** What a month's scores are: of each firm the newest by everything on record; of very many firms always the same sample. */
import { addMonths, type IsoDay } from '@rongqiao/contracts/values/period.ts';
import { database, jsonColumn, type Sql, sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { z } from 'zod';
import { FactorId } from '../../contract/credit-model.ts';
import type { MonitorResult } from '../../contract/monitoring.ts';
import { ScoreGrade } from '../../contract/score-result.ts';
import { FIRMS_MIN, type MonthScore } from '../../domain/monitoring/look-at-month.ts';

const SAMPLE_MAX = 20_000;

const firstOf = (month: string): IsoDay => `${month}-01`;

const inMonth = (month: string): Sql => sql`as_of >= ${firstOf(month)}::date and as_of < ${addMonths(firstOf(month), 1)}::date and seen_by is null`;

/** A firm keeps its place in the sample from month to month. */
export const newestOfMonth = (versionId: string, month: string, max: number): Sql => sql`
  select * from (select distinct on (uscc) id, uscc, grade, score, coverage, result, inputs from credit_scores
    where model_version_id = ${versionId} and ${inMonth(month)} and score is not null order by uscc, computed_at desc) newest
  order by md5(uscc) limit ${max}`;

const Row = z.object({ uscc: z.string(), grade: ScoreGrade, score: z.int(), coveragePercent: z.int(), subScores: jsonColumn(z.partialRecord(FactorId, z.number().nullable())), isCapped: z.boolean() });

export const scoresOfMonth = (versionId: string, month: string): Promise<MonthScore[]> =>
  database().many(Row, sql`select uscc, grade, score, coverage as "coveragePercent",
      coalesce((select jsonb_object_agg(f->>'id', f->'subScore') from jsonb_array_elements(result::jsonb->'result'->'factors') f), '{}')::text as "subScores",
      coalesce(jsonb_array_length(result::jsonb->'result'->'caps'), 0) > 0 as "isCapped"
    from (${newestOfMonth(versionId, month, SAMPLE_MAX)}) chosen`);

/** The first month with enough firms: what the others are compared with. */
export async function baseMonth(versionId: string, before: string): Promise<string | undefined> {
  const found = await database().maybeOne(z.object({ month: z.string() }), sql`select to_char(as_of, 'YYYY-MM') as month from credit_scores
    where model_version_id = ${versionId} and seen_by is null and as_of < ${firstOf(before)}::date group by 1 having count(distinct uscc) >= ${FIRMS_MIN} order by 1 limit 1`);
  return found?.month;
}

/** Of those graded twelve months before: in default at any time since, by the card's own cap. */
export const outcomesOf = (versionId: string, month: string): Promise<MonitorResult['outcomes']> =>
  database().many(
    z.object({ grade: ScoreGrade, firms: z.int(), bad: z.int() }),
    sql`select grade, count(*)::int as firms, (count(*) filter (where exists (select from credit_scores later
        where later.uscc = then_.uscc and later.seen_by is null and later.as_of > ${firstOf(addMonths(firstOf(month), -12).slice(0, 7))}::date and later.as_of < ${addMonths(firstOf(month), 1)}::date
          and later.result::jsonb @? '$.result.caps[*].code ? (@ == "loan-default")')))::int as bad
      from (${newestOfMonth(versionId, addMonths(firstOf(month), -12).slice(0, 7), SAMPLE_MAX)}) then_ where grade <> 'D' group by grade order by grade`,
  );
