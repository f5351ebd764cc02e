/** 贷款码: which finder, with which presets, and what stands on the sheet around it. */
import type { RegionCode } from '@rongqiao/contracts/values/region.ts';
import { isRegionCode, parentRegion, regionFullName } from '@rongqiao/contracts/values/region.ts';
import { cityChannelOf, cityChannels } from '@rongqiao/contracts/values/city-channel.ts';
import type { InstitutionDetail } from '../cms/institutions.ts';
import type { ProductDetail } from '../cms/products.ts';

export interface LoanCodeAsked {
  /** A city's slug, or a region code of a city or district in Liaoning. */
  region: string | undefined;
  product: ProductDetail | undefined;
  institution: InstitutionDetail | undefined;
  /** Which outlet of the institution, counted from one. */
  outlet: number | undefined;
}

export interface LoanCodeSheet {
  /** 沈阳市和平区, 辽河银行沈阳和平支行, 税易贷 */
  title: string;
  /** What the one who scans will see. */
  promise: string;
  facts: { label: string; value: string }[];
  /** Path and query behind the code. */
  path: string;
}

/** Undefined: what was asked for does not exist. */
export function loanCodeSheet({ region, product, institution, outlet }: LoanCodeAsked): LoanCodeSheet | undefined {
  if (product) return ofProduct(product);
  if (institution) return ofInstitution(institution, outlet, region);
  const place = placeOf(region);
  return place && { title: place.name, promise: `扫码回答三个问题，看看${place.city.name}能谈的贷款。不用注册，不留电话。`, facts: [], path: `/loan?city=${place.city.slug}` };
}

const ofProduct = ({ slug, name, summary, institution }: ProductDetail): LoanCodeSheet => ({
  title: name,
  promise: '扫码看这个产品的条件和材料，填上金额算每月还多少、一共付多少。',
  facts: [...(institution ? [{ label: '机构', value: institution.name }] : []), ...(institution?.phone ? [{ label: '电话', value: institution.phone }] : []), { label: '简介', value: summary }],
  path: `/products/${slug}`,
});

function ofInstitution({ slug, name, phone, address, outlets }: InstitutionDetail, number: number | undefined, region: string | undefined): LoanCodeSheet | undefined {
  const outlet = number === undefined ? undefined : outlets?.[number - 1];
  if (number !== undefined && !outlet) return undefined;
  const place = placeOf(region ?? outlet?.regionCode);
  return {
    title: outlet ? `${name}${outlet.name.replace(name, '')}` : name,
    promise: '扫码看这家机构的全部产品，按金额、期限和担保方式挑选。',
    facts: [
      { label: '地址', value: outlet?.address ?? address },
      { label: '电话', value: outlet?.phone ?? phone },
      ...(outlet ? [{ label: '营业时间', value: outlet.hours }] : []),
    ],
    path: `/products?${new URLSearchParams({ ...(place ? { city: place.city.slug } : {}), lender: slug })}`,
  };
}

function placeOf(region: string | undefined) {
  const code = cityChannelOf(region ?? '')?.regionCode ?? (region && isRegionCode(region) ? region : undefined);
  const city = code && cityOf(code);
  return code && city ? { city, name: regionFullName(code).replace(/^.*省/, '') } : undefined;
}

/** A district belongs to the channel of its city. */
function cityOf(code: RegionCode): (typeof cityChannels)[number] | undefined {
  for (let step: RegionCode | undefined = code; step; step = parentRegion(step)) {
    const city = cityChannels.find(({ regionCode }) => regionCode === step);
    if (city) return city;
  }
  return undefined;
}
