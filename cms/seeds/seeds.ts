/** The whole demo set, in the order in which it can be written: who is referred to comes first. */
import type { ContentKey } from '@rongqiao/contracts/uids.ts';
import { departments } from './departments.ts';
import { enterpriseProjects } from './enterprise-projects.ts';
import { enterprises } from './enterprises.ts';
import { financingNeeds } from './financing-needs.ts';
import { institutions } from './institutions.ts';
import { news } from './news.ts';
import { policies } from './policies.ts';
import { products } from './products.ts';

export const seeds = {
  department: departments,
  institution: institutions,
  policy: policies,
  financialProduct: products,
  enterprise: enterprises,
  enterpriseProject: enterpriseProjects,
  financingNeed: financingNeeds,
  news,
} satisfies Record<ContentKey, object[]>;

/** The attribute that a relation names the other side by. */
export const humanCodes = {
  department: 'code',
  institution: 'slug',
  policy: 'slug',
  financialProduct: 'slug',
  enterprise: 'uscc',
  enterpriseProject: 'code',
  financingNeed: 'code',
  news: 'slug',
} as const satisfies Record<ContentKey, string>;
