import { makeUscc } from '@rongqiao/contracts/values/uscc.ts';
import type { InstitutionSeed } from '../seed-shapes.ts';

type Own = Omit<InstitutionSeed, 'isDemo' | 'decisionDaysMax'> & { decisionDaysMax?: number };

export const demo = (row: Own): InstitutionSeed => ({
  decisionDaysMax: 5,
  admittedOn: '2026-01-05',
  isDemo: true,
  ...row,
});
export const uscc = (regionCode: string, sequence: number) => makeUscc({ regionCode, sequence: 500 + sequence });

export const weekdays = '周一至周五 9:00–17:00';
export const everyDay = '周一至周日 9:00–16:30';

type Outlet = NonNullable<InstitutionSeed['outlets']>[number];

/** A counter of an institution; the position is that of its district, in degrees. */
export const outlet = (
  name: string,
  regionCode: string,
  address: string,
  [latitude, longitude]: [number, number],
  phone: string,
  more: Partial<Pick<Outlet, 'hours' | 'servicesText'>> = {},
): Outlet => ({ name, regionCode, address, latitude, longitude, phone, hours: weekdays, ...more });
