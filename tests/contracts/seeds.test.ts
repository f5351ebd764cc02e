import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { wan } from '../../cms/seeds/amounts.ts';
import { humanCodes, seeds } from '../../cms/seeds/seeds.ts';
import * as shapes from '../../cms/seeds/seed-shapes.ts';
import { barredFees } from '../../plugins/contracts/barred-fees.ts';
import { codeLists } from '../../plugins/contracts/code-lists.ts';
import { contentLabels, type ContentKey } from '../../plugins/contracts/uids.ts';
import type { SourceKind } from '../../plugins/contracts/policy-parts.ts';
import { type ProductKind, productFamily } from '../../plugins/contracts/product-kind.ts';
import { classifyEnterpriseSize } from '../../plugins/contracts/values/enterprise-size.ts';
import { industrySection, industrySections } from '../../plugins/contracts/values/industry.ts';
import { isWithin } from '../../plugins/contracts/values/region.ts';

type Row = Record<string, unknown>;

const shapeOf: Record<ContentKey, z.ZodType> = {
  news: shapes.NewsSeed,
  policy: shapes.PolicySeed,
  institution: shapes.InstitutionSeed,
  financialProduct: shapes.FinancialProductSeed,
  enterprise: shapes.EnterpriseSeed,
  enterpriseProject: shapes.EnterpriseProjectSeed,
  financingNeed: shapes.FinancingNeedSeed,
  department: shapes.DepartmentSeed,
};
/** Which type a relation of a seed leads to. */
const relationTargets: Record<string, ContentKey> = {
  relatedPolicies: 'policy',
  mutualExclusions: 'policy',
  department: 'department',
  institution: 'institution',
  enterprise: 'enterprise',
  project: 'enterpriseProject',
};

const keys = Object.keys(seeds) as ContentKey[];
const rowsOf = (key: ContentKey) => seeds[key] as Row[];
const codeOf = (key: ContentKey, row: Row) => row[humanCodes[key]] as string;
const cases = keys.flatMap((key) =>
  rowsOf(key).map((row) => [`${contentLabels[key]} ${codeOf(key, row)}`, key, row] as const),
);

test.each(cases)('%s fits its contract, and says whether it is a demonstration', (_title, key, row) => {
  const parsed = shapeOf[key].safeParse(row);
  expect(parsed.success ? [] : parsed.error.issues).toEqual([]);
  if (row.isDemo) expect(`${row.name ?? row.title}`.includes('演示') || 'enterprise' in row).toBe(true);
  else expect(key === 'policy' || key === 'news').toBe(true);
});

describe('real policies', () => {
  const real = seeds.policy.filter(({ isDemo }) => !isDemo);
  const official: (SourceKind | undefined)[] = ['issuer', 'government-repost'];
  const isGovernment = (url: string) => /^https?:\/\/[^/]+\.gov\.cn\//.test(url);

  test('are twenty and more from official pages, of the country, the province and cities, lapsed ones among them', () => {
    expect(real.filter(({ sources }) => sources?.some(({ kind }) => official.includes(kind))).length).toBeGreaterThanOrEqual(20);
    expect([...new Set(real.map(({ level }) => level))].sort()).toEqual(['city', 'national', 'provincial']);
    expect(real.filter(({ policyStatus }) => policyStatus === 'expired').length).toBeGreaterThan(2);
  });

  test.each(real.map((policy) => [policy.title, policy] as const))('%s: each source has its page, the day it was read and a sentence', (_title, { sources, sourceUrl, checkedOn }) => {
    expect(sources?.length).toBeGreaterThan(0);
    expect([sourceUrl, checkedOn]).toEqual([sources?.[0]?.url, sources?.[0]?.checkedOn]);
    for (const { kind, url, sentence } of sources ?? []) {
      expect([url, isGovernment(url)]).toEqual([url, official.includes(kind)]);
      expect(sentence.length).toBeGreaterThan(15);
    }
  });

  test.each(real.flatMap(({ title, documentNumber, sources }) => (documentNumber ? [[title, sources] as const] : [])))(
    '%s: has a document number because an official page or the notice of a bank that handles it shows it',
    (_title, sources) => {
      expect(sources?.some(({ kind }) => kind !== 'other-repost')).toBe(true);
    },
  );
});

test.each(Object.entries(relationTargets))('%s refers only to rows that exist', (attribute, target) => {
  const known = new Set(rowsOf(target).map((row) => codeOf(target, row)));
  const named = keys.flatMap((key) => rowsOf(key).flatMap((row) => [row[attribute] ?? []].flat() as string[]));
  expect(named.filter((code) => !known.has(code))).toEqual([]);
});

test.each(keys)('every %s has a code of its own', (key) => {
  const codes = rowsOf(key).map((row) => codeOf(key, row));
  expect(new Set(codes).size).toBe(codes.length);
});

test.each(['amountFen', 'termMonths', 'spreadBp', 'annualRate'])('no %s range of a product is upside down', (range) => {
  for (const row of seeds.financialProduct as Row[]) {
    const [low, high] = [row[`${range}Min`], row[`${range}Max`]];
    if (low !== undefined && high !== undefined) expect(Number(low)).toBeLessThanOrEqual(Number(high));
  }
});

/** The bank promises to pay instead of paying: there are fees, but no interest. */
const promises: ProductKind[] = ['bank-acceptance', 'letter-of-guarantee', 'letter-of-credit'];

test('a loan states its price, and states it in one way; a promise to pay states its fees', () => {
  for (const { kind, rateKind, lprTerm, spreadBpMin, annualRateMin, fees } of seeds.financialProduct) {
    if (promises.includes(kind)) expect(fees?.length).toBeGreaterThan(0);
    else if (productFamily(kind) === 'debt') expect(rateKind).toBeDefined();
    expect([lprTerm, spreadBpMin].every((part) => part !== undefined)).toBe(rateKind === 'lpr-spread');
    expect(annualRateMin !== undefined).toBe(rateKind === 'fixed');
  }
});

test('no product states a barred fee', () => {
  expect(seeds.financialProduct.flatMap(barredFees)).toEqual([]);
});

test('codes of demo firms are all different, institutions included', () => {
  const codes = [...seeds.enterprise, ...seeds.institution].map(({ uscc }) => uscc);
  expect(new Set(codes).size).toBe(codes.length);
});

describe('together they show', () => {
  test.each([
    ['institution', 25],
    ['financialProduct', 120],
    ['policy', 40],
    ['news', 60],
    ['enterprise', 400],
    ['financingNeed', 150],
  ] as const)('enough of %s', (key, least) => {
    expect(seeds[key].length).toBeGreaterThanOrEqual(least);
  });

  test('what an owner in Shenyang without collateral looks for: 500,000 yuan for 12 months, more than one', () => {
    const wanted = wan(50);
    const fitting = seeds.financialProduct.filter(
      ({ guaranteeKinds, amountFenMin, amountFenMax, termMonthsMin, termMonthsMax, criteria }) =>
        guaranteeKinds?.includes('credit') &&
        BigInt(amountFenMin ?? 0) <= BigInt(wanted) &&
        BigInt(amountFenMax ?? 0) >= BigInt(wanted) &&
        (termMonthsMin ?? 99) <= 12 &&
        (termMonthsMax ?? 0) >= 12 &&
        criteria?.regionsIn?.some((place) => isWithin('210102', place)),
    );
    expect(fitting.length).toBeGreaterThanOrEqual(5);
  });

  test('every institution with something to offer, and with a counter that can be found on a map', () => {
    const offering = new Set(seeds.financialProduct.map(({ institution }) => institution));
    for (const { slug, outlets, riskAppetite } of seeds.institution) {
      expect([slug, offering.has(slug), riskAppetite.length > 10]).toEqual([slug, true, true]);
      expect(outlets?.length).toBeGreaterThan(0);
      for (const { latitude, longitude } of outlets ?? []) expect([latitude, longitude].every((degrees) => typeof degrees === 'number')).toBe(true);
    }
  });

  test.each([
    ['news', 'category', 'NewsCategory'],
    ['institution', 'kind', 'InstitutionKind'],
    ['financialProduct', 'kind', 'ProductKind'],
    ['policy', 'level', 'AdminLevel'],
    ['policy', 'track', 'PolicyTrack'],
    ['policy', 'issuerKind', 'IssuerKind'],
    ['financialProduct', 'rateKind', 'RateKind'],
    ['policy', 'policyStatus', 'PolicyStatus'],
    ['policy', 'kind', 'PolicyKind'],
    ['enterprise', 'ownershipKind', 'OwnershipKind'],
    ['enterprise', 'entityKind', 'EntityKind'],
    ['enterprise', 'registerStatus', 'RegisterStatus'],
    ['financingNeed', 'state', 'NeedState'],
    ['financingNeed', 'purpose', 'NeedPurpose'],
    ['enterprise', 'taxGrade', 'TaxGrade'],
  ] as const)('every %s %s', (key, attribute, list) => {
    const shown = new Set(
      rowsOf(key)
        .map((row) => row[attribute])
        .filter(Boolean),
    );
    const absent = Object.keys(codeLists[list]).filter((code) => !shown.has(code));
    // What was repealed is left to tests.
    expect(absent.filter((code) => code !== 'repealed')).toEqual([]);
  });

  test('firms in all fourteen cities, of every industry section and every size', () => {
    expect(new Set(seeds.enterprise.map(({ regionCode }) => regionCode.slice(0, 4))).size).toBe(14);
    expect([...new Set(seeds.enterprise.map(({ industryCode }) => industrySection(industryCode)))].sort()).toEqual(Object.keys(industrySections));
    const sizes = seeds.enterprise.map(({ industryCode, employees, revenueFen, assetsFen }) =>
      classifyEnterpriseSize({ industryCode, employees, revenueFen: BigInt(revenueFen ?? 0), assetsFen: BigInt(assetsFen ?? 0) }),
    );
    expect([...new Set(sizes.flatMap((size) => (size.outcome === 'classified' ? [size.sizeClass] : [])))].sort()).toEqual(['large', 'medium', 'micro', 'small']);
  });

  test('firms from their first year to their third decade', () => {
    const years = seeds.enterprise.map(({ foundedOn }) => Number(foundedOn.slice(0, 4)));
    for (const [from, to] of [[2023, 2026], [2017, 2022], [2004, 2016], [1990, 2003]] as const) {
      expect(years.filter((year) => year >= from && year <= to).length).toBeGreaterThan(20);
    }
  });
});
