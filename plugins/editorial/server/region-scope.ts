/**
 * Staff see the rows of their own regions. `staff-scope` rows say which: 100000 is the whole country, a province or city
 * code covers everything below it, no row shows nothing.
 */
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { countryCode } from '@rongqiao/contracts/values/region.ts';
import { database, sql } from '@rongqiao/strapi-kit/server/database/sql.ts';

export const IN_OWN_REGION = 'plugin::editorial.in-own-region';

/** CASL knows no prefix match, so a region is the range of codes below it: 210100 → [210100, 210200). */
export function codesWithin(regionCode: string): { $gte: string; $lt: string } {
  const significant = regionCode.replace(/(00)+$/, '');
  const next = String(Number(significant) + 1).padStart(significant.length, '0');
  return { $gte: significant.padEnd(6, '0'), $lt: next.padEnd(6, '0') };
}

export async function registerRegionScope(strapi: Core.Strapi): Promise<void> {
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
