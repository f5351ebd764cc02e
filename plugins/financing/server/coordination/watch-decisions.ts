/**
 * The 30 days, watched: once a day institutions are reminded of what is due in five days, and what is late is told to their
 * administrators and to whoever recommended it. Each once: the mark is set in the statement that finds the row.
 */
import type { Transaction } from '@rongqiao/strapi-kit/server/database/in-transaction.ts';
import { database, type Sql, sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { defineJob } from '@rongqiao/strapi-kit/server/jobs/jobs.ts';
import { schedule } from '@rongqiao/strapi-kit/server/jobs/schedules.ts';
import { chineseDayAt, type IsoDay } from '@rongqiao/contracts/values/period.ts';
import { z } from 'zod';
import type { CaseAction } from '../../contract/coordination/words.ts';
import { asCaller } from './as-caller.ts';
import { CaseRow, cases } from './case-row.ts';
import { writeCaseEntry } from './take-step.ts';
import { tellCase } from './tell-case.ts';

const Found = z.object({ id: z.uuid(), case_id: z.uuid() });
const ROUND_MAX = 500;

export async function watchDecisions(today: IsoDay): Promise<void> {
  await each(sql`r.state = 'waiting' and r.reminded_at is null and r.remind_on <= ${today}::date and r.due_on >= ${today}::date`, sql`reminded_at`, 'remind', '5天内到期');
  await each(sql`r.state = 'waiting' and r.escalated_at is null and r.due_on < ${today}::date`, sql`escalated_at`, 'escalate', '超过30天没有决定');
}

async function each(isDue: Sql, mark: Sql, action: CaseAction, text: string): Promise<void> {
  const found = await database().many(Found, sql`select r.id, r.case_id from coordination_recommendations r where ${isDue} order by r.due_on limit ${ROUND_MAX}`);
  for (const { id, case_id } of found) await asCaller((tx) => note(tx, { id, caseId: case_id, isDue, mark, action, text }));
}

async function note(tx: Transaction, { id, caseId, isDue, mark, action, text }: { id: string; caseId: string; isDue: Sql; mark: Sql; action: CaseAction; text: string }): Promise<void> {
  const marked = await tx.run(sql`update coordination_recommendations r set ${mark} = now() where r.id = ${id} and ${isDue}`);
  if (marked === 0) return;
  const row = await tx.one(CaseRow, sql`${cases} where c.id = ${caseId}`);
  await writeCaseEntry(tx, caseId, { action, by: 'platform', authorName: '平台', text }, row.state);
  await tellCase(tx, row, action);
}

const job = defineJob({ name: 'watch-coordination-decisions', data: z.object({ firedAt: z.string() }), handle: ({ firedAt }) => watchDecisions(chineseDayAt(new Date(firedAt))) });
schedule({ cron: '30 8 * * *', job });
