/** What the outside sees of `supervision`, below `/api/supervision` (staff: `/supervision`); the public figures name no single row. */
export * from './contract/events.ts';
export * from './contract/guarantee-figures.ts';
export * from './contract/staff.ts';

import { InstitutionKind } from '@rongqiao/contracts/institution-kind.ts';
import { NeedPurpose } from '@rongqiao/contracts/financing-need.ts';
import { PolicyKind } from '@rongqiao/contracts/policy-kinds.ts';
import { ProductKind } from '@rongqiao/contracts/product-kind.ts';
import { Fen } from '@rongqiao/contracts/values/money.ts';
import { IsoDay } from '@rongqiao/contracts/values/period.ts';
import { RegionCode } from '@rongqiao/contracts/values/region.ts';
import { z } from 'zod';

const Count = z.int().min(0);

/** What is counted of the whole platform and of each place. */
const ofPlaces = {
  /** Published. */
  products: Count,
  /** Published. */
  institutions: Count,
  /** Published, 有效, not past the end of its term. */
  policiesInForce: Count,
  /** Policies in force that can be applied for today. */
  openWindows: Count,
  /** Firms in the 企业库. */
  enterprises: Count,
};

export const PlatformCounts = z.object({
  ...ofPlaces,
  /** Needs in the demand hall: published, not expired. */
  needs: Count,
  needsAmountFen: Fen,
});
export type PlatformCounts = z.infer<typeof PlatformCounts>;

/**
 * `regionCode` is a city, or the province or the country for what holds everywhere in it. Needs are not counted by place:
 * beside the demand hall, which blurs the place of a need, such a count would give it away.
 */
export const PlaceCounts = z.object({ regionCode: RegionCode, ...ofPlaces });
export type PlaceCounts = z.infer<typeof PlaceCounts>;

const byCode = <Code extends z.ZodType>(code: Code) => z.array(z.object({ code, count: Count }));

/** Most first; what has none is left out. */
export const PublicFigures = z.object({
  countedAt: z.iso.datetime(),
  /** The day in China that "in force" and "open" are meant for. */
  day: IsoDay,
  total: PlatformCounts,
  places: z.array(PlaceCounts),
  institutionsByKind: byCode(InstitutionKind),
  productsByKind: byCode(ProductKind),
  policiesByKind: byCode(PolicyKind),
  needsByPurpose: byCode(NeedPurpose),
  /** By the letter of the industry's section, A–T. */
  enterprisesBySection: byCode(z.string()),
});
export type PublicFigures = z.infer<typeof PublicFigures>;

export const supervisionApi = {
  /** Counted in one statement, so that the figures of one answer belong together. */
  publicFigures: { method: 'GET', path: '/public-figures', answer: PublicFigures },
} as const;
