/** Staff routes: below `/accounts`, with an admin token and the named action in the role. */
import { z } from 'zod';
import { OrganisationKind } from '@rongqiao/contracts/membership.ts';
import {
  ClaimDocument,
  ClaimPurpose,
  ClaimState,
  ClaimWay,
  DisputeState,
  RegisterDetails,
  RegisterEntry,
} from './claims.ts';
import { endpoint } from '@rongqiao/contracts/endpoint.ts';
import { Address, ById, DisplayName, DocumentId, Id, Moment, Page, Reason, Version } from './fields.ts';
import { Invitation } from './members.ts';

export const staffActions = {
  reviewClaims: 'plugin::accounts.claims.review',
  decideDisputes: 'plugin::accounts.disputes.decide',
  recordLegalRepresentative: 'plugin::accounts.enterprises.record-legal-representative',
  admitOrganisations: 'plugin::accounts.organisations.admit',
  readPeople: 'plugin::accounts.people.read',
  blockPeople: 'plugin::accounts.people.block',
} as const;

const Claimant = z.object({ userId: z.int(), displayName: z.string(), address: z.string(), registeredAt: Moment });

export const ClaimForReview = z.object({
  id: Id,
  uscc: z.string(),
  enterpriseName: z.string(),
  /** What the platform's register says; null when the firm is unknown to it. */
  registered: RegisterEntry.nullable(),
  /** What the claimant wrote. */
  claimed: RegisterDetails.nullable(),
  claimant: Claimant,
  purpose: ClaimPurpose,
  way: ClaimWay.nullable(),
  state: ClaimState,
  documents: z.array(ClaimDocument),
  /** Active administrators that the firm has now: with one, an approval opens a dispute. */
  administrators: z.int(),
  reason: z.string().nullable(),
  createdAt: Moment,
  version: z.int(),
});
export type ClaimForReview = z.infer<typeof ClaimForReview>;

export const DisputeForDecision = z.object({
  id: Id,
  claim: ClaimForReview,
  state: DisputeState,
  administrators: z.array(Claimant),
  claimantStatement: z.string().nullable(),
  memberStatement: z.string().nullable(),
  reason: z.string().nullable(),
  openedAt: Moment,
  decidedAt: Moment.nullable(),
  version: z.int(),
});
export type DisputeForDecision = z.infer<typeof DisputeForDecision>;

export const DisputeDecision = z.enum(['claimant-replaces', 'claimant-joins', 'dismissed']);
export type DisputeDecision = z.infer<typeof DisputeDecision>;

export const PersonForStaff = z.object({
  userId: z.int(),
  displayName: z.string(),
  email: z.string().nullable(),
  mobile: z.string().nullable(),
  isBlocked: z.boolean(),
  organisations: z.array(z.string()),
  registeredAt: Moment,
});
export type PersonForStaff = z.infer<typeof PersonForStaff>;

const ByUserId = z.object({ id: z.coerce.number().int().min(1).max(2_147_483_647) });

export const staffApi = {
  listClaimsForReview: endpoint({
    method: 'GET',
    path: '/enterprise-claims',
    query: Page.extend({ state: ClaimState.default('under-review') }),
    answer: z.object({ claims: z.array(ClaimForReview), total: z.int() }),
  }),
  readClaimForReview: endpoint({ method: 'GET', path: '/enterprise-claims/:id', params: ById, answer: ClaimForReview }),
  readClaimDocument: endpoint({
    method: 'GET',
    path: '/enterprise-claims/:id/documents/:documentId',
    params: ById.extend({ documentId: Id }),
  }),
  approveClaim: endpoint({
    method: 'POST',
    path: '/enterprise-claims/:id/approval',
    params: ById,
    body: z.object({ version: Version }),
    answer: ClaimForReview,
  }),
  rejectClaim: endpoint({
    method: 'POST',
    path: '/enterprise-claims/:id/rejection',
    params: ById,
    body: z.object({ version: Version, reason: Reason }),
    answer: ClaimForReview,
  }),
  listDisputesForDecision: endpoint({
    method: 'GET',
    path: '/enterprise-disputes',
    query: Page.extend({ state: DisputeState.default('open') }),
    answer: z.object({ disputes: z.array(DisputeForDecision), total: z.int() }),
  }),
  decideDispute: endpoint({
    method: 'POST',
    path: '/enterprise-disputes/:id/decision',
    params: ById,
    body: z.object({ version: Version, decision: DisputeDecision, reason: Reason }),
    answer: DisputeForDecision,
  }),
  /** As the register says it now. Suspends the signing rights of all members until they are proven anew. */
  recordLegalRepresentative: endpoint({
    method: 'POST',
    path: '/enterprises/:id/legal-representative',
    params: z.object({ id: DocumentId }),
    body: z.object({ legalRepresentativeName: DisplayName, reason: Reason }),
    answer: z.object({ legalRepresentativeName: z.string(), suspendedMembers: z.int() }),
  }),
  /** Invites the first (or a further) administrator of an institution or department. */
  admitOrganisation: endpoint({
    method: 'POST',
    path: '/organisations/:kind/:id/administrators',
    params: z.object({ kind: OrganisationKind.exclude(['enterprise']), id: DocumentId }),
    body: z.object({ address: Address }),
    answer: Invitation,
  }),
  findPeople: endpoint({
    method: 'GET',
    path: '/people',
    query: Page.extend({ address: z.string().max(200).optional() }),
    answer: z.object({ people: z.array(PersonForStaff), total: z.int() }),
  }),
  /** Ends all sessions. */
  blockPerson: endpoint({
    method: 'POST',
    path: '/people/:id/block',
    params: ByUserId,
    body: z.object({ reason: Reason }),
    answer: PersonForStaff,
  }),
  unblockPerson: endpoint({
    method: 'POST',
    path: '/people/:id/unblock',
    params: ByUserId,
    body: z.object({ reason: Reason }),
    answer: PersonForStaff,
  }),
};
