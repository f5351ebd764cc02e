/** What a published product said on the day of applying; the institution as the firm saw it. */
import { PublicFinancialProduct } from '@rongqiao/contracts/financial-product.ts';
import { uids } from '@rongqiao/contracts/uids.ts';
import { platform } from '@rongqiao/strapi-kit/server/platform.ts';
import { z } from 'zod';

export const ProductSnapshot = PublicFinancialProduct.pick({
  slug: true,
  name: true,
  kind: true,
  summary: true,
  amountFenMin: true,
  amountFenMax: true,
  termMonthsMin: true,
  termMonthsMax: true,
  rateKind: true,
  lprTerm: true,
  spreadBpMin: true,
  spreadBpMax: true,
  annualRateMin: true,
  annualRateMax: true,
  guaranteeKinds: true,
  repaymentMethods: true,
  fees: true,
  criteria: true,
  materials: true,
  promisedDays: true,
  validFrom: true,
  validTo: true,
}).extend({
  documentId: z.string(),
  institution: z.object({ documentId: z.string(), slug: z.string(), name: z.string(), shortName: z.string(), phone: z.string().nullable(), decisionDaysMax: z.int().min(1).max(10) }),
});
export type ProductSnapshot = z.infer<typeof ProductSnapshot>;

interface Documents {
  findMany(input: object): Promise<unknown[]>;
}

/** In the order of the slugs; what is not published, or has no institution, is missing. */
export async function productsToApplyFor(slugs: readonly string[]): Promise<ProductSnapshot[]> {
  const documents = platform().documents(uids.financialProduct) as unknown as Documents;
  const rows = await documents.findMany({ status: 'published', locale: 'zh-CN', filters: { slug: { $in: slugs } }, populate: ['criteria', 'fees', 'materials', 'institution'], limit: slugs.length });
  const known = new Map(rows.flatMap((row) => {
    const parsed = ProductSnapshot.safeParse(row);
    return parsed.success ? [[parsed.data.slug, parsed.data] as const] : [];
  }));
  return slugs.flatMap((slug) => known.get(slug) ?? []);
}
