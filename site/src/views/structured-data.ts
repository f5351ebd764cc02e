/** What pages are about, in schema.org's words. Dates are ISO days, amounts yuan; what is not known is left out. */
import type { InstitutionDetail } from '../cms/institutions.ts';
import type { NewsDetail } from '../cms/news.ts';
import type { PolicyDetail } from '../cms/policies.ts';
import type { ProductDetail } from '../cms/products.ts';
import { placeName } from './place-name.ts';

const platform = (origin: string) => ({ '@type': 'Organization', name: '融桥', url: new URL('/', origin).href, logo: new URL('/icon-512.png', origin).href });

export const aboutPlatform = (origin: string) => ({
  '@type': 'WebSite',
  name: '融桥',
  url: new URL('/', origin).href,
  inLanguage: 'zh-CN',
  publisher: platform(origin),
  potentialAction: {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${new URL('/search', origin).href}?q={search_term_string}` },
    'query-input': 'required name=search_term_string',
  },
});

/** From the home page down to the parent. */
export const aboutTrail = (trail: { label: string; href: string }[], origin: string) => ({
  '@type': 'BreadcrumbList',
  itemListElement: [{ label: '首页', href: '/' }, ...trail].map(({ label, href }, place) => ({
    '@type': 'ListItem',
    position: place + 1,
    name: label,
    item: new URL(href, origin).href,
  })),
});

export const aboutPolicy = (policy: PolicyDetail, origin: string) => ({
  '@type': 'GovernmentService',
  name: policy.title,
  description: policy.summary,
  serviceType: '中小微企业金融支持政策',
  url: new URL(`/policies/${policy.slug}`, origin).href,
  provider: { '@type': 'GovernmentOrganization', name: policy.issuer },
  areaServed: { '@type': 'AdministrativeArea', name: placeName(policy.regionCode) },
  audience: { '@type': 'BusinessAudience', audienceType: policy.beneficiaries },
  ...(policy.windowOpensOn || policy.windowClosesOn
    ? { hoursAvailable: { '@type': 'OpeningHoursSpecification', ...known({ validFrom: policy.windowOpensOn, validThrough: policy.windowClosesOn }) } }
    : {}),
});

/** Debt is a loan; insurance, equity and services are products of finance. */
export const aboutProduct = (product: ProductDetail, isLoan: boolean, origin: string) => ({
  '@type': isLoan ? 'LoanOrCredit' : 'FinancialProduct',
  name: product.name,
  description: product.summary,
  url: new URL(`/products/${product.slug}`, origin).href,
  ...(product.institution ? { provider: { '@type': 'FinancialService', name: product.institution.name, url: new URL(`/institutions/${product.institution.slug}`, origin).href } } : {}),
  areaServed: { '@type': 'AdministrativeArea', name: placeName(product.regionCode) },
  ...(isLoan && (product.amountFenMin || product.amountFenMax) ? { amount: { '@type': 'MonetaryAmount', currency: 'CNY', ...known({ minValue: yuan(product.amountFenMin), maxValue: yuan(product.amountFenMax) }) } } : {}),
  ...(isLoan && product.termMonthsMax ? { loanTerm: { '@type': 'QuantitativeValue', unitCode: 'MON', ...known({ minValue: product.termMonthsMin, maxValue: product.termMonthsMax }) } } : {}),
});

export const aboutInstitution = (institution: InstitutionDetail, origin: string) => ({
  '@type': 'FinancialService',
  name: institution.name,
  description: institution.introduction,
  url: new URL(`/institutions/${institution.slug}`, origin).href,
  telephone: institution.phone,
  address: { '@type': 'PostalAddress', streetAddress: institution.address, addressRegion: '辽宁省', addressCountry: 'CN' },
  ...known({ sameAs: institution.website }),
});

export const aboutNews = (news: NewsDetail, origin: string) => ({
  '@type': 'NewsArticle',
  headline: news.title,
  description: news.summary,
  datePublished: news.newsOn,
  inLanguage: 'zh-CN',
  mainEntityOfPage: new URL(`/news/${news.slug}`, origin).href,
  author: { '@type': 'Organization', name: news.sourceName },
  publisher: platform(origin),
});

export const aboutQuestions = (questions: { question: string; answer: string }[]) => ({
  '@type': 'FAQPage',
  mainEntity: questions.map(({ question, answer }) => ({ '@type': 'Question', name: question, acceptedAnswer: { '@type': 'Answer', text: answer } })),
});

const yuan = (fen: bigint | null | undefined) => (fen === null || fen === undefined ? undefined : Number(fen) / 100);

const known = (values: Record<string, unknown>) => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== undefined));
