import { type Queries, type Sql, sql, timeColumn } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { z } from 'zod';
import { RiskNote } from '../../contract/risk-notes.ts';

export const RiskNoteRow = RiskNote.extend({ announcedAt: timeColumn, endedAt: timeColumn.nullable(), enterpriseId: z.string(), enterpriseName: z.string(), uscc: z.string(), factIds: z.array(z.string()) });
export type RiskNoteRow = z.infer<typeof RiskNoteRow>;

const rows = sql`select n.id, n.cause, n.evidence, n.fact_ids as "factIds", n.state, n.announced_at as "announcedAt", n.takes_effect_on::text as "takesEffectOn", n.ends_on::text as "endsOn",
    n.answer, n.ended_at as "endedAt", n.ended_because as "endedBecause", n.version, n.enterprise_id as "enterpriseId", coalesce(e.name, '') as "enterpriseName", n.uscc
  from risk_notes n left join enterprises e on e.document_id = n.enterprise_id`;

/** `condition` may speak of `n` (notes) and `e` (enterprises). */
export const riskNotesWhere = (queries: Queries, condition: Sql): Promise<RiskNoteRow[]> => queries.many(RiskNoteRow, sql`${rows} where ${condition}`);
