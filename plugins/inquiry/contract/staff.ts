/** Staff routes: below `/inquiry`, with an admin token and the named action in the role. */
import { RegionCode } from '@rongqiao/contracts/values/region.ts';
import { z } from 'zod';
import { endpoint } from '@rongqiao/contracts/endpoint.ts';
import { ById, Id, PageNumber, Version, words } from './fields.ts';
import { InquiryBrief } from './thread.ts';
import { Topic } from './topics.ts';

export const inquiryActions = {
  runBasket: 'plugin::inquiry.basket.run',
  keepAdvisers: 'plugin::inquiry.advisers.keep',
  keepServices: 'plugin::inquiry.services.keep',
  publishFaqs: 'plugin::inquiry.faqs.publish',
} as const;

/** `basket`: nobody's; `late`: past the promised moment, whoever has it. */
export const BasketView = z.enum(['basket', 'late', 'waiting'], '没有这一栏。');

export const AdviserForStaff = z.object({
  id: Id,
  name: z.string(),
  title: z.string(),
  organisationName: z.string(),
  membershipId: Id,
  topics: z.array(Topic),
  regionCodes: z.array(RegionCode),
  isActive: z.boolean(),
  waiting: z.int(),
  version: z.int(),
});
export type AdviserForStaff = z.infer<typeof AdviserForStaff>;

const adviser = {
  title: words(1, 40, '请填写称呼，例如“客户经理”。'),
  topics: z.array(Topic, '请选择负责的问题。').min(1, '请至少选择一类问题。').max(20).overwrite((topics) => [...new Set(topics)]),
  regionCodes: z.array(RegionCode, '请选择负责的地区。').min(1, '请至少选择一个地区。').max(50).overwrite((regions) => [...new Set(regions)]),
  isActive: z.boolean('请选择是否接单。').default(true),
};

export const Possible = z.object({ membershipId: Id, name: z.string(), organisationName: z.string() });

export const inquiryStaffApi = {
  /** The numbers for the operator's first page. */
  countBasket: endpoint({ method: 'GET', path: '/basket/counts', answer: z.object({ basket: z.int(), late: z.int(), waiting: z.int() }) }),
  listBasket: endpoint({
    method: 'GET',
    path: '/basket',
    query: z.object({ view: BasketView.default('basket'), page: PageNumber }),
    answer: z.object({ inquiries: z.array(InquiryBrief), total: z.int() }),
  }),
  assign: endpoint({
    method: 'POST',
    path: '/inquiries/:id/assignment',
    params: ById,
    body: z.object({ adviserId: Id, version: Version }),
    answer: InquiryBrief,
  }),
  listAdvisers: endpoint({
    method: 'GET',
    path: '/advisers',
    /** Those who answer in the staff member's own regions, or for a wider place; `possible`: who could be one. */
    answer: z.object({ advisers: z.array(AdviserForStaff), possible: z.array(Possible), ownRegions: z.array(RegionCode) }),
  }),
  addAdviser: endpoint({ method: 'POST', path: '/advisers', body: z.object({ membershipId: Id, ...adviser }), answer: AdviserForStaff }),
  changeAdviser: endpoint({ method: 'PUT', path: '/advisers/:id', params: ById, body: z.object({ ...adviser, version: Version }), answer: AdviserForStaff }),
};
