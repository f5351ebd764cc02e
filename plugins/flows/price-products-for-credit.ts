/** What a grade saves is the difference between the rates of published products: `matching` reads them, `credit-scoring` compares. */
import { chineseDayAt } from '@rongqiao/contracts/values/period.ts';
import type { ProductKind } from '@rongqiao/contracts/product-kind.ts';
import { setPricedProducts } from '@rongqiao/credit-scoring/server/priced-products.ts';
import { isOnOffer, publishedProducts } from '@rongqiao/matching/server/published-products.ts';
import { leastRate } from './price-offers.ts';

/** Only loans to firms are compared: a bond's or a lease's rate says nothing about a loan's. */
const loanKinds = new Set<ProductKind>(['working-capital-loan', 'credit-loan', 'tax-loan', 'tech-loan']);

export const priceProductsForCredit = (): void =>
  setPricedProducts(async () => {
    const today = chineseDayAt(new Date());
    return (await publishedProducts()).flatMap((product) => {
      const annualRate = leastRate(product);
      if (!annualRate || !loanKinds.has(product.kind) || !isOnOffer(product, today)) return [];
      return [{ slug: product.slug, name: product.name, annualRate, gradeMin: product.criteria?.creditGradeMin ?? null }];
    });
  });
