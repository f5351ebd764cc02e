/** The enterprise behind a code. */
import { RegisterStatus } from '@rongqiao/contracts/enterprise-kinds.ts';
import { uids } from '@rongqiao/contracts/uids.ts';
import type { Transaction } from '@rongqiao/strapi-kit/server/database/in-transaction.ts';
import { sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { platform } from '@rongqiao/strapi-kit/server/platform.ts';
import { encode, z } from 'zod';
import { RegisterDetails } from '../../contract/claims.ts';

/** What is needed here; the rest of the row goes along for the answers' shapes to pick from. */
export const StoredEnterprise = z.looseObject({
  documentId: z.string(),
  uscc: z.string(),
  name: z.string(),
  legalRepresentativeName: z.string(),
  registerStatus: RegisterStatus.nullish(),
  updatedAt: z.preprocess((value) => (value instanceof Date ? value.toISOString() : value), z.string()),
});
export type StoredEnterprise = z.infer<typeof StoredEnterprise>;

interface Enterprises {
  findFirst(input: { filters: { uscc: string } }): Promise<unknown>;
  findOne(input: { documentId: string }): Promise<unknown>;
  create(input: { data: object }): Promise<unknown>;
  update(input: { documentId: string; data: object }): Promise<unknown>;
}

/** Inside a transaction its calls take part in it. */
const enterprises = () => platform().documents(uids.enterprise as never) as unknown as Enterprises;

export const enterpriseOfUscc = async (uscc: string): Promise<StoredEnterprise | undefined> =>
  StoredEnterprise.nullable().parse(await enterprises().findFirst({ filters: { uscc } })) ?? undefined;

export const enterpriseOfId = async (documentId: string): Promise<StoredEnterprise | undefined> =>
  StoredEnterprise.nullable().parse(await enterprises().findOne({ documentId })) ?? undefined;

export const createEnterprise = async (
  _tx: Transaction,
  uscc: string,
  register: RegisterDetails,
): Promise<StoredEnterprise> =>
  StoredEnterprise.parse(
    await enterprises().create({
      data: { ...encode(RegisterDetails, register), uscc, registerStatus: 'active', isDemo: false },
    }),
  );

export const updateEnterprise = async (_tx: Transaction, documentId: string, data: object): Promise<StoredEnterprise> =>
  StoredEnterprise.parse(await enterprises().update({ documentId, data }));

/** Everything that decides who acts for one organisation happens one after another. */
export const lockOrganisation = (tx: Transaction, what: string): Promise<number> =>
  tx.run(sql`select pg_advisory_xact_lock(hashtextextended(${`who acts for ${what}`}, 0))`);
