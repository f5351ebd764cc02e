/** The third way: licence and authorisation as papers, looked at by an operator. */
import { findDocument, documentsOf } from '@rongqiao/strapi-kit/server/documents/find-documents.ts';
import { keepDocument } from '@rongqiao/strapi-kit/server/documents/keep-document.ts';
import type { KeptDocument } from '@rongqiao/strapi-kit/server/documents/kept-document.ts';
import type { ReceivedFile } from '@rongqiao/strapi-kit/server/documents/received-file.ts';
import { removeDocument } from '@rongqiao/strapi-kit/server/documents/remove-document.ts';
import { problem } from '@rongqiao/strapi-kit/server/http/problem.ts';
import { Refusal } from '@rongqiao/strapi-kit/server/routes/route.ts';
import { ClaimDocumentKind, claimDocumentKindLabels } from '../../contract/claims.ts';
import { claimMoves } from '../../domain/claim-moves.ts';
import { asCaller } from '../as-caller.ts';
import type { ClaimRow } from './claim-row.ts';
import { lockOwnClaim, ownClaim } from './find-claim.ts';
import { changedMeanwhile, moveClaim } from './move-claim.ts';
import { claimOwner } from './show-claim.ts';

/** While nobody reviews them yet, papers can be exchanged. */
const takesPapers = ({ state }: ClaimRow) => (claimMoves['submit-documents'].from as readonly string[]).includes(state);

export async function uploadPaper(
  userId: number,
  claimId: string,
  kind: ClaimDocumentKind,
  file: ReceivedFile,
): Promise<ClaimRow> {
  if (!takesPapers(await ownClaim(userId, claimId))) throw new Refusal(changedMeanwhile);
  const owner = claimOwner(claimId);
  return keepDocument(file, { owner, purpose: kind, uploadedBy: userId }, async (tx, kept) => {
    const claim = await lockOwnClaim(tx, userId, claimId);
    if (!takesPapers(claim)) throw new Refusal(changedMeanwhile);
    const replaced = (await documentsOf(owner, tx)).filter(({ id, purpose }) => purpose === kind && id !== kept.id);
    for (const { id } of replaced) await removeDocument(tx, id);
    return claim;
  });
}

export async function submitPapers(userId: number, claimId: string): Promise<ClaimRow> {
  return asCaller(async (tx) => {
    await lockOwnClaim(tx, userId, claimId);
    const there = (await documentsOf(claimOwner(claimId), tx)).map(({ purpose }) => purpose);
    const missing = ClaimDocumentKind.options
      .filter((kind) => !there.includes(kind))
      .map((kind) => claimDocumentKindLabels[kind]);
    if (missing.length > 0)
      throw new Refusal(problem(409, 'papers-missing', `还缺少：${missing.join('、')}，请上传后再提交。`));
    return moveClaim(tx, claimId, 'submit-documents', { way: 'document-review', reason: null });
  });
}

/** A paper of this claim, for who reviews it. */
export async function paperOfClaim(claimId: string, documentId: string): Promise<KeptDocument | undefined> {
  const document = await findDocument(documentId);
  return document?.owner_kind === claimOwner(claimId).kind && document.owner_id === claimId ? document : undefined;
}
