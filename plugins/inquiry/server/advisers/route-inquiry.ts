/** Finds the adviser for a thread; undefined: the operator's basket. */
import type { RegionCode } from '@rongqiao/contracts/values/region.ts';
import type { Transaction } from '@rongqiao/strapi-kit/server/database/in-transaction.ts';
import { sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { z } from 'zod';
import type { Topic } from '../../contract/topics.ts';
import { chooseAdviser } from '../../domain/choose-adviser.ts';
import { type AdviserRow, availableAdvisers, candidateOf } from './advisers.ts';

export interface ToRoute {
  topic: Topic;
  regionCode: RegionCode;
  organisationId?: string | undefined;
  /** A thread that is passed on: those whose hands it has left come no more. */
  inquiryId?: string;
  adviserId?: string | null;
}

export async function routeInquiry(tx: Transaction, { topic, regionCode, organisationId, inquiryId, adviserId }: ToRoute): Promise<AdviserRow | undefined> {
  const advisers = await availableAdvisers(topic, tx);
  const without = [...(inquiryId ? await whoPassedItOn(tx, inquiryId) : []), ...(adviserId ? [adviserId] : [])];
  const chosen = chooseAdviser({ topic, regionCode, organisationId, without }, advisers.map(candidateOf));
  return advisers.find(({ id }) => id === chosen?.id);
}

const whoPassedItOn = async (tx: Transaction, inquiryId: string): Promise<string[]> =>
  (
    await tx.many(
      z.object({ id: z.string() }),
      sql`select distinct from_adviser_id as id from inquiry_entries where inquiry_id = ${inquiryId} and from_adviser_id is not null`,
    )
  ).map(({ id }) => id);
