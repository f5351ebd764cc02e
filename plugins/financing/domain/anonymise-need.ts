/**
 * A need without the firm: of place, trade, size and age only so much is told that at least five firms of the register
 * answer to it (k-anonymity). The finest rung of the ladder that enough firms share is shown.
 */
import { classifyEnterpriseSize, type SizeClass } from '@rongqiao/contracts/values/enterprise-size.ts';
import { ageInMonths } from '@rongqiao/contracts/values/period.ts';
import type { AgeBand } from '../contract/needs.ts';

export const FIRMS_MIN = 5;

export interface Firm {
  regionCode: string;
  industryCode: string;
  foundedOn: string;
  employees: number | null;
  revenueFen: bigint | null;
  assetsFen: bigint | null;
  isIndividualBusiness: boolean;
}

/** What is told of a firm. */
export interface Outline {
  regionCode: string;
  industryCode?: string | undefined;
  sizeClass?: SizeClass | undefined;
  ageBand?: AgeBand | undefined;
}

/** How many firms answer to an outline. */
export type Crowd = ReadonlyMap<string, number>;

type Whole = Required<Outline>;

/** From the finest to the coarsest. */
const ladder: ((firm: Whole) => Outline)[] = [
  (firm) => firm,
  ({ regionCode, industryCode, sizeClass }) => ({ regionCode, industryCode, sizeClass }),
  ({ regionCode, industryCode }) => ({ regionCode, industryCode }),
  ({ regionCode, industryCode, sizeClass, ageBand }) => ({ regionCode, industryCode: sectionOf(industryCode), sizeClass, ageBand }),
  ({ regionCode, industryCode, sizeClass }) => ({ regionCode, industryCode: sectionOf(industryCode), sizeClass }),
  ({ regionCode, industryCode }) => ({ regionCode, industryCode: sectionOf(industryCode) }),
  ({ regionCode, industryCode, sizeClass }) => ({ regionCode: provinceOf(regionCode), industryCode, sizeClass }),
  ({ regionCode, industryCode }) => ({ regionCode: provinceOf(regionCode), industryCode }),
  ({ regionCode, industryCode }) => ({ regionCode: provinceOf(regionCode), industryCode: sectionOf(industryCode) }),
];

export function outlineOf(firm: Firm, crowd: Crowd, day: string): Outline {
  const whole = wholeOutline(firm, day);
  const finest = ladder.map((step) => step(whole)).find((outline) => (crowd.get(keyOf(outline)) ?? 0) >= FIRMS_MIN);
  return finest ?? { regionCode: provinceOf(whole.regionCode) };
}

export function crowdOf(firms: Iterable<Firm>, day: string): Crowd {
  const crowd = new Map<string, number>();
  for (const firm of firms) {
    const whole = wholeOutline(firm, day);
    // A size that cannot be told makes two rungs alike: a firm is counted once on each.
    for (const key of new Set(ladder.map((step) => keyOf(step(whole))))) crowd.set(key, (crowd.get(key) ?? 0) + 1);
  }
  return crowd;
}

function wholeOutline(firm: Firm, day: string): Whole {
  return {
    regionCode: `${firm.regionCode.slice(0, 4)}00`,
    industryCode: firm.industryCode.slice(0, 3),
    sizeClass: sizeOf(firm),
    ageBand: ageBandOf(ageInMonths(firm.foundedOn, day)),
  } as Whole;
}

function sizeOf({ industryCode, employees, revenueFen, assetsFen, isIndividualBusiness }: Firm): SizeClass | undefined {
  const size = classifyEnterpriseSize({ industryCode, employees, revenueFen, assetsFen, isIndividualBusiness });
  return size.outcome === 'classified' ? size.sizeClass : undefined;
}

const ageBandOf = (months: number): AgeBand => (months < 36 ? 'new' : months < 60 ? 'young' : 'settled');
const sectionOf = (industryCode: string) => industryCode.slice(0, 1);
const provinceOf = (regionCode: string) => `${regionCode.slice(0, 2)}0000`;
const keyOf = ({ regionCode, industryCode, sizeClass, ageBand }: Outline) => [regionCode, industryCode, sizeClass, ageBand].join(' ');
