/** Each night: new causes are announced to the firm, announced notes take effect, and those whose cause or time is over end. */
import { chineseDayAt } from '@rongqiao/contracts/values/period.ts';
import { inTransaction, type Transaction } from '@rongqiao/strapi-kit/server/database/in-transaction.ts';
import { database, sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { publish } from '@rongqiao/strapi-kit/server/jobs/events.ts';
import { defineJob } from '@rongqiao/strapi-kit/server/jobs/jobs.ts';
import { schedule } from '@rongqiao/strapi-kit/server/jobs/schedules.ts';
import { z } from 'zod';
import { RiskCause, riskNoteChanged } from '../../contract/risk-notes.ts';
import { decideRiskNotes, type NewNote } from '../../domain/risk-notes/decide-risk-notes.ts';
import { disputedFacts } from '../objections/disputed-facts.ts';
import { newestScore } from '../scores/score-row.ts';
import { type RiskNoteRow, riskNotesWhere } from './risk-note-row.ts';

const JOB = 'watch-risk-notes';
const FIRMS_MAX = 5000;
/** A night that was missed is made up for. */
const LOOK_BACK_DAYS = 7;

export async function watchRiskNotes(now: Date): Promise<void> {
  const causes = `$.result.caps[*].code ? (${RiskCause.options.map((cause) => `@ == "${cause}"`).join(' || ')})`;
  const firms = await database().many(z.object({ uscc: z.string() }), sql`
    select uscc from risk_notes where state in ('announced', 'standing')
    union select uscc from credit_scores where seen_by is null and enterprise_id is not null and computed_at > ${now.toISOString()}::timestamptz - make_interval(days => ${LOOK_BACK_DAYS})
      and grade in ('D', 'C', 'CC', 'CCC', 'B') and result::jsonb @? ${causes}::jsonpath
    order by uscc limit ${FIRMS_MAX}`);
  for (const { uscc } of firms) await watchFirm(uscc, now);
}

async function watchFirm(uscc: string, now: Date): Promise<void> {
  await inTransaction({ kind: 'job', id: JOB }, async (tx) => {
    await tx.run(sql`select pg_advisory_xact_lock(hashtextextended(${`risk notes of ${uscc}`}, 0))`);
    const score = await newestScore(uscc, null, tx);
    if (!score?.enterpriseId) return;
    const known = await riskNotesWhere(tx, sql`n.uscc = ${uscc} order by n.announced_at`);
    const { announce, move } = decideRiskNotes(score.assessment.result.caps, known, new Set((await disputedFacts(uscc, tx)).keys()), chineseDayAt(now));
    for (const note of announce) await tell(tx, await keep(tx, note, uscc, score.enterpriseId, now));
    for (const { id, to } of move) await tell(tx, await put(tx, id, to));
  });
}

async function keep(tx: Transaction, { cause, evidence, factIds, takesEffectOn, endsOn }: NewNote, uscc: string, enterpriseId: string, now: Date): Promise<string> {
  const { id } = await tx.one(z.object({ id: z.uuid() }), sql`insert into risk_notes (enterprise_id, uscc, cause, evidence, fact_ids, announced_at, takes_effect_on, ends_on)
    values (${enterpriseId}, ${uscc}, ${cause}, ${evidence}, ${factIds}::text[], ${now.toISOString()}, ${takesEffectOn}, ${endsOn}) returning id`);
  return id;
}

async function put(tx: Transaction, id: string, to: 'standing' | 'repaired' | 'expired'): Promise<string> {
  await tx.run(sql`update risk_notes set state = ${to}, ended_at = case when ${to !== 'standing'} then now() end, version = version + 1 where id = ${id}`);
  return id;
}

/** The firm hears of each change. */
async function tell(tx: Transaction, id: string): Promise<void> {
  const [row] = await riskNotesWhere(tx, sql`n.id = ${id}`);
  if (row) await tellRiskNote(tx, row);
}

export const tellRiskNote = (tx: Transaction, { id: noteId, enterpriseId, state, cause, takesEffectOn, endsOn }: RiskNoteRow): Promise<void> =>
  publish(tx, riskNoteChanged, { noteId, enterpriseId, state, cause, takesEffectOn, endsOn });

const job = defineJob({ name: JOB, title: '检查平台风险提示', data: z.object({ firedAt: z.string() }), expireInSeconds: 900, handle: ({ firedAt }) => watchRiskNotes(new Date(firedAt)) });
schedule({ cron: '40 3 * * *', job });
