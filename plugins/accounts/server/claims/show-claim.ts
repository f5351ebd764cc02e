/** A claim as its claimant sees it. */
import { documentsOf } from '@rongqiao/strapi-kit/server/documents/find-documents.ts';
import type { KeptDocument } from '@rongqiao/strapi-kit/server/documents/kept-document.ts';
import { database, sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { z } from 'zod';
import { type Claim, type ClaimDocument, ClaimDocumentKind } from '../../contract/claims.ts';
import { claimMessage } from '../../domain/claim-message.ts';
import { stepsOf, WRONG_AMOUNTS_MAX } from '../../domain/claim-moves.ts';
import type { ClaimRow } from './claim-row.ts';
import { offeredWays } from './ways.ts';

export const claimOwner = (claimId: string) => ({ kind: 'enterprise-claim', id: claimId });

export async function showClaim(row: ClaimRow): Promise<Claim> {
  const documents = await documentsOf(claimOwner(row.id));
  const dispute = await database().maybeOne(
    z.object({ id: z.uuid() }),
    sql`select id from enterprise_disputes where claim_id = ${row.id}`,
  );
  const accountTail = row.transfer_account?.slice(-4) ?? null;
  const triesLeft = row.state === 'awaiting-amount' ? WRONG_AMOUNTS_MAX - row.wrong_amounts : null;
  return {
    id: row.id,
    uscc: row.uscc,
    enterpriseName: row.enterprise_name,
    purpose: row.purpose,
    way: row.way,
    state: row.state,
    message: claimMessage({
      state: row.state,
      purpose: row.purpose,
      enterpriseName: row.enterprise_name,
      accountTail,
      triesLeft,
      reason: row.reason,
    }),
    steps: stepsOf(row, offeredWays(), hasAllDocuments(documents)),
    licenceUrl: row.state === 'awaiting-licence' ? row.licence_url : null,
    transferAccountTail: accountTail,
    triesLeft,
    documents: documents.map(showDocument),
    reason: row.reason,
    disputeId: dispute?.id ?? null,
    expiresAt: row.expires_at,
    createdAt: row.created_at,
    version: row.version,
  };
}

/** One after another: a long list must not take the whole pool. */
export async function showClaims(rows: ClaimRow[]): Promise<Claim[]> {
  const shown = [];
  for (const row of rows) shown.push(await showClaim(row));
  return shown;
}

export const hasAllDocuments = (documents: KeptDocument[]): boolean =>
  ClaimDocumentKind.options.every((kind) => documents.some(({ purpose }) => purpose === kind));

export const showDocument = (document: KeptDocument): ClaimDocument => ({
  id: document.id,
  kind: ClaimDocumentKind.parse(document.purpose),
  fileName: document.file_name,
  mimeType: document.mime_type,
  sizeBytes: document.size_bytes,
  uploadedAt: document.created_at,
});
