/** One row for every read and every attempt; the ledger has it with the same commit. */
import type { CreditCategory } from '@rongqiao/contracts/credit-category.ts';
import type { ReadOutput } from '@rongqiao/contracts/credit-mode.ts';
import { z } from 'zod';
import type { Transaction } from '../database/in-transaction.ts';
import { sql } from '../database/sql.ts';
import type { Reader } from './reader.ts';

export interface ReadRecord {
  enterpriseId: string;
  reader: Reader;
  output: ReadOutput;
  asked: readonly CreditCategory[];
  allowed: readonly CreditCategory[];
  withdrawn: readonly CreditCategory[];
  purpose: string;
  ground: string | null;
  reference: string | null;
  consentIds: readonly string[];
  refusedBecause: string | null;
  through: string;
}

export async function recordRead(tx: Transaction, read: ReadRecord): Promise<string> {
  const { id } = await tx.one(
    z.object({ id: z.uuid() }),
    sql`insert into credit_reads (enterprise_id, reader_kind, reader_id, reader_name, person_id, person_name, output, asked, allowed, withdrawn,
        purpose, ground, ground_reference, consent_ids, refused_because, through)
      values (${read.enterpriseId}, ${read.reader.kind}, ${read.reader.id}, ${read.reader.name}, ${read.reader.personId}, ${read.reader.personName}, ${read.output},
        ${read.asked}::text[], ${read.allowed}::text[], ${read.withdrawn}::text[], ${read.purpose}, ${read.ground}, ${read.reference},
        ${read.consentIds}::uuid[], ${read.refusedBecause}, ${read.through})
      returning id`,
  );
  return id;
}

/** What somebody else than the firm has been given of it under a consent or a contract, ever. */
export async function seenCategories(tx: Transaction, enterpriseId: string): Promise<Set<string>> {
  const seen = await tx.many(
    z.object({ category: z.string() }),
    sql`select distinct unnest(allowed) as category from credit_reads where enterprise_id = ${enterpriseId} and ground in ('consent', 'contract')`,
  );
  return new Set(seen.map(({ category }) => category));
}
