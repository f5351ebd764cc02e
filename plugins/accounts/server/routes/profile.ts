import { ok, route } from '@rongqiao/strapi-kit/server/routes/route.ts';
import { profileApi } from '../../contract/profile.ts';
import { readProfile, updateProfile } from '../profile/profile.ts';

export const profileRoutes = [
  route({
    ...profileApi.readProfile,
    summary: '查看本企业信息',
    access: { rule: 'acting-for', kind: 'enterprise' },
    handle: async ({ organisation }) => ok(await readProfile(organisation.organisationId)),
  }),
  route({
    ...profileApi.updateProfile,
    summary: '更新本企业信息',
    access: { rule: 'acting-for', kind: 'enterprise', roles: ['administrator', 'operator'] },
    limit: { perVisitor: 60, seconds: 600 },
    handle: async ({ organisation, body }) =>
      ok(await updateProfile(organisation.organisationId, body.profile, body.updatedAt)),
  }),
];
