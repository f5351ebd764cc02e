/** An institution's counters, those of the visitor's city first. */
import { cityChannelOf, cityChannels } from '@rongqiao/contracts/values/city-channel.ts';
import { regionFullName } from '@rongqiao/contracts/values/region.ts';
import type { InstitutionDetail } from '../cms/institutions.ts';
import { telHref } from './policy-page.ts';

type Outlet = NonNullable<InstitutionDetail['outlets']>[number];

const cityOf = (code: string) => `${code.slice(0, 4)}00`;
const cityName = (code: string) => cityChannels.find(({ regionCode }) => regionCode === cityOf(code))?.name ?? regionFullName(cityOf(code));

export interface OutletsNear {
  /** Name of the chosen city when it has none. */
  missing: string | undefined;
  cities: { name: string; outlets: ReturnType<typeof outletLine>[] }[];
}

/** `city`: the channel's slug from the address. */
export function outletsNear(lender: Pick<InstitutionDetail, 'slug' | 'outlets'> | undefined, city: string | null): OutletsNear {
  const chosen = cityChannelOf(city ?? '');
  const byCity = Map.groupBy(lender?.outlets ?? [], ({ regionCode }) => cityOf(regionCode));
  const codes = [...byCity.keys()].sort((one, other) => Number(other === chosen?.regionCode) - Number(one === chosen?.regionCode) || one.localeCompare(other));
  return {
    missing: chosen && !byCity.has(chosen.regionCode) ? chosen.name : undefined,
    cities: codes.map((code) => ({ name: cityName(code), outlets: (byCity.get(code) ?? []).map((outlet) => outletLine(outlet, lender?.slug ?? '')) })),
  };
}

const outletLine = ({ name, address, hours, phone }: Outlet, slug: string) => ({
  name,
  address,
  hours,
  phone: { text: phone, href: telHref(phone) },
  bookHref: `/outlets/appointment?${new URLSearchParams({ institution: slug, outlet: name })}`,
});
