/** 融资需求大厅: needs as everybody may see them. Nothing here names a firm, or leaves so few that one could be meant. */
import { HumanCode } from '@rongqiao/contracts/attributes.ts';
import { codeList } from '@rongqiao/contracts/code-list.ts';
import { FinancingNeed } from '@rongqiao/contracts/financing-need.ts';
import { SizeClass } from '@rongqiao/contracts/values/enterprise-size.ts';
import { IndustryCode } from '@rongqiao/contracts/values/industry.ts';
import { IsoDay } from '@rongqiao/contracts/values/period.ts';
import { RegionCode } from '@rongqiao/contracts/values/region.ts';
import { z } from 'zod';

/** How long the firm has been there: coarse, because a founding day is in the public register. */
export const ageBandLabels = { new: '成立不满3年', young: '成立3至5年', settled: '成立5年以上' } as const;
export const AgeBand = codeList(ageBandLabels);
export type AgeBand = z.infer<typeof AgeBand>;

export const PublicNeed = FinancingNeed.pick({
  code: true,
  family: true,
  purpose: true,
  amountFen: true,
  termMonths: true,
  guaranteeKinds: true,
  repaymentMethods: true,
  neededOn: true,
  expiresOn: true,
  isDemo: true,
}).extend({
  publishedOn: IsoDay,
  /** A city, or the province where too few firms of the trade are in the city. Never a district. */
  regionCode: RegionCode,
  /** A division (C26), a section (C), or absent. */
  industryCode: IndustryCode.optional(),
  sizeClass: SizeClass.optional(),
  ageBand: AgeBand.optional(),
});
export type PublicNeed = z.infer<typeof PublicNeed>;

/** One value or several of the same name: `?city=210100&city=210200`. */
const Chosen = z
  .union([z.string().max(40), z.array(z.string().max(40)).max(30)], '筛选条件不对，请从页面上选择。')
  .transform((value) => [value].flat())
  .optional();

export const NEEDS_PAGE_SIZE = 20;

export const NeedsQuery = z.object({
  city: Chosen,
  family: Chosen,
  purpose: Chosen,
  industry: Chosen,
  amount: Chosen,
  term: Chosen,
  guarantee: Chosen,
  size: Chosen,
  age: Chosen,
  sort: z.enum(['newest', 'largest', 'smallest', 'soonest'], '请选择列出的排序。').default('newest'),
  page: z.coerce.number('页码应为数字。').int().min(1).max(250).default(1),
});
export type NeedsQuery = z.infer<typeof NeedsQuery>;

export const NeedsAnswer = z.object({
  items: z.array(PublicNeed),
  total: z.int(),
  amountFenTotal: PublicNeed.shape.amountFen,
  /** Facet → option → how many there are with every other choice kept. */
  counts: z.record(z.string(), z.record(z.string(), z.int())),
  /** Facet in use → how many there are without it. */
  without: z.record(z.string(), z.int()),
});
export type NeedsAnswer = z.infer<typeof NeedsAnswer>;

export const needsApi = {
  listNeeds: { method: 'GET', path: '/needs', query: NeedsQuery, answer: NeedsAnswer },
  readNeed: { method: 'GET', path: '/needs/:code', params: z.object({ code: HumanCode }), answer: PublicNeed },
} as const;
