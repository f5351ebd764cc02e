import { PublicInstitution } from '@rongqiao/contracts/institution.ts';
import type { z } from 'zod';
import { readAll, readBySlug, readList } from './content.ts';
import type { Visit } from './visit.ts';

export const InstitutionDetail = PublicInstitution;
export type InstitutionDetail = z.infer<typeof InstitutionDetail>;

const brief = { slug: true, name: true, shortName: true, kind: true, regionCode: true, address: true, phone: true, decisionDaysMax: true, isDemo: true } as const;
export const InstitutionBrief = PublicInstitution.pick(brief);
export type InstitutionBrief = z.infer<typeof InstitutionBrief>;

export const readInstitution = (visit: Visit, slug: string) => readBySlug(visit, 'institutions', slug, InstitutionDetail, { outlets: true });

export const readInstitutionsOfPlaces = (visit: Visit, regionCodes: string[], count: number) =>
  readList(visit, 'institutions', InstitutionBrief, {
    fields: Object.keys(brief),
    sort: ['kind:asc', 'slug:asc'],
    filters: { regionCode: { $in: regionCodes } },
    pagination: { pageSize: count },
  });

/** Of the same kind, or from the same place. */
export const readSimilarInstitutions = (visit: Visit, { slug, kind, regionCode }: InstitutionDetail, count: number) =>
  readList(visit, 'institutions', InstitutionBrief, {
    fields: Object.keys(brief),
    sort: ['decisionDaysMax:asc', 'slug:asc'],
    filters: { slug: { $ne: slug }, $or: [{ kind: { $eq: kind } }, { regionCode: { $eq: regionCode } }] },
    pagination: { pageSize: count },
  });

const Lender = PublicInstitution.pick({ slug: true, shortName: true });

/** Names for a list to choose from. */
export const readLenders = (visit: Visit) =>
  readAll(visit, 'institutions', Lender, { fields: ['slug', 'shortName'], sort: ['kind:asc', 'slug:asc'] });

const withOutlets = { slug: true, name: true, kind: true, outlets: true, isDemo: true } as const;

/** For the list of outlets. */
export const readInstitutionsWithOutlets = (visit: Visit) =>
  readAll(visit, 'institutions', PublicInstitution.pick(withOutlets), {
    fields: ['slug', 'name', 'kind', 'isDemo'],
    populate: { outlets: true },
    sort: ['slug:asc'],
  });
