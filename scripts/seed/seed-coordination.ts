/** 40 visits in Shenyang's districts, in every state of 融资协调工作机制. What is there already stays as it is. */
import type { refusalReasons } from '@rongqiao/financing/contract.ts';
import { codeOfCase } from '@rongqiao/financing/server/coordination/case-row.ts';
import { decisionClock } from '@rongqiao/financing/domain/coordination/decision-clock.ts';
import { addDays, chineseDayAt } from '@rongqiao/contracts/values/period.ts';
import { makeUscc } from '@rongqiao/contracts/values/uscc.ts';
import { inTransaction } from '@rongqiao/strapi-kit/server/database/in-transaction.ts';
import { sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { derivedId } from '@rongqiao/strapi-kit/server/jobs/derived-id.ts';
import { z } from 'zod';
import { seeder } from './seeder.ts';

const NAMESPACE = '6c1f6a0e-54b9-4b57-9f3c-2f4b5f0a8f11';
const OFFICER = '郑科长（沈阳市财政局（演示））';

/** How many firms stand where. */
const plan: [state: string, count: number][] = [
  ['entered', 2],
  ['visited', 6],
  ['no-need', 5],
  ['filed', 5],
  ['recommended', 8],
  ['in-consultation', 5],
  ['granted', 6],
  ['refused', 2],
  ['closed', 1],
];
const states = plan.flatMap(([state, count]) => Array.from({ length: count }, () => state));

export const visitSeedCount = states.length;

const caseId = (n: number) => derivedId(NAMESPACE, `case ${n}`);
const recommendationId = (n: number) => derivedId(NAMESPACE, `recommendation ${n}`);

/** A firm in a state, or a recommendation that waits: for who wants to look at one. */
export const coordinationSample = (wanted: 'filed' | 'in-consultation' | 'recommendation'): string =>
  wanted === 'recommendation' ? recommendationId(states.indexOf('recommended')) : caseId(states.indexOf(wanted));

const Firm = z.object({ uscc: z.string(), id: z.string().nullable(), name: z.string(), region: z.string() });
const Place = z.object({ id: z.string(), name: z.string() });

const evidence: [standard: string, text: string][] = [
  ['lawful-operation', '执照在册，现场正常开工（演示）'],
  ['fixed-premises', '租赁合同到明年底（演示）'],
  ['genuine-need', '看了三份订单，金额相称（演示）'],
  ['good-credit', '没有逾期，纳税信用B级以上（演示）'],
  ['lawful-purpose', '用于采购原材料（演示）'],
];

export function seedCoordination(now = new Date()): Promise<{ added: number; kept: number }> {
  return inTransaction(seeder, async (tx) => {
    const today = chineseDayAt(now);
    const registered = await tx.many(Firm, sql`select e.uscc, e.document_id as id, e.name, e.region_code as region from enterprises e
      where e.region_code like '2101%' and e.is_demo and not exists (select from memberships m where m.organisation_id = e.document_id) order by md5(e.uscc) limit ${states.length}`);
    // Teams visit firms that the platform does not know yet, too.
    const firms = [...registered, ...states.slice(registered.length).map((_, n) => unknownFirm(n + 1))];
    const [department] = await tx.many(Place, sql`select document_id as id, name from departments where code = 'BM-210100-CZ' limit 1`);
    const lenders = await tx.many(Place, sql`select distinct on (document_id) document_id as id, name from institutions where published_at is not null and locale = 'zh-CN' and slug in ('liaohe-state-bank') order by document_id`);
    const [lender] = lenders;
    if (!department || !lender) return { added: 0, kept: 0 };
    const rows = firms.map((firm, n) => rowOf(firm, n, states[n] ?? 'visited', today));
    const added = await tx.run(sql`
      insert into coordination_cases (id, code, way, region_code, uscc, enterprise_id, enterprise_name, contact_name, contact_phone, amount_fen, term_months, purpose_text, state,
        first_visited_at, first_filed_at, first_recommended_at, is_demo, created_at, updated_at)
      select id, code, way, region, uscc, "firmId", name, '演示联系人', '024-00000000', "amountFen", 12, '采购原材料（演示）', state, visited, filed, recommended, true, "visitedOn", "visitedOn"
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, code text, way text, region text, uscc text, "firmId" text, name text, "amountFen" bigint, state text, visited timestamptz, filed timestamptz,
        recommended timestamptz, "visitedOn" date) on conflict do nothing`);
    if (added === 0) return { added, kept: rows.length };
    await tx.run(sql`insert into coordination_visits (case_id, department_id, department_name, uscc, visited_on, visitor, note)
      select c.id, ${department.id}, ${department.name}, c.uscc, c.first_visited_at::date, '街道专班（演示）', '演示走访' from coordination_cases c where c.is_demo and c.first_visited_at is not null on conflict do nothing`);
    await tx.run(sql`insert into coordination_standards (case_id, standard, is_met, evidence, judged_by_name)
      select c.id, s.standard, s.standard <> 'good-credit' or c.state not in ('in-consultation', 'closed'),
        case when s.standard = 'good-credit' and c.state in ('in-consultation', 'closed') then '有一条行政处罚没有履行（演示）' else s.text end, ${OFFICER}
      from coordination_cases c, jsonb_to_recordset(${JSON.stringify(evidence.map(([standard, text]) => ({ standard, text })))}::jsonb) as s(standard text, text text) where c.is_demo and c.first_filed_at is not null on conflict do nothing`);
    await tx.run(sql`insert into coordination_defects (case_id, what, owner, due_on)
      select id, '有一条行政处罚没有履行（演示）', '区市场监管局（演示）', ${addDays(today, 15)}::date from coordination_cases where is_demo and state = 'in-consultation'`);
    const recommended = rows.filter(({ recommended }) => recommended !== null);
    await tx.run(sql`
      insert into coordination_recommendations (id, case_id, institution_id, institution_name, state, recommended_by, recommended_by_name, recommended_at, due_on, remind_on, decided_at, decided_by_name, amount_fen, annual_rate, term_months, reason_code, sentence)
      select "recommendationId", id, ${lender.id}, ${lender.name}, case state when 'recommended' then 'waiting' else state end, 0, ${OFFICER}, recommended, "dueOn", "remindOn",
        case when state <> 'recommended' then least(recommended + interval '9 days', now()) end, case when state <> 'recommended' then '刘经理（演示）' end,
        case when state = 'granted' then "amountFen" end, case when state = 'granted' then 0.0385 end, case when state = 'granted' then 12 end,
        case when state = 'refused' then ${'cash-flow-weak' satisfies keyof typeof refusalReasons} end, case when state = 'refused' then '近半年回款不足以还款（演示）。' else '' end
      from jsonb_to_recordset(${JSON.stringify(recommended)}::jsonb) as r(id uuid, "recommendationId" uuid, state text, recommended timestamptz, "dueOn" date, "remindOn" date, "amountFen" bigint)`);
    await tx.run(sql`insert into coordination_entries (case_id, action, side, author_name, state, created_at)
      select id, case when way = 'self' then 'enter' else 'visit' end, case when way = 'self' then 'enterprise' else 'team' end, case when way = 'self' then '企业（演示）' else ${OFFICER} end,
        case when way = 'self' then 'entered' else 'visited' end, created_at from coordination_cases where is_demo`);
    return { added, kept: rows.length - added };
  });
}

const unknownFirm = (n: number): z.infer<typeof Firm> => ({ uscc: makeUscc({ regionCode: '210106', sequence: 600_000 + n }), id: null, name: `沈阳走访${n}号加工有限公司（演示）`, region: '210106' });

function rowOf(firm: z.infer<typeof Firm>, n: number, state: string, today: string) {
  const reached = ['visited', 'filed', 'recommended'].map((stage) => reaches(state, stage));
  // The first recommended one is late.
  const recommendedOn = addDays(today, n === states.indexOf('recommended') ? -34 : -2 - (n % 20));
  const visitedOn = addDays(recommendedOn, -9);
  const id = caseId(n);
  const { dueOn, remindOn } = decisionClock(recommendedOn);
  return {
    id,
    recommendationId: recommendationId(n),
    code: codeOfCase(id, visitedOn),
    way: state === 'entered' ? 'self' : 'visit',
    region: firm.region,
    uscc: firm.uscc,
    firmId: firm.id,
    name: firm.name,
    amountFen: state === 'no-need' ? null : String((20 + (n * 37) % 280) * 1_000_000),
    state,
    visitedOn,
    visited: reached[0] ? `${visitedOn}T02:00:00Z` : null,
    filed: reached[1] ? `${addDays(visitedOn, 4)}T02:00:00Z` : null,
    recommended: reached[2] ? `${recommendedOn}T02:00:00Z` : null,
    dueOn,
    remindOn,
  };
}

const order = ['visited', 'filed', 'recommended'];
const furthest: Record<string, string | undefined> = { entered: undefined, 'no-need': 'visited', visited: 'visited', filed: 'filed', 'in-consultation': 'filed', closed: 'filed', recommended: 'recommended', granted: 'recommended', refused: 'recommended' };

const reaches = (state: string, stage: string): boolean => order.indexOf(furthest[state] ?? '') >= order.indexOf(stage);
