/**
 * Staff see the rows of their own regions. `staff-scope` rows say which: 100000 is the whole country, a province or city
 * code covers everything below it, no row shows nothing.
 */
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { countryCode, isWithin, type RegionCode } from '@rongqiao/contracts/values/region.ts';
import { database, sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { useStaffRegions } from '@rongqiao/strapi-kit/server/routes/staff-regions.ts';

export const IN_OWN_REGION = 'plugin::editorial.in-own-region';

/** CASL knows no prefix match, so a region is the range of codes below it: 210100 → [210100, 210200). */
export function codesWithin(regionCode: string): { $gte: string; $lt: string } {
  const significant = regionCode.replace(/(00)+$/, '');
  const next = String(Number(significant) + 1).padStart(significant.length, '0');
  return { $gte: significant.padEnd(6, '0'), $lt: next.padEnd(6, '0') };
}

const SUPER_ADMINISTRATOR = 'strapi-super-admin';

export async function registerRegionScope(strapi: Core.Strapi): Promise<void> {
  useStaffRegions(async ({ email, roles }) => (roles.some(({ code }) => code === SUPER_ADMINISTRATOR) ? [countryCode] : regionsOf(email)));
  const { conditionProvider } = strapi.service('admin::permission') as unknown as {
    conditionProvider: { register(condition: object): Promise<void> };
  };
  await conditionProvider.register({
    displayName: '仅限本人负责的地区',
    name: 'in-own-region',
    plugin: 'editorial',
    handler: async (user: { id: number; email: string }) => {
      const codes = await regionsOf(user.email);
      if (codes.includes(countryCode)) return true;
      return codes.length === 0 ? false : { $or: codes.map((code) => ({ regionCode: codesWithin(code) })) };
    },
  });
}

/** Region codes that the staff member with this e-mail looks after. */
export async function regionsOf(email: string): Promise<string[]> {
  const rows = await database().many(z.object({ region_code: z.string() }), sql`select region_code from staff_scopes where lower(staff_email) = lower(${email})`);
  return rows.map((row) => row.region_code);
}

const Member = z.object({ email: z.string(), is_super: z.boolean(), region_codes: z.array(z.string()) });

/** Mail addresses of those who may do this there; of the super administrators where nobody else may. */
export async function staffWhoMay(action: string, place: RegionCode): Promise<string[]> {
  const holders = await database().many(Member, sql`
    select u.email, bool_or(r.code = ${SUPER_ADMINISTRATOR}) as is_super,
      array(select s.region_code from staff_scopes s where lower(s.staff_email) = lower(u.email)) as region_codes
    from admin_users u join admin_users_roles_lnk ur on ur.user_id = u.id join admin_roles r on r.id = ur.role_id
      join admin_permissions_role_lnk pr on pr.role_id = r.id join admin_permissions p on p.id = pr.permission_id
    where p.action = ${action} and u.is_active and not coalesce(u.blocked, false) group by u.id, u.email order by u.id`);
  const near = holders.filter(({ is_super, region_codes }) => !is_super && region_codes.some((region) => isWithin(place, region)));
  return (near.length > 0 ? near : holders.filter(({ is_super }) => is_super)).map(({ email }) => email);
}
