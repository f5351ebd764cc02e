import type { OrganisationRole } from '@rongqiao/contracts/membership.ts';

/** The first member can do everything, or the firm could do nothing until somebody gives roles. */
export const firstMemberRoles: readonly OrganisationRole[] = ['administrator', 'operator', 'signatory'];
