/**
 * Of which regions somebody of the staff sees the rows: 100000 is everything, none is nothing. A route that touches rows
 * with a place asks for them with `inRegions`. Port: `editorial` knows who looks after what.
 */
import { countryCode, isWithin, type RegionCode } from '@rongqiao/contracts/values/region.ts';
import { type Sql, sql } from '../database/sql.ts';
import { problem } from '../http/problem.ts';
import { Refusal } from './route.ts';

export interface StaffMember {
  id: number;
  email: string;
  roles: readonly { code: string }[];
}

type RegionsOfStaff = (member: StaffMember) => Promise<RegionCode[]>;

let regionsOfStaff: RegionsOfStaff = async () => [];

export function useStaffRegions(next: RegionsOfStaff): void {
  regionsOfStaff = next;
}

export const staffRegionsOf = (member: StaffMember): Promise<RegionCode[]> => regionsOfStaff(member);

/** Whether the region code in this column lies in one of these; a row without one is the whole country's. */
export function inRegions(column: Sql, regions: readonly RegionCode[]): Sql {
  if (regions.includes(countryCode)) return sql`true`;
  return sql`coalesce(${column} like any(${regions.map((region) => `${region.replace(/(00){1,2}$/, '')}%`)}::text[]), false)`;
}

/** @throws Refusal 403 when a place lies outside what the staff member looks after */
export function insistWithin(places: readonly RegionCode[], regions: readonly RegionCode[]): void {
  if (places.every((place) => regions.some((region) => isWithin(place, region)))) return;
  throw new Refusal(problem(403, 'other-region', '您只能处理本人负责地区的内容。请去掉其他地区，或请负责那里的同事处理。'));
}
