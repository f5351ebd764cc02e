/** Proving that one may act for an enterprise, and what happens when two say so. */
import { z } from 'zod';
import { PublicEnterprise } from '@rongqiao/contracts/enterprise.ts';
import { Id, Moment } from './fields.ts';

export const ClaimWay = z.enum(['electronic-licence', 'bank-transfer', 'document-review']);
export type ClaimWay = z.infer<typeof ClaimWay>;

export const claimWayLabels: Record<ClaimWay, string> = {
  'electronic-licence': '电子营业执照验证',
  'bank-transfer': '对公账户小额打款验证',
  'document-review': '提交营业执照和授权书，人工审核',
};

export const ClaimState = z.enum([
  'started',
  'awaiting-licence',
  'transfer-ordered',
  'awaiting-amount',
  'under-review',
  'disputed',
  'proven',
  'rejected',
  'withdrawn',
  'expired',
]);
export type ClaimState = z.infer<typeof ClaimState>;

export const claimStateLabels: Record<ClaimState, string> = {
  started: '待选择验证方式',
  'awaiting-licence': '待出示电子营业执照',
  'transfer-ordered': '正在打款',
  'awaiting-amount': '待填写到账金额',
  'under-review': '人工审核中',
  disputed: '有争议，待平台裁定',
  proven: '已通过',
  rejected: '未通过',
  withdrawn: '已撤回',
  expired: '已过期',
};

/** What the claimant can do now; the page shows one form for each. */
export const ClaimStep = z.enum([
  'ask-licence',
  'fetch-licence-result',
  'order-transfer',
  'enter-amount',
  'upload-documents',
  'submit-documents',
  'state-case',
  'withdraw',
]);
export type ClaimStep = z.infer<typeof ClaimStep>;

/** `join`: become its first member. `renew-signing`: a member proves anew after a change of the legal representative. */
export const ClaimPurpose = z.enum(['join', 'renew-signing']);
export type ClaimPurpose = z.infer<typeof ClaimPurpose>;

export const ClaimDocumentKind = z.enum(['licence', 'authorisation']);
export type ClaimDocumentKind = z.infer<typeof ClaimDocumentKind>;
export const claimDocumentKindLabels: Record<ClaimDocumentKind, string> = {
  licence: '营业执照',
  authorisation: '法定代表人签署的授权书',
};

/** What the public register shows; all that anybody unproven may see. */
export const RegisterEntry = PublicEnterprise.omit({ isDemo: true });
export type RegisterEntry = z.infer<typeof RegisterEntry>;

/** As on the licence; asked for only when the platform does not know the firm. */
export const RegisterDetails = PublicEnterprise.pick({
  name: true,
  legalRepresentativeName: true,
  entityKind: true,
  regionCode: true,
  industryCode: true,
  foundedOn: true,
  registeredCapitalFen: true,
  registeredAddress: true,
  businessScope: true,
});
export type RegisterDetails = z.infer<typeof RegisterDetails>;

export const ClaimDocument = z.object({
  id: Id,
  kind: ClaimDocumentKind,
  fileName: z.string(),
  mimeType: z.string(),
  sizeBytes: z.int(),
  uploadedAt: Moment,
});
export type ClaimDocument = z.infer<typeof ClaimDocument>;

export const Claim = z.object({
  id: Id,
  uscc: z.string(),
  enterpriseName: z.string(),
  purpose: ClaimPurpose,
  way: ClaimWay.nullable(),
  state: ClaimState,
  /** One sentence: where it stands and what to do now. */
  message: z.string(),
  steps: z.array(ClaimStep),
  /** Where the legal representative shows the electronic licence. */
  licenceUrl: z.string().nullable(),
  /** The last four digits of the account that the money went to. */
  transferAccountTail: z.string().nullable(),
  triesLeft: z.int().nullable(),
  documents: z.array(ClaimDocument),
  /** Why it was refused, or decided so. */
  reason: z.string().nullable(),
  disputeId: Id.nullable(),
  expiresAt: Moment,
  createdAt: Moment,
  version: z.int(),
});
export type Claim = z.infer<typeof Claim>;

export const DisputeState = z.enum(['open', 'claimant-replaces', 'claimant-joins', 'dismissed', 'withdrawn']);
export type DisputeState = z.infer<typeof DisputeState>;
export const disputeStateLabels: Record<DisputeState, string> = {
  open: '待平台裁定',
  'claimant-replaces': '由申请人接替管理员',
  'claimant-joins': '申请人加入为管理员',
  dismissed: '驳回申请',
  withdrawn: '申请人已撤回',
};

/** As one of its sides sees it: nobody's name or address of the other side. */
export const Dispute = z.object({
  id: Id,
  side: z.enum(['claimant', 'member']),
  enterpriseName: z.string(),
  uscc: z.string(),
  way: ClaimWay,
  state: DisputeState,
  ownStatement: z.string().nullable(),
  reason: z.string().nullable(),
  openedAt: Moment,
  decidedAt: Moment.nullable(),
});
export type Dispute = z.infer<typeof Dispute>;
