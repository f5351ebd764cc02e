/** 等级权益: institutions and departments say what a grade is worth with them. */
import { CreditGrade } from '@rongqiao/contracts/credit-grade.ts';
import type { Membership } from '@rongqiao/contracts/membership.ts';
import { database, sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { problem } from '@rongqiao/strapi-kit/server/http/problem.ts';
import { Refusal } from '@rongqiao/strapi-kit/server/routes/route.ts';
import { z } from 'zod';
import { Benefit, type benefitApi } from '../../contract/benefits.ts';
import { asCaller } from '../as-caller.ts';

const columns = sql`id, owner_kind as "ownerKind", owner_name as "ownerName", kind, grade_min as "gradeMin", title, detail, valid_to::text as "validTo",
  is_active as "isActive", is_demo as "isDemo", version`;

const noSuchBenefit = problem(404, 'no-such-benefit', '没有这项权益，请从列表中重新进入。');
const changed = problem(409, 'changed', '这项权益刚被修改过，请刷新页面后重试。');
const tooMany = problem(409, 'too-many-benefits', '最多保留50项权益，请先停用不再提供的。');
const OWN_MAX = 50;

const rank = (grade: string) => CreditGrade.options.indexOf(grade as CreditGrade);

/** What the lowest grade gets stands first. */
export async function listBenefits(): Promise<Benefit[]> {
  const found = await database().many(Benefit, sql`select ${columns} from credit_benefits
    where is_active and (valid_to is null or valid_to >= (now() at time zone 'Asia/Shanghai')::date) order by owner_name, created_at limit 500`);
  return found.toSorted((a, b) => rank(b.gradeMin) - rank(a.gradeMin));
}

export const listOwnBenefits = ({ organisationKind, organisationId }: Membership): Promise<Benefit[]> =>
  database().many(Benefit, sql`select ${columns} from credit_benefits where owner_kind = ${organisationKind} and owner_id = ${organisationId} order by is_active desc, created_at desc`);

export const addBenefit = ({ organisationKind, organisationId, organisationName }: Membership, { kind, gradeMin, title, detail, validTo }: z.output<NonNullable<typeof benefitApi.addBenefit.body>>): Promise<Benefit> =>
  asCaller(async (tx) => {
    await tx.run(sql`select pg_advisory_xact_lock(hashtextextended(${`benefits of ${organisationKind} ${organisationId}`}, 0))`);
    const { count } = await tx.one(z.object({ count: z.int() }), sql`select count(*)::int as count from credit_benefits where owner_kind = ${organisationKind} and owner_id = ${organisationId} and is_active`);
    if (count >= OWN_MAX) throw new Refusal(tooMany);
    return tx.one(Benefit, sql`insert into credit_benefits (owner_kind, owner_id, owner_name, kind, grade_min, title, detail, valid_to)
      values (${organisationKind}, ${organisationId}, ${organisationName}, ${kind}, ${gradeMin}, ${title}, ${detail}, ${validTo ?? null}) returning ${columns}`);
  });

export const endBenefit = ({ organisationKind, organisationId }: Membership, id: string, version: number): Promise<Benefit> =>
  asCaller(async (tx) => {
    const mine = sql`id = ${id} and owner_kind = ${organisationKind} and owner_id = ${organisationId}`;
    const ended = await tx.maybeOne(Benefit, sql`update credit_benefits set is_active = false, version = version + 1, updated_at = now() where ${mine} and version = ${version} and is_active returning ${columns}`);
    if (ended) return ended;
    throw new Refusal((await tx.maybeOne(z.object({ id: z.string() }), sql`select id from credit_benefits where ${mine}`)) ? changed : noSuchBenefit);
  });
