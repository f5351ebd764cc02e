/** Who reads: an organisation through one of its members, or staff in the admin. */
import type { Membership, OrganisationKind } from '@rongqiao/contracts/membership.ts';
import { z } from 'zod';
import type { Transaction } from '../database/in-transaction.ts';
import { sql } from '../database/sql.ts';
import { actorNow } from '../ledger/actor.ts';

export interface StaffReader {
  id: number;
  name: string;
}

export interface Reader {
  kind: OrganisationKind | 'staff';
  id: string;
  name: string;
  personId: number | null;
  personName: string | null;
}

export async function identifyReader(tx: Transaction, reader: Membership | StaffReader): Promise<Reader> {
  if (!('organisationKind' in reader)) return { kind: 'staff', id: String(reader.id), name: '平台工作人员', personId: null, personName: reader.name || null };
  const actor = actorNow();
  const person = actor?.kind === 'person' ? await findPerson(tx, Number(actor.id)) : undefined;
  return {
    kind: reader.organisationKind,
    id: reader.organisationId,
    name: reader.organisationName,
    personId: person?.user_id ?? null,
    personName: person?.display_name ?? null,
  };
}

const findPerson = (tx: Transaction, userId: number) =>
  tx.maybeOne(z.object({ user_id: z.int(), display_name: z.string() }), sql`select user_id, display_name from people where user_id = ${userId}`);
