/** What no law keeps any longer goes, every night; what went is proven in the ledger by count and SHA-256, never by content. */
import { DISCLOSURE_YEARS } from '@rongqiao/contracts/data-holds.ts';
import { z } from 'zod';
import { inTransaction, type Transaction } from '../database/in-transaction.ts';
import { type Sql, sql } from '../database/sql.ts';
import { removeDocument } from '../documents/remove-document.ts';
import { defineJob } from '../jobs/jobs.ts';
import { schedule } from '../jobs/schedules.ts';

const JOB = 'forget-old-disclosures';
const BATCH = 5_000;

const tooOld = (now: Date) => sql`${now.toISOString()}::timestamptz - make_interval(years => ${DISCLOSURE_YEARS})`;

interface Rule {
  subject: string;
  /** Rows that have to go: their ids. */
  due(now: Date): Sql;
}

const rules: Rule[] = [
  { subject: 'credit_reads', due: (now) => sql`select id from credit_reads where at < ${tooOld(now)} order by at limit ${BATCH}` },
  /** Ended, and no read rests on it any more. */
  {
    subject: 'consents',
    due: (now) => sql`select id from consents c where coalesce(c.revoked_at, c.valid_until::timestamptz) < ${tooOld(now)}
      and not exists (select from credit_reads r where r.enterprise_id = c.enterprise_id and c.id = any(r.consent_ids)) order by given_at limit ${BATCH}`,
  },
];

const Proof = z.object({ count: z.int(), sha256: z.string().nullable() });

/** @returns how many rows went, by table */
export async function forgetOldDisclosures(now: Date): Promise<Record<string, number>> {
  const gone: Record<string, number> = {};
  for (const rule of rules) gone[rule.subject] = await inTransaction({ kind: 'job', id: JOB }, (tx) => forget(tx, rule, now));
  await inTransaction({ kind: 'job', id: JOB }, (tx) => forgetCopies(tx, now));
  return gone;
}

async function forget(tx: Transaction, { subject, due }: Rule, now: Date): Promise<number> {
  await tx.run(sql`select set_config('rongqiao.retention', 'yes', true)`);
  const table = { text: subject, values: [] };
  const proof = await tx.one(
    Proof,
    sql`with due as (${due(now)}), gone as (delete from ${table} t using due where t.id = due.id returning t.*)
      select count(*)::int as count, encode(sha256(convert_to(string_agg(gone::text, E'\\n' order by gone.id), 'UTF8')), 'hex') as sha256 from gone`,
  );
  if (proof.count > 0) await tx.run(sql`select ledger_append('retention', ${subject}, null, ${JSON.stringify({ ...proof, years: DISCLOSURE_YEARS })}::jsonb)`);
  return proof.count;
}

async function forgetCopies(tx: Transaction, now: Date): Promise<void> {
  const old = await tx.many(
    z.object({ json: z.uuid().nullable(), xlsx: z.uuid().nullable() }),
    sql`delete from own_data_exports where expires_at < ${now.toISOString()}::timestamptz returning json_document_id as json, xlsx_document_id as xlsx`,
  );
  for (const document of old.flatMap(({ json, xlsx }) => [json, xlsx])) if (document) await removeDocument(tx, document);
}

const job = defineJob({
  name: JOB,
  title: '按保存期限清理授权和读取记录',
  data: z.object({ firedAt: z.string() }),
  handle: async ({ firedAt }) => void (await forgetOldDisclosures(new Date(firedAt))),
});
schedule({ cron: '40 3 * * *', job });
