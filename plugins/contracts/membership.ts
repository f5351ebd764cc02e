/** A person's place in an organisation. */
import { z } from 'zod';

export const OrganisationKind = z.enum(['enterprise', 'institution', 'department']);
export type OrganisationKind = z.infer<typeof OrganisationKind>;

export const organisationKindLabels: Record<OrganisationKind, string> = { enterprise: '企业', institution: '金融机构', department: '政府部门' };

/** What a member may do in its organisation; several may be held at once. */
export const OrganisationRole = z.enum(['administrator', 'operator', 'signatory', 'viewer']);
export type OrganisationRole = z.infer<typeof OrganisationRole>;

export const organisationRoleLabels: Record<OrganisationRole, string> = {
  administrator: '管理员',
  operator: '经办人',
  signatory: '签约人',
  viewer: '查看人',
};

export const Membership = z.object({
  id: z.uuid(),
  organisationKind: OrganisationKind,
  /** documentId of the enterprise, institution or department. */
  organisationId: z.string(),
  organisationName: z.string(),
  roles: z.array(OrganisationRole).min(1),
  /** A change of the legal representative suspends signing until it is proven anew. */
  signingSuspended: z.boolean(),
});
export type Membership = z.infer<typeof Membership>;
