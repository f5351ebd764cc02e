/** One claim: where it stands, and a form for each thing that the claimant can do now. */
import { type Claim, claimDocumentKindLabels, ClaimDocumentKind, claimStateLabels, claimWayLabels } from '@rongqiao/accounts/contract.ts';
import { dayText, momentText } from './moments.ts';

type Tone = 'info' | 'pass' | 'attention' | 'fail';

const tones: Record<Claim['state'], Tone> = {
  started: 'info',
  'awaiting-licence': 'info',
  'transfer-ordered': 'info',
  'awaiting-amount': 'info',
  'under-review': 'info',
  disputed: 'attention',
  proven: 'pass',
  rejected: 'fail',
  withdrawn: 'info',
  expired: 'attention',
};

export function claimPage(claim: Claim) {
  const can = (step: Claim['steps'][number]) => claim.steps.includes(step);
  return {
    name: claim.enterpriseName,
    uscc: claim.uscc,
    purpose: claim.purpose === 'renew-signing' ? '恢复签约权限' : '认领企业',
    state: claimStateLabels[claim.state],
    tone: tones[claim.state],
    message: claim.message,
    way: claim.way ? claimWayLabels[claim.way] : undefined,
    licenceUrl: claim.licenceUrl ?? undefined,
    isChoosing: can('ask-licence') || can('order-transfer') || can('upload-documents'),
    isWaitingForBank: claim.state === 'transfer-ordered',
    can: {
      askLicence: can('ask-licence'),
      fetchLicenceResult: can('fetch-licence-result'),
      orderTransfer: can('order-transfer'),
      enterAmount: can('enter-amount'),
      uploadDocuments: can('upload-documents'),
      submitDocuments: can('submit-documents'),
      withdraw: can('withdraw'),
    },
    documents: ClaimDocumentKind.options.map((kind) => {
      const kept = claim.documents.find((document) => document.kind === kind);
      return { kind, label: claimDocumentKindLabels[kind], kept: kept && `${kept.fileName}，${sizeText(kept.sizeBytes)}，${momentText(kept.uploadedAt)}上传` };
    }),
    disputeHref: claim.disputeId ? `/enterprise/disputes/${claim.disputeId}` : undefined,
    isProven: claim.state === 'proven',
    isOver: claim.steps.length === 0 && claim.state !== 'proven',
    startedOn: dayText(claim.createdAt),
    expiresOn: dayText(claim.expiresAt),
  };
}

const sizeText = (bytes: number): string => (bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`);
