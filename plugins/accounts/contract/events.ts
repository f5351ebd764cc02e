/**
 * What this plugin tells the others. Addresses are normalised; names are for the message that a flow writes.
 * `sealed`: the event carries a secret, and lies in the queue encrypted beside what that function answers.
 */
import { z } from 'zod';
import { OrganisationKind, OrganisationRole } from '@rongqiao/contracts/membership.ts';
import { ClaimPurpose, ClaimState, ClaimWay, DisputeState } from './claims.ts';
import { Id, Moment } from './fields.ts';

export const Channel = z.enum(['mail', 'sms']);
/** Where to write to somebody. */
const To = { channel: Channel, address: z.string() };
const Person = { userId: z.int() };
const Organisation = { organisationKind: OrganisationKind, organisationId: z.string(), organisationName: z.string() };

const event = <T extends z.ZodRawShape>(name: string, shape: T) => ({ name, data: z.object(shape) });
const sealedEvent = <T extends z.ZodRawShape>(
  name: string,
  shape: T,
  sealed: (data: z.infer<z.ZodObject<T>>) => Record<string, string>,
) => ({ ...event(name, shape), sealed });

/**
 * `code` null: there is nothing to confirm, but whoever owns the address should know. At `registration` the address
 * has an account already (您已注册，请直接登录), at `password-reset` it has none. One event for both, so that neither
 * the answer nor its timing tells which.
 */
export const verificationCodeIssued = sealedEvent(
  'verification-code.issued',
  {
    ...To,
    purpose: z.enum(['registration', 'password-reset']),
    code: z
      .string()
      .regex(/^\d{6}$/)
      .nullable(),
    expiresAt: Moment,
  },
  ({ channel, purpose }) => ({ channel, purpose }),
);

export const accountRegistered = event('account.registered', { ...Person, ...To, displayName: z.string() });
/** Somebody failed too often; the account is closed to strangers for a while. */
export const accountLocked = event('account.locked', { ...Person, ...To, visitorAddress: z.string(), until: Moment });
export const passwordChanged = event('account.password-changed', {
  ...Person,
  ...To,
  how: z.enum(['changed', 'reset']),
});
export const accountBlocked = event('account.blocked', { ...Person, ...To, reason: z.string() });
export const accountUnblocked = event('account.unblocked', { ...Person, ...To, reason: z.string() });

const claimChange = (name: string) =>
  event(`enterprise-claim.${name}`, {
    claimId: Id,
    ...Person,
    uscc: z.string(),
    enterpriseName: z.string(),
    /** documentId; null while the platform does not know the firm. */
    enterpriseId: z.string().nullable(),
    purpose: ClaimPurpose,
    way: ClaimWay.nullable(),
    state: ClaimState,
    reason: z.string().nullable(),
  });

export const claimStarted = claimChange('started');
export const claimLicenceAsked = claimChange('licence-asked');
export const claimLicenceNotShown = claimChange('licence-not-shown');
export const claimTransferOrdered = claimChange('transfer-ordered');
export const claimTransferSent = claimChange('transfer-sent');
export const claimTransferReturned = claimChange('transfer-returned');
export const claimSubmitted = claimChange('submitted');
export const claimProven = claimChange('proven');
export const claimDisputed = claimChange('disputed');
export const claimRejected = claimChange('rejected');
export const claimWithdrawn = claimChange('withdrawn');
export const claimExpired = claimChange('expired');

const disputeChange = {
  disputeId: Id,
  enterpriseId: z.string(),
  enterpriseName: z.string(),
  claimantUserId: z.int(),
  administratorUserIds: z.array(z.int()),
};
export const disputeOpened = event('enterprise-dispute.opened', disputeChange);
export const disputeDecided = event('enterprise-dispute.decided', {
  ...disputeChange,
  state: DisputeState,
  reason: z.string(),
});

export const legalRepresentativeChanged = event('enterprise.legal-representative-changed', {
  enterpriseId: z.string(),
  enterpriseName: z.string(),
  before: z.string(),
  after: z.string(),
  suspendedUserIds: z.array(z.int()),
});
export const enterpriseProfileUpdated = event('enterprise.profile-updated', { enterpriseId: z.string() });

export const invitationIssued = sealedEvent(
  'invitation.issued',
  {
    invitationId: Id,
    ...To,
    /** The link is `PUBLIC_URL/invitations/<token>`; only here and in the mail. */
    token: z.string(),
    ...Organisation,
    roles: z.array(OrganisationRole),
    invitedBy: z.string(),
    expiresAt: Moment,
  },
  ({ invitationId, channel, organisationName }) => ({ invitationId, channel, organisationName }),
);
export const membershipGranted = event('membership.granted', {
  membershipId: Id,
  ...Person,
  ...Organisation,
  roles: z.array(OrganisationRole),
  because: z.enum(['claim', 'dispute', 'invitation']),
});
export const membershipRolesChanged = event('membership.roles-changed', {
  membershipId: Id,
  ...Person,
  ...Organisation,
  roles: z.array(OrganisationRole),
});
export const membershipEnded = event('membership.ended', {
  membershipId: Id,
  ...Person,
  ...Organisation,
  because: z.enum(['removed', 'left', 'dispute']),
});
export const signingRestored = event('membership.signing-restored', { membershipId: Id, ...Person, ...Organisation });
