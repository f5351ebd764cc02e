/** What whoever holds a certificate or a report is told: whether the platform gave it out, and no more than the firm allows. */
import { CreditGrade } from '@rongqiao/contracts/credit-grade.ts';
import { chineseDayAt } from '@rongqiao/contracts/values/period.ts';
import { database, sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { z } from 'zod';
import type { Verification } from '../../contract/certificates.ts';

const CertificateRow = z.object({
  number: z.string(),
  issued_on: z.string(),
  valid_until: z.string(),
  is_revoked: z.boolean(),
  paper_hash: z.string(),
  model_name: z.string(),
  model_version: z.string(),
  name: z.string().nullable(),
  grade: CreditGrade.nullable(),
  limit_fen: z.string().nullable(),
});

const ReportRow = z.object({ number: z.string(), kind: z.enum(['credit', 'asset']), issued_on: z.string(), paper_hash: z.string(), model_name: z.string(), model_version: z.string() });

const ofScore = sql`join credit_scores s on s.id = c.score_id join credit_model_versions v on v.id = s.model_version_id join credit_models m on m.id = v.model_id`;

export async function verifyNumber(number: string, now = new Date()): Promise<Verification | undefined> {
  return number.startsWith('RQ-') ? verifyCertificate(number, chineseDayAt(now)) : verifyReport(number);
}

async function verifyCertificate(number: string, today: string): Promise<Verification | undefined> {
  const row = await database().maybeOne(CertificateRow, sql`
    select c.number, (c.issued_at at time zone 'Asia/Shanghai')::date::text as issued_on, c.valid_until::text as valid_until, c.revoked_at is not null as is_revoked,
      d.sha256 as paper_hash, m.name as model_name, v.version as model_version,
      case when c.is_name_shown then c.enterprise_name end as name, case when c.is_grade_shown then c.grade end as grade, case when c.is_grade_shown then c.limit_fen::text end as limit_fen
    from credit_certificates c ${ofScore} join documents d on d.id = c.document_id where c.number = ${number}`);
  if (!row) return undefined;
  const { issued_on, valid_until, is_revoked, paper_hash, model_name, model_version, name, grade, limit_fen } = row;
  const state = is_revoked ? 'revoked' : valid_until < today ? 'expired' : 'valid';
  // What no longer holds shows nothing more.
  const shown = state === 'valid' ? { name, grade, limitFen: limit_fen } : { name: null, grade: null, limitFen: null };
  return { number, kind: 'certificate', state, issuedOn: issued_on, validUntil: valid_until, paperHash: paper_hash, model: { name: model_name, version: model_version }, shown };
}

/** A report says how things were on its day; it does not run out. */
async function verifyReport(number: string): Promise<Verification | undefined> {
  const row = await database().maybeOne(ReportRow, sql`
    select c.number, c.kind, (c.made_at at time zone 'Asia/Shanghai')::date::text as issued_on, c.paper_hash, m.name as model_name, v.version as model_version
    from credit_reports c ${ofScore} where c.number = ${number}`);
  if (!row) return undefined;
  const { kind, issued_on, paper_hash, model_name, model_version } = row;
  return { number, kind, state: 'dated', issuedOn: issued_on, validUntil: null, paperHash: paper_hash, model: { name: model_name, version: model_version }, shown: { name: null, grade: null, limitFen: null } };
}
