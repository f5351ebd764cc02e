/** What the pages show of a search document: the fields of the contract that a list needs, no more. */
import {
  FinancialProductSearchDocument,
  InstitutionSearchDocument,
  NewsSearchDocument,
  PolicySearchDocument,
  type SearchType,
} from '@rongqiao/search-sync/contract.ts';
import { z } from 'zod';

const fields = {
  news: { type: true, slug: true, title: true, summary: true, category: true, regionCode: true, newsOn: true, sourceName: true, isPinned: true, isDemo: true },
  policy: {
    type: true,
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
  },
  institution: { type: true, slug: true, name: true, shortName: true, kind: true, regionCode: true, address: true, phone: true, decisionDaysMax: true, isDemo: true },
  financialProduct: {
    type: true,
    slug: true,
    name: true,
    summary: true,
    kind: true,
    regionCode: true,
    amountYuanMin: true,
    amountYuanMax: true,
    termMonthsMin: true,
    termMonthsMax: true,
    annualRatePercentMin: true,
    annualRatePercentMax: true,
    guaranteeKinds: true,
    promisedDays: true,
    institution: true,
    isDemo: true,
  },
} as const;

export const NewsHit = NewsSearchDocument.pick(fields.news);
export const PolicyHit = PolicySearchDocument.pick(fields.policy);
export const InstitutionHit = InstitutionSearchDocument.pick(fields.institution);
export const ProductHit = FinancialProductSearchDocument.pick(fields.financialProduct);
export type NewsHit = z.infer<typeof NewsHit>;
export type PolicyHit = z.infer<typeof PolicyHit>;
export type InstitutionHit = z.infer<typeof InstitutionHit>;
export type ProductHit = z.infer<typeof ProductHit>;

const Hit = z.discriminatedUnion('type', [NewsHit, PolicyHit, InstitutionHit, ProductHit]);
export type Hit = z.infer<typeof Hit>;

/** Where the words were found: texts with `mark.on` … `mark.off` around them. */
export type Marked = Partial<Record<'title' | 'name' | 'summary', string>>;
export type Found<T extends Hit = Hit> = { hit: T; marked: Marked };

export const headingOf = ({ hit }: Found): string => ('title' in hit ? hit.title : hit.name);

/** Characters that no text has, so that marks cannot be taken for content. */
export const mark = { on: '\uE000', off: '\uE001' };

export const fieldsOf = (type: SearchType): string[] => Object.keys(fields[type]);

const MarkedText = z.object({ title: z.string().optional(), name: z.string().optional(), summary: z.string().optional() }).catch({});

/** A document of an older shape is left out; the index is rebuilt from the content anyway. */
export function readHit(raw: Record<string, unknown>): Found[] {
  const parsed = Hit.safeParse(raw);
  if (!parsed.success) {
    console.error(`a search document breaks its contract: ${z.prettifyError(parsed.error)}`);
    return [];
  }
  return [{ hit: parsed.data, marked: MarkedText.parse(raw._formatted ?? {}) as Marked }];
}
