/** 线下: outlets of published institutions in a city, nearest to a chosen district first where positions are known. */
import type { PublicInstitution } from '@rongqiao/contracts/institution.ts';
import { institutionKindLabels } from '@rongqiao/contracts/institution-kind.ts';
import { type CityChannel, cityChannels } from '@rongqiao/contracts/values/city-channel.ts';
import { childRegions, isWithin, regionName } from '@rongqiao/contracts/values/region.ts';
import type { z } from 'zod';
import { type Place, placeOfDistrict } from './district-places.ts';

export type WithOutlets = Pick<z.infer<typeof PublicInstitution>, 'slug' | 'name' | 'kind' | 'outlets' | 'isDemo'>;

export interface OutletLine {
  name: string;
  institution: { name: string; href: string };
  kind: string;
  address: string;
  district: string;
  hours: string;
  phone: string;
  services: string;
  /** Kilometres from the chosen district's middle, as the crow flies. */
  distanceKm: number | undefined;
  href: string;
  isDemo: boolean;
}

export interface OutletFinder {
  city: CityChannel | undefined;
  institution: string | undefined;
  cities: { value: string; label: string; isChosen: boolean }[];
  districts: { value: string; label: string; isChosen: boolean }[];
  lines: OutletLine[];
}

export function outletFinder(institutions: readonly WithOutlets[], params: URLSearchParams): OutletFinder {
  const institution = institutions.find(({ slug }) => slug === params.get('institution'));
  const city = cityChannels.find(({ slug }) => slug === params.get('city'));
  const district = city && childRegions(city.regionCode).find((code) => code === params.get('district'));
  const from = district ? placeOfDistrict(district) : undefined;
  const lines = institutions
    .filter((one) => !institution || one === institution)
    .flatMap((one) => (one.outlets ?? []).map((outlet) => ({ outlet, one })))
    .filter(({ outlet }) => !city || isWithin(outlet.regionCode, city.regionCode))
    .filter(({ outlet }) => !district || from || isWithin(outlet.regionCode, district))
    .map(({ outlet, one }) => lineOf(one, outlet, from))
    .sort((one, other) => (one.distanceKm ?? Infinity) - (other.distanceKm ?? Infinity) || one.district.localeCompare(other.district, 'zh-CN'));
  return {
    city,
    institution: institution?.name,
    cities: cityChannels.map(({ slug, name }) => ({ value: slug, label: name, isChosen: slug === city?.slug })),
    districts: city ? childRegions(city.regionCode).map((code) => ({ value: code, label: regionName(code), isChosen: code === district })) : [],
    lines,
  };
}

type Outlet = NonNullable<WithOutlets['outlets']>[number];

const lineOf = ({ slug, name, kind, isDemo }: WithOutlets, outlet: Outlet, from: Place | undefined): OutletLine => ({
  name: outlet.name,
  institution: { name, href: `/institutions/${slug}` },
  kind: institutionKindLabels[kind],
  address: outlet.address,
  district: regionName(outlet.regionCode),
  hours: outlet.hours,
  phone: outlet.phone,
  services: outlet.servicesText ?? '',
  distanceKm: from && outlet.latitude && outlet.longitude ? kilometres(from, { latitude: outlet.latitude, longitude: outlet.longitude }) : undefined,
  href: `/outlets/appointment?${new URLSearchParams({ institution: slug, outlet: outlet.name })}`,
  isDemo,
});

const KILOMETRES_PER_DEGREE = 111.2;

/** On a plane: within a city the earth's curve is less than the rounding. */
export function kilometres(one: Place, other: Place): number {
  const north = (one.latitude - other.latitude) * KILOMETRES_PER_DEGREE;
  const east = (one.longitude - other.longitude) * KILOMETRES_PER_DEGREE * Math.cos((one.latitude * Math.PI) / 180);
  return Math.hypot(north, east);
}

/** 约1公里以内, 约4公里 */
export const distanceText = (km: number): string => (km < 1.5 ? '约1公里以内' : `约${Math.round(km)}公里`);
