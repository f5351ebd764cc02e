import { PublicPolicy } from '@rongqiao/contracts/policy.ts';
import { z } from 'zod';
import { readAll, readBySlug, readList } from './content.ts';
import type { StrapiQuery } from './strapi-query.ts';
import type { Visit } from './visit.ts';

const Other = z.object({ slug: z.string(), title: z.string() });

export const PolicyDetail = PublicPolicy.extend({ mutualExclusions: z.array(Other).nullish() });
export type PolicyDetail = z.infer<typeof PolicyDetail>;

const brief = {
  slug: true,
  title: true,
  summary: true,
  issuer: true,
  level: true,
  regionCode: true,
  kind: true,
  track: true,
  policyStatus: true,
  issuedOn: true,
  effectiveTo: true,
  windowOpensOn: true,
  windowClosesOn: true,
  isDemo: true,
} as const;
export const PolicyBrief = PublicPolicy.pick(brief);
export type PolicyBrief = z.infer<typeof PolicyBrief>;

const parts: StrapiQuery = {
  criteria: true,
  supports: true,
  materials: true,
  contacts: true,
  basisDocuments: true,
  sources: true,
  mutualExclusions: { fields: ['slug', 'title'] },
};

export const readPolicy = (visit: Visit, slug: string) => readBySlug(visit, 'policies', slug, PolicyDetail, parts);

const readBriefs = (visit: Visit, query: StrapiQuery) => readList(visit, 'policies', PolicyBrief, { fields: Object.keys(brief), ...query });

export const readNewestPolicies = (visit: Visit, count: number) =>
  readBriefs(visit, { sort: ['issuedOn:desc', 'slug:asc'], filters: { issuedOn: { $notNull: true } }, pagination: { pageSize: count } });

/** In force, with a window that is open on `day` and has an end: what ends first comes first. */
export const readPoliciesClosingSoon = (visit: Visit, day: string, count: number) =>
  readBriefs(visit, {
    sort: ['windowClosesOn:asc', 'slug:asc'],
    filters: {
      policyStatus: { $eq: 'in-force' },
      windowClosesOn: { $gte: day },
      $or: [{ windowOpensOn: { $null: true } }, { windowOpensOn: { $lte: day } }],
    },
    pagination: { pageSize: count },
  });

/** Exclusion is mutual but written once: those that name this one. */
export const readPoliciesExcluding = (visit: Visit, slug: string) =>
  readBriefs(visit, { sort: ['slug:asc'], filters: { mutualExclusions: { slug: { $eq: slug } } }, pagination: { pageSize: 20 } });

/** What holds in a city: its own, and what the province and the country offer everybody. */
export const readPoliciesOfPlaces = (visit: Visit, regionCodes: string[], count: number) =>
  readBriefs(visit, {
    sort: ['issuedOn:desc', 'slug:asc'],
    filters: { regionCode: { $in: regionCodes } },
    pagination: { pageSize: count },
  });

const open = { totalBudgetFen: true, remainingBudgetFen: true, budgetCheckedOn: true, applyUrl: true, acceptingDepartment: true } as const;
const OpenPolicy = PolicyBrief.extend(PublicPolicy.pick({ ...open, materials: true, supports: true }).shape);
export type OpenPolicy = z.infer<typeof OpenPolicy>;

const missingOr = (attribute: string, condition: StrapiQuery): StrapiQuery => ({ $or: [{ [attribute]: { $null: true } }, { [attribute]: condition }] });

/** In force and open on `day`, with papers, amounts and budget; what ends first comes first, what has no end last. */
export const readOpenPolicies = (visit: Visit, day: string, filters: StrapiQuery = {}) =>
  readAll(visit, 'policies', OpenPolicy, {
    fields: [...Object.keys(brief), ...Object.keys(open)],
    populate: { materials: true, supports: true },
    sort: ['windowClosesOn:asc', 'slug:asc'],
    filters: {
      policyStatus: { $eq: 'in-force' },
      $and: [missingOr('windowOpensOn', { $lte: day }), missingOr('windowClosesOn', { $gte: day }), missingOr('effectiveTo', { $gte: day })],
      ...filters,
    },
  });
