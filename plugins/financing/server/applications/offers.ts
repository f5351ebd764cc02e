/** Offers of an application: made once, shown with what they cost. */
import { Fee } from '@rongqiao/contracts/fee.ts';
import { GuaranteeKind } from '@rongqiao/contracts/guarantee-kind.ts';
import { RepaymentMethod } from '@rongqiao/contracts/repayment-method.ts';
import { Fen } from '@rongqiao/contracts/values/money.ts';
import { chineseDayAt } from '@rongqiao/contracts/values/period.ts';
import type { Transaction } from '@rongqiao/strapi-kit/server/database/in-transaction.ts';
import { database, jsonColumn, type Queries, type Sql, sql, timeColumn } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { encode, z } from 'zod';
import { type Offer, OfferKind, OfferState, type OfferTerms } from '../../contract/offers.ts';
import { costOfOffer } from '../../domain/cost-of-offer.ts';
import type { Author } from './write-entry.ts';

export const OfferRow = z.object({
  id: z.uuid(),
  applicationId: z.uuid(),
  kind: OfferKind,
  state: OfferState,
  amountFen: Fen,
  annualRate: z.string(),
  termMonths: z.int(),
  repaymentMethod: RepaymentMethod,
  guaranteeKinds: z.array(GuaranteeKind),
  fees: jsonColumn(z.array(Fee)),
  conditionsText: z.string(),
  message: z.string(),
  validUntil: z.string(),
  madeBy: z.int(),
  madeByName: z.string(),
  approvedByName: z.string().nullable(),
  madeAt: timeColumn,
});
export type OfferRow = z.infer<typeof OfferRow>;

const columns = sql`id, application_id as "applicationId", kind, state, amount_fen::text as "amountFen", annual_rate as "annualRate", term_months as "termMonths", repayment_method as "repaymentMethod",
  guarantee_kinds as "guaranteeKinds", fees, conditions_text as "conditionsText", message, valid_until::text as "validUntil", made_by as "madeBy", made_by_name as "madeByName",
  approved_by_name as "approvedByName", made_at as "madeAt"`;

export const offersWhere = (condition: Sql, queries: Queries = database()): Promise<OfferRow[]> => queries.many(OfferRow, sql`select ${columns} from application_offers where ${condition}`);

/** Newest first; what is still among those who decide is not the firm's to see. */
export const offersOf = (applicationId: string, side: 'enterprise' | 'institution', queries: Queries): Promise<OfferRow[]> =>
  offersWhere(sql`application_id = ${applicationId} and ${side === 'institution' ? sql`true` : sql`state not in ('awaiting-review', 'returned')`} order by made_at desc, id`, queries);

export function showOffer(row: OfferRow, now = new Date()): Offer {
  const { applicationId: _applicationId, fees: _fees, madeBy: _madeBy, madeByName: _madeByName, approvedByName: _approvedByName, ...shown } = row;
  return { ...shown, cost: costOfOffer(row, chineseDayAt(now)) };
}

export interface NewOffer {
  applicationId: string;
  kind: OfferKind;
  terms: OfferTerms;
  fees: readonly Fee[];
  isProposal: boolean;
  author: Author;
  at: Date;
}

export async function makeOffer(tx: Transaction, { applicationId, kind, terms, fees, isProposal, author, at }: NewOffer): Promise<void> {
  await tx.run(sql`
    insert into application_offers (application_id, kind, state, amount_fen, annual_rate, term_months, repayment_method, guarantee_kinds, fees, conditions_text, message, valid_until, made_by, made_by_name, made_at)
    values (${applicationId}, ${kind}, ${isProposal ? 'awaiting-review' : 'open'}, ${terms.amountFen.toString()}, ${terms.annualRate}, ${terms.termMonths}, ${terms.repaymentMethod}, ${terms.guaranteeKinds}::text[],
      ${JSON.stringify(encode(z.array(Fee), [...fees]))}::jsonb, ${terms.conditionsText}, ${terms.message}, ${terms.validUntil}, ${author.userId}, ${author.name}, ${at.toISOString()})`);
}
