/** A need as it lies in the database, with its firm. */
import { NeedPurpose, NeedState } from '@rongqiao/contracts/financing-need.ts';
import { GuaranteeKind } from '@rongqiao/contracts/guarantee-kind.ts';
import { ProductFamily } from '@rongqiao/contracts/product-kind.ts';
import { RepaymentMethod } from '@rongqiao/contracts/repayment-method.ts';
import { Fen } from '@rongqiao/contracts/values/money.ts';
import { database, jsonColumn, type Queries, type Sql, sql, timeColumn } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { z } from 'zod';

const listOf = <T extends z.ZodType>(shape: T) => jsonColumn(z.array(shape).nullable()).transform((list) => list ?? []);

export const NeedRow = z.object({
  id: z.int(),
  documentId: z.string(),
  code: z.string(),
  title: z.string(),
  family: ProductFamily,
  purpose: NeedPurpose,
  purposeText: z.string().nullable().transform((text) => text ?? ''),
  amountFen: Fen,
  termMonths: z.int().nullable(),
  guaranteeKinds: listOf(GuaranteeKind),
  repaymentMethods: listOf(RepaymentMethod),
  annualRateMax: z.string().nullable(),
  regionCode: z.string(),
  neededOn: z.string().nullable(),
  expiresOn: z.string(),
  state: NeedState,
  isDemo: z.boolean(),
  enterpriseId: z.string(),
  createdAt: timeColumn,
  seen: timeColumn,
});
export type NeedRow = z.infer<typeof NeedRow>;

const columns = sql`n.id, n.document_id as "documentId", n.code, n.title, n.family, n.purpose, n.purpose_text as "purposeText", n.amount_fen::text as "amountFen",
  n.term_months as "termMonths", n.guarantee_kinds as "guaranteeKinds", n.repayment_methods as "repaymentMethods", n.annual_rate_max as "annualRateMax",
  n.region_code as "regionCode", n.needed_on::text as "neededOn", n.expires_on::text as "expiresOn", n.state, coalesce(n.is_demo, false) as "isDemo",
  e.document_id as "enterpriseId", n.created_at as "createdAt", n.updated_at as seen`;

const needs = sql`from financing_needs n join financing_needs_enterprise_lnk l on l.financing_need_id = n.id join enterprises e on e.id = l.enterprise_id`;

export const needsWhere = (condition: Sql, queries: Queries = database()): Promise<NeedRow[]> => queries.many(NeedRow, sql`select ${columns} ${needs} where ${condition}`);

export const countNeeds = async (condition: Sql, queries: Queries = database()): Promise<number> =>
  (await queries.one(z.object({ total: z.int() }), sql`select count(*)::int as total ${needs} where ${condition}`)).total;

/** Of this firm, held until the transaction ends: applications of one need come one after another. */
export async function holdNeed(tx: Queries, enterpriseId: string, code: string): Promise<NeedRow | undefined> {
  const [row] = await needsWhere(sql`e.document_id = ${enterpriseId} and n.code = ${code} for update of n`, tx);
  return row;
}
