/** 企业中心: what the firm itself keeps up to date. */
import { z } from 'zod';
import { Enterprise } from '@rongqiao/contracts/enterprise.ts';
import { RegisterEntry } from './claims.ts';
import { endpoint } from '@rongqiao/contracts/endpoint.ts';
import { Moment } from './fields.ts';

/** What the firm says about itself. Grades and recognitions come from departments and cannot be written here. */
export const OwnProfile = Enterprise.pick({
  ownershipKind: true,
  operatingAddress: true,
  website: true,
  introduction: true,
  employees: true,
  revenueFen: true,
  assetsFen: true,
  figuresYear: true,
  contactName: true,
  contactPhone: true,
  contactEmail: true,
});
export type OwnProfile = z.infer<typeof OwnProfile>;

export const FromDepartments = Enterprise.pick({ taxGrade: true, taxGradeYear: true, qualificationTags: true });

export const EnterpriseProfile = z.object({
  register: RegisterEntry,
  profile: OwnProfile,
  fromDepartments: FromDepartments,
  updatedAt: Moment,
});
export type EnterpriseProfile = z.infer<typeof EnterpriseProfile>;

export const profileApi = {
  readProfile: endpoint({ method: 'GET', path: '/enterprise', answer: EnterpriseProfile }),
  /** Fields that are left out stay; `null` empties one. `updatedAt` as read, else 409 `changed`. */
  updateProfile: endpoint({
    method: 'PUT',
    path: '/enterprise',
    body: z.object({
      profile: z.strictObject(OwnProfile.partial().shape, '有不能修改的栏目，请只修改企业自行维护的信息。'),
      updatedAt: Moment,
    }),
    answer: EnterpriseProfile,
  }),
};
