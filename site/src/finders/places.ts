/** Where something holds: a city's visitors also get what the province and the country offer. */
import { cityChannels } from '@rongqiao/contracts/values/city-channel.ts';
import { countryCode } from '@rongqiao/contracts/values/region.ts';
import type { Filter } from '../search/filter.ts';
import type { Facet } from './finder.ts';

export const provinceCode = '210000';

type Place = { slug: string; name: string; regionCode: string };

const facetOf = (hint: string, filterOf: (place: Place) => Filter): Facet => ({
  key: 'city',
  label: '城市',
  hint,
  isMany: false,
  options: cityChannels.map((place) => ({ value: place.slug, label: place.name, filter: filterOf(place) })),
});

const standsIn = ({ regionCode }: Place): Filter => ({
  some: [
    { attribute: 'regionPath', in: [regionCode] },
    { attribute: 'regionCode', in: [countryCode, provinceCode] },
  ],
});

export const placeFacet = (hint: string): Facet => facetOf(hint, standsIn);

/** Who stands in the city, or says that it serves it. The two overlap, so figures cannot count them. */
export const servedPlaceFacet = (hint: string): Facet =>
  facetOf(hint, (place) => ({
    every: [{ some: [standsIn(place), { attribute: 'serviceRegions', in: [place.regionCode, provinceCode, countryCode] }] }],
  }));
