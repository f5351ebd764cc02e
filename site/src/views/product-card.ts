import { type GuaranteeKind, guaranteeKindLabels } from '@rongqiao/contracts/guarantee-kind.ts';
import { type ProductKind, productKindLabels } from '@rongqiao/contracts/product-kind.ts';
import { parsePercent } from '@rongqiao/contracts/values/ratio.ts';
import type { ProductBrief } from '../cms/products.ts';
import type { Marked, ProductHit } from '../search/hits.ts';
import { type Piece, pieces } from './marked-text.ts';
import { plainHeading } from './plain-heading.ts';
import { type Figure, productFigures, ratesOn } from './product-figures.ts';

export interface ProductCard {
  slug: string;
  href: string;
  name: Piece[];
  plainName: string;
  summary: Piece[];
  lender: string;
  kind: string;
  guarantees: string;
  figures: Figure[];
  isDemo: boolean;
}

export const productCardOfHit = (hit: ProductHit, marked: Marked = {}): ProductCard => ({
  ...heading(hit, marked),
  figures: productFigures({
    ...hit,
    fenMin: fenOf(hit.amountYuanMin),
    fenMax: fenOf(hit.amountYuanMax),
    rateMin: rateOf(hit.annualRatePercentMin),
    rateMax: rateOf(hit.annualRatePercentMax),
  }),
});

export const productCardOfBrief = (product: ProductBrief, today: string): ProductCard => ({
  ...heading(product, {}),
  figures: productFigures({
    termMonthsMin: product.termMonthsMin,
    termMonthsMax: product.termMonthsMax,
    promisedDays: product.promisedDays,
    fenMin: product.amountFenMin ? BigInt(product.amountFenMin) : undefined,
    fenMax: product.amountFenMax ? BigInt(product.amountFenMax) : undefined,
    ...ratesOn(product, today),
    rateNote: undefined,
  }),
});

interface Headed {
  slug: string;
  name: string;
  summary: string;
  kind?: ProductKind | null | undefined;
  guaranteeKinds?: string[] | null | undefined;
  institution?: { name: string; shortName?: string | null | undefined } | null | undefined;
  isDemo: boolean;
}

const GUARANTEES_SHOWN = 3;

function heading(product: Headed, marked: Marked) {
  const guarantees = (product.guaranteeKinds ?? []).flatMap((kind) => guaranteeKindLabels[kind as GuaranteeKind] ?? []);
  const more = guarantees.length > GUARANTEES_SHOWN ? '等' : '';
  return {
    slug: product.slug,
    href: `/products/${product.slug}`,
    plainName: product.name,
    name: pieces(plainHeading(product.name, product.isDemo), plainHeading(marked.name, product.isDemo)),
    summary: pieces(product.summary, marked.summary),
    lender: plainHeading(product.institution?.shortName ?? product.institution?.name ?? '', product.isDemo),
    kind: product.kind ? productKindLabels[product.kind] : '',
    guarantees: guarantees.slice(0, GUARANTEES_SHOWN).join('、') + more,
    isDemo: product.isDemo,
  };
}

const fenOf = (yuan: number | null): bigint | undefined => (yuan === null ? undefined : BigInt(Math.round(yuan * 100)));

function rateOf(percent: number | null): string | undefined {
  const parsed = percent === null ? undefined : parsePercent(`${percent}%`);
  return parsed?.ok ? parsed.ratio : undefined;
}
