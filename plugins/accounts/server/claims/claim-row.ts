/** A claim as it lies in the database. */
import { jsonColumn, sql, timeColumn } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { z } from 'zod';
import { ClaimPurpose, ClaimState, ClaimWay, RegisterDetails } from '../../contract/claims.ts';

export const ClaimRow = z.object({
  id: z.uuid(),
  user_id: z.int(),
  uscc: z.string(),
  enterprise_name: z.string(),
  enterprise_id: z.string().nullable(),
  register: jsonColumn(RegisterDetails.nullable()),
  purpose: ClaimPurpose,
  way: ClaimWay.nullable(),
  state: ClaimState,
  licence_request_id: z.string().nullable(),
  licence_nonce: z.string().nullable(),
  licence_url: z.string().nullable(),
  transfer_account: z.string().nullable(),
  transfer_amount_fen: z.string().nullable(),
  transfers: z.int(),
  wrong_amounts: z.int(),
  reason: z.string().nullable(),
  created_at: timeColumn,
  expires_at: timeColumn,
  version: z.int(),
});
export type ClaimRow = z.infer<typeof ClaimRow>;

export const claimColumns = sql`id, user_id, uscc, enterprise_name, enterprise_id, register, purpose, way, state,
  licence_request_id, licence_nonce, licence_url,
  transfer_account, transfer_amount_fen::text as transfer_amount_fen, transfers, wrong_amounts, reason, created_at, expires_at, version`;

/** What a proof rests on; kept with the claim for good. */
export interface Evidence {
  way: ClaimWay;
  [fact: string]: string | number | string[];
}
