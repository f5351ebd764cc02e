/** 信用资产证书: issued by the firm's own people, shown and taken back by them. */
import { randomUUID } from 'node:crypto';
import { CreditGrade } from '@rongqiao/contracts/credit-grade.ts';
import type { Membership } from '@rongqiao/contracts/membership.ts';
import { sql, database, type Queries, timeColumn } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { problem } from '@rongqiao/strapi-kit/server/http/problem.ts';
import { Refusal } from '@rongqiao/strapi-kit/server/routes/route.ts';
import { z } from 'zod';
import { Certificate } from '../../contract/certificates.ts';
import { canonicalJson } from '../../domain/canonical-json.ts';
import { certificatePaper } from './certificate-paper.ts';
import { asCaller } from '../as-caller.ts';
import { keepPaper } from '@rongqiao/strapi-kit/server/papers/keep-paper.ts';
import { modelVersion } from '../models/models.ts';
import { paperNumber } from '../paper-number.ts';
import { footOf, verifyAddress } from '../reports/make-report.ts';
import { insistOnScore, ownFirm, worthOfFirm } from '../scores/own-score.ts';
import { sha256 } from '../scores/score-row.ts';

const SHOWN_MAX = 50;

const notRated = problem(409, 'not-rated', '数据还不够，没有评级，不能出具证书。接入更多来源后再来。');
const inDefault = problem(409, 'in-default', '等级为D级，不能出具证书。请先清偿逾期，观察期后再来。');
const noSuchCertificate = problem(404, 'no-such-certificate', '没有这份证书，请从列表中重新进入。');
const changed = problem(409, 'changed', '这份证书刚被修改过，请刷新页面后重试。');

const Row = Certificate.extend({ issuedAt: timeColumn, revokedAt: timeColumn.nullable() });
const columns = sql`id, number, grade, limit_fen::text as "limitFen", is_name_shown as "isNameShown", is_grade_shown as "isGradeShown", content_hash as "contentHash",
  issued_at as "issuedAt", valid_until::text as "validUntil", revoked_at as "revokedAt", version`;

export interface Shown {
  isNameShown: boolean;
  isGradeShown: boolean;
}

export const listCertificates = ({ organisationId }: Membership, queries: Queries = database()): Promise<Certificate[]> =>
  queries.many(Row, sql`select ${columns} from credit_certificates where enterprise_id = ${organisationId} order by issued_at desc limit ${SHOWN_MAX}`);

export async function issueCertificate({ organisationId }: Membership, { isNameShown, isGradeShown }: Shown, userId: number, now = new Date()): Promise<Certificate> {
  const enterprise = await ownFirm(organisationId);
  const scored = await insistOnScore(enterprise);
  const { row } = scored;
  const grade = CreditGrade.safeParse(row.assessment.grade);
  if (!grade.success) throw new Refusal(notRated);
  if (grade.data === 'D') throw new Refusal(inDefault);
  const { model } = await modelVersion(row.modelVersionId);
  const { limitFen } = await worthOfFirm(scored);
  const number = paperNumber('RQ', row.asOf);
  const content = { number, enterpriseName: enterprise.name, uscc: enterprise.uscc, grade: grade.data, score: row.assessment.score, limitFen, asOf: row.asOf, validUntil: row.validUntil, issuedAt: now.toISOString(), model: `${model.title} ${model.version}`, modelHash: row.modelHash, inputsHash: row.inputsHash };
  const id = randomUUID();
  const paper = certificatePaper({ ...content, foot: footOf(), verifyAddress: verifyAddress(number) });
  return keepPaper(paper, { owner: { kind: 'credit-certificate', id }, userId }, (tx, { documentId }) =>
    tx.one(Row, sql`insert into credit_certificates (id, number, uscc, enterprise_id, enterprise_name, score_id, grade, limit_fen, is_name_shown, is_grade_shown, content_hash, document_id, valid_until, issued_by, issued_at)
      values (${id}, ${number}, ${enterprise.uscc}, ${enterprise.documentId}, ${enterprise.name}, ${row.id}, ${grade.data}, ${limitFen}, ${isNameShown}, ${isGradeShown},
        ${sha256(canonicalJson(content))}, ${documentId}, ${row.validUntil}, ${userId}, ${content.issuedAt}) returning ${columns}`),
  );
}

const mine = ({ organisationId }: Membership, id: string) => sql`id = ${id} and enterprise_id = ${organisationId}`;

export const changeCertificate = (owner: Membership, id: string, { isNameShown, isGradeShown, version }: Shown & { version: number }): Promise<Certificate> =>
  asCaller(async (tx) => {
    const found = await tx.maybeOne(Row, sql`update credit_certificates set is_name_shown = ${isNameShown}, is_grade_shown = ${isGradeShown}, version = version + 1
      where ${mine(owner, id)} and version = ${version} and revoked_at is null returning ${columns}`);
    return found ?? sayWhy(owner, id, tx);
  });

export const revokeCertificate = (owner: Membership, id: string, version: number): Promise<Certificate> =>
  asCaller(async (tx) => {
    const found = await tx.maybeOne(Row, sql`update credit_certificates set revoked_at = now(), version = version + 1 where ${mine(owner, id)} and version = ${version} and revoked_at is null returning ${columns}`);
    return found ?? sayWhy(owner, id, tx);
  });

async function sayWhy(owner: Membership, id: string, queries: Queries): Promise<never> {
  const isThere = await queries.maybeOne(z.object({ id: z.string() }), sql`select id from credit_certificates where ${mine(owner, id)}`);
  throw new Refusal(isThere ? changed : noSuchCertificate);
}

/** @throws Refusal `no-such-certificate`, also for somebody else's */
export async function certificateDocument(owner: Membership, id: string): Promise<string> {
  const found = await database().maybeOne(z.object({ document_id: z.string() }), sql`select document_id from credit_certificates where ${mine(owner, id)}`);
  if (!found) throw new Refusal(noSuchCertificate);
  return found.document_id;
}
