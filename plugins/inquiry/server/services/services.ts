/** The catalogue of 增值服务: read by everybody, kept by operators. */
import { randomUUID } from 'node:crypto';
import { isWithin, RegionCode } from '@rongqiao/contracts/values/region.ts';
import { database, sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { problem } from '@rongqiao/strapi-kit/server/http/problem.ts';
import { Refusal } from '@rongqiao/strapi-kit/server/routes/route.ts';
import { insistWithin } from '@rongqiao/strapi-kit/server/routes/staff-regions.ts';
import { overlaps } from '../../domain/overlaps.ts';
import { z } from 'zod';
import { ServiceCategory, type ServiceForStaff, type ValueAddedService } from '../../contract/services.ts';
import { asCaller } from '../as-caller.ts';

const Row = z
  .object({
    id: z.uuid(), slug: z.string(), category: ServiceCategory, name: z.string(), provider: z.string(), summary: z.string(), gives: z.string(), price: z.string(),
    is_free: z.boolean(), duration: z.string(), region_codes: z.array(RegionCode), is_active: z.boolean(), is_demo: z.boolean(), version: z.int(),
  })
  .transform(({ is_free, region_codes, is_active, is_demo, ...service }): ServiceForStaff => ({ ...service, isFree: is_free, regionCodes: region_codes, isActive: is_active, isDemo: is_demo }));

const columns = sql`id, slug, category, name, provider, summary, gives, price, is_free, duration, region_codes, is_active, is_demo, version`;
const forVisitors = ({ id: _id, isActive: _isActive, version: _version, ...service }: ServiceForStaff): ValueAddedService => service;

interface Wanted {
  category?: ServiceCategory | undefined;
  region?: string | undefined;
  free?: 'yes' | undefined;
}

type Regions = readonly RegionCode[];

/** Also those that reach beyond the staff member's regions: they are offered there. */
export const listForStaff = async (regions: Regions): Promise<ServiceForStaff[]> =>
  (await database().many(Row, sql`select ${columns} from value_added_services order by created_at, slug limit 1000`)).filter(({ regionCodes }) => overlaps(regionCodes, regions));

export async function listServices({ category, region, free }: Wanted): Promise<ValueAddedService[]> {
  const all = await database().many(Row, sql`select ${columns} from value_added_services where is_active order by is_free desc, category, slug limit 1000`);
  return all
    .filter((service) => (!category || service.category === category) && (!free || service.isFree))
    .filter(({ regionCodes }) => !region || regionCodes.some((code) => isWithin(region, code)))
    .map(forVisitors);
}

export async function readService(slug: string): Promise<ValueAddedService | undefined> {
  const row = await database().maybeOne(Row, sql`select ${columns} from value_added_services where slug = ${slug} and is_active`);
  return row && forVisitors(row);
}

type Written = Omit<ValueAddedService, 'slug' | 'isDemo'>;

export const addService = (regions: Regions, service: Written): Promise<ServiceForStaff> =>
  asCaller((tx) => {
    insistWithin(service.regionCodes, regions);
    return tx.one(Row, sql`
      insert into value_added_services (slug, category, name, provider, summary, gives, price, is_free, duration, region_codes)
      values (${`fuwu-${randomUUID().slice(0, 8)}`}, ${service.category}, ${service.name}, ${service.provider}, ${service.summary}, ${service.gives}, ${service.price},
        ${service.isFree}, ${service.duration}, ${service.regionCodes}) returning ${columns}`);
  });

const changed = problem(409, 'changed', '这项服务刚刚被别人修改过，请刷新后再改。');
const noSuchService = problem(404, 'no-such-service', '没有这项服务，请从列表中重新进入。');

export const changeService = (regions: Regions, id: string, { version, isActive, ...service }: Written & { isActive: boolean; version: number }): Promise<ServiceForStaff> =>
  asCaller(async (tx) => {
    const before = await tx.maybeOne(Row, sql`select ${columns} from value_added_services where id = ${id} for update`);
    if (!before || !overlaps(before.regionCodes, regions)) throw new Refusal(noSuchService);
    insistWithin([...before.regionCodes, ...service.regionCodes], regions);
    const row = await tx.maybeOne(Row, sql`
      update value_added_services set category = ${service.category}, name = ${service.name}, provider = ${service.provider}, summary = ${service.summary},
        gives = ${service.gives}, price = ${service.price}, is_free = ${service.isFree}, duration = ${service.duration}, region_codes = ${service.regionCodes},
        is_active = ${isActive}, version = version + 1
      where id = ${id} and version = ${version} returning ${columns}`);
    if (!row) throw new Refusal(changed);
    return row;
  });
