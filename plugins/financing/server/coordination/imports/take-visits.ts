/** Rows of a visit list become visits: of the firm's open case, or of a new one. Set by set, however many there are. */
import { chineseDayAt } from '@rongqiao/contracts/values/period.ts';
import type { Transaction } from '@rongqiao/strapi-kit/server/database/in-transaction.ts';
import { sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { randomUUID } from 'node:crypto';
import type { VisitRow } from '../../../domain/coordination/check-visits.ts';
import { codeOfCase } from '../case-row.ts';
import type { TeamPerson } from '../team-steps.ts';

export async function takeVisits(tx: Transaction, importId: string, visits: readonly VisitRow[], { team, userId, name }: TeamPerson, isDemo = false): Promise<void> {
  const day = chineseDayAt(new Date());
  const rows = JSON.stringify(visits.map((visit) => ({ ...visit, newId: randomUUID() })).map((visit) => ({ ...visit, code: codeOfCase(visit.newId, day) })));
  // Two lists that name the same firm: the second waits, and finds the first one's case.
  await tx.run(sql`select pg_advisory_xact_lock(hashtextextended('coordination visits ' || u, 0)) from (select distinct u from unnest(${visits.map(({ uscc }) => uscc)}::text[]) u order by u) firms`);
  const list = sql`jsonb_to_recordset(${rows}::jsonb) as l("newId" uuid, code text, uscc text, "enterpriseId" text, "enterpriseName" text, "regionCode" text, "visitedOn" date, visitor text, note text,
    "contactName" text, "contactPhone" text, "hasNeed" boolean, "amountFen" bigint, "termMonths" integer, "purposeText" text, standards jsonb)`;
  // The newest of several visits to one firm says how it stands.
  const newest = sql`(select distinct on (uscc) * from ${list} order by uscc, "visitedOn" desc)`;
  await tx.run(sql`
    insert into coordination_cases (id, code, way, region_code, uscc, enterprise_id, enterprise_name, contact_name, contact_phone, amount_fen, term_months, purpose_text, state, first_visited_at, is_demo)
    select n."newId", n.code, 'visit', n."regionCode", n.uscc, n."enterpriseId", n."enterpriseName", n."contactName", n."contactPhone", n."amountFen", n."termMonths", n."purposeText",
      case when n."hasNeed" then 'visited' else 'no-need' end, now(), ${isDemo}
    from ${newest} n
    where not exists (select from coordination_cases c where c.uscc = n.uscc and c.state not in ('no-need', 'granted', 'closed'))`);
  const ofFirm = sql`(select distinct on (c.uscc) c.* from coordination_cases c join ${newest} n on n.uscc = c.uscc order by c.uscc, (c.state in ('no-need', 'granted', 'closed')), c.created_at desc)`;
  await tx.run(sql`
    insert into coordination_visits (case_id, import_id, department_id, department_name, uscc, visited_on, visitor, note)
    select c.id, ${importId}, ${team.departmentId}, ${team.departmentName}, l.uscc, l."visitedOn", l.visitor, l.note
    from ${list} join ${ofFirm} c on c.uscc = l.uscc on conflict (uscc, visited_on, department_id) do nothing`);
  // What had been there before: a firm that entered itself has now been visited, and says more exactly what it needs.
  await tx.run(sql`
    update coordination_cases c set state = case when c.state = 'entered' then 'visited' else c.state end, first_visited_at = coalesce(c.first_visited_at, now()), version = c.version + 1, updated_at = now(),
      amount_fen = case when c.state in ('entered', 'visited') then coalesce(n."amountFen", c.amount_fen) else c.amount_fen end,
      term_months = case when c.state in ('entered', 'visited') then coalesce(n."termMonths", c.term_months) else c.term_months end
    from ${newest} n where n.uscc = c.uscc and n."newId" <> c.id and c.state not in ('no-need', 'granted', 'closed')`);
  await tx.run(sql`
    insert into coordination_standards (case_id, standard, is_met, evidence, judged_by_name)
    select c.id, s.standard, s."isMet", s.evidence, ${name}
    from ${newest} n join coordination_cases c on c.uscc = n.uscc and c.state in ('visited', 'filed', 'in-consultation', 'refused'), jsonb_to_recordset(n.standards) as s(standard text, "isMet" boolean, evidence text)
    on conflict (case_id, standard) do update set is_met = excluded.is_met, evidence = excluded.evidence, judged_by_name = excluded.judged_by_name, judged_at = now()`);
  await tx.run(sql`
    insert into coordination_entries (case_id, action, side, author_name, author_user_id, text, state)
    select v.case_id, 'visit', 'team', ${name}, ${userId}, to_char(v.visited_on, 'YYYY-MM-DD') || '，' || v.visitor, c.state
    from coordination_visits v join coordination_cases c on c.id = v.case_id where v.import_id = ${importId} order by v.visited_on`);
}
