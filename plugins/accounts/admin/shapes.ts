/** The staff contract's answers as they come over the wire. */
import type { z } from 'zod';
import type { ClaimForReview, DisputeForDecision, PersonForStaff } from '../contract/staff.ts';
import type { Invitation } from '../contract/members.ts';

export type ClaimJson = z.input<typeof ClaimForReview>;
export type DisputeJson = z.input<typeof DisputeForDecision>;
export type PersonJson = z.input<typeof PersonForStaff>;
export type InvitationJson = z.input<typeof Invitation>;
export type RegisterJson = Partial<NonNullable<ClaimJson['registered']>>;
