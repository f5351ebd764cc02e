/** What is on record of many firms at once, for the lists that are made of everybody: a few statements, however many they are. */
import { CreditCategory, publicCategories } from '@rongqiao/contracts/credit-category.ts';
import { type CreditFact, FactKind, factKinds } from '@rongqiao/contracts/credit-fact.ts';
import { CreditGrade } from '@rongqiao/contracts/credit-grade.ts';
import { Enterprise } from '@rongqiao/contracts/enterprise.ts';
import { GuaranteeKind } from '@rongqiao/contracts/guarantee-kind.ts';
import { Fen } from '@rongqiao/contracts/values/money.ts';
import { addDays, chineseDayAt, IsoDay } from '@rongqiao/contracts/values/period.ts';
import { markingStates } from '@rongqiao/credit-scoring/domain/objections/objection-moves.ts';
import type { ListedFirm } from '@rongqiao/matching/server/lists/firms-port.ts';
import { database, jsonColumn, sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { z } from 'zod';

const { shape } = Enterprise;
const Firm = z.object({
  id: z.string(), uscc: shape.uscc, regionCode: shape.regionCode, industryCode: shape.industryCode, entityKind: shape.entityKind, ownershipKind: shape.ownershipKind, registerStatus: shape.registerStatus,
  foundedOn: shape.foundedOn, employees: shape.employees, revenueFen: shape.revenueFen, assetsFen: shape.assetsFen, figuresYear: shape.figuresYear, taxGrade: shape.taxGrade, taxGradeYear: shape.taxGradeYear,
  qualificationTags: jsonColumn(shape.qualificationTags),
});

/** The kinds that matching reads: bars, the tax office's grade, and whether anybody has lent. */
const kindsRead: readonly FactKind[] = ['list-entry', 'arrears', 'instalment', 'tax-grade', 'loan'];

const Fact = z.object({ id: z.string(), uscc: z.string(), kind: FactKind, body: jsonColumn(z.record(z.string(), z.unknown())), isDisputed: z.boolean() });
const Need = z.object({ id: z.string(), amountFen: Fen, termMonths: z.int().nullable(), guaranteeKinds: jsonColumn(z.array(GuaranteeKind).nullable()), expiresOn: IsoDay });

export async function readFirmsForLists(ids: readonly string[], now = new Date()): Promise<Map<string, ListedFirm>> {
  const firms = await database().many(Firm, sql`select document_id as id, uscc, region_code as "regionCode", industry_code as "industryCode", entity_kind as "entityKind", ownership_kind as "ownershipKind",
    register_status as "registerStatus", founded_on::text as "foundedOn", employees, revenue_fen::text as "revenueFen", assets_fen::text as "assetsFen", figures_year as "figuresYear", tax_grade as "taxGrade",
    tax_grade_year as "taxGradeYear", qualification_tags::text as "qualificationTags" from enterprises where document_id = any(${[...ids]}::text[])`);
  const usccs = firms.map(({ uscc }) => uscc);
  // One after the other: inside a transaction they share its connection.
  const facts = await readFacts(usccs);
  const connected = await readConnected(usccs);
  const grades = await readGrades(usccs);
  const needs = await readNeeds(ids, chineseDayAt(now));
  return new Map(
    firms.map(({ id, uscc, ...enterprise }) => {
      const need = needs.get(id);
      const firm = { enterprise, facts: facts.get(uscc) ?? [], connected: [...publicCategories, ...(connected.get(uscc) ?? [])], grade: grades.get(uscc) ?? null };
      const wish = { amountFen: need?.amountFen, termMonths: need?.termMonths ?? undefined, guaranteeKinds: need?.guaranteeKinds ?? [] };
      return [id, { firm, wish, wishEndsOn: need ? addDays(need.expiresOn, 1) : null }];
    }),
  );
}

export const idsOfFirmsAfter = async (id: string, most: number): Promise<string[]> =>
  (await database().many(z.object({ id: z.string() }), sql`select document_id as id from enterprises where document_id > ${id} order by document_id limit ${most}`)).map((row) => row.id);

async function readFacts(usccs: string[]): Promise<Map<string, CreditFact[]>> {
  const rows = await database().many(Fact, sql`select f.id::text, f.uscc, f.kind, f.body::text as body,
      exists (select from objections o where o.uscc = f.uscc and o.fact_id = f.id and o.state = any(${[...markingStates]}::text[])) as "isDisputed"
    from credit_facts f where f.uscc = any(${usccs}::text[]) and f.ended_at is null and f.kind = any(${[...kindsRead]}::text[]) order by f.kind, f.period, f.id`);
  const lineage = { source: '', sourceName: '', batchId: '', period: '', collectedAt: '', validUntil: null };
  return Map.groupBy(
    rows.map(({ id, uscc, kind, body, isDisputed }) => ({ ...lineage, id, uscc, disputedSince: isDisputed ? '1970-01-01' : null, kind, body: factKinds[kind].body.parse(body) }) as CreditFact),
    ({ uscc }) => uscc,
  );
}

async function readConnected(usccs: string[]): Promise<Map<string, CreditCategory[]>> {
  const rows = await database().many(z.object({ uscc: z.string(), categories: z.array(CreditCategory) }), sql`select uscc, array_agg(distinct category) as categories from credit_facts where uscc = any(${usccs}::text[]) group by uscc`);
  return new Map(rows.map(({ uscc, categories }) => [uscc, categories]));
}

async function readGrades(usccs: string[]): Promise<Map<string, { value: CreditGrade; asOf: IsoDay }>> {
  const rows = await database().many(
    z.object({ uscc: z.string(), grade: z.string(), asOf: IsoDay }),
    sql`select distinct on (uscc) uscc, grade, as_of::text as "asOf" from credit_scores where seen_by is null and uscc = any(${usccs}::text[]) order by uscc, computed_at desc`,
  );
  return new Map(rows.flatMap(({ uscc, grade, asOf }) => (CreditGrade.safeParse(grade).success ? [[uscc, { value: grade as CreditGrade, asOf }]] : [])));
}

/** The newest that stands. */
async function readNeeds(ids: readonly string[], today: IsoDay): Promise<Map<string, z.infer<typeof Need>>> {
  const rows = await database().many(Need, sql`select distinct on (e.document_id) e.document_id as id, n.amount_fen::text as "amountFen", n.term_months as "termMonths", n.guarantee_kinds::text as "guaranteeKinds", n.expires_on::text as "expiresOn"
    from financing_needs n join financing_needs_enterprise_lnk l on l.financing_need_id = n.id join enterprises e on e.id = l.enterprise_id
    where e.document_id = any(${[...ids]}::text[]) and n.state = 'published' and n.expires_on >= ${today}::date order by e.document_id, n.created_at desc, n.id desc`);
  return new Map(rows.map((row) => [row.id, row]));
}
