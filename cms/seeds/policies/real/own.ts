import type { PolicySeed } from '../../seed-shapes.ts';

type Source = NonNullable<PolicySeed['sources']>[number];
type Given = 'isDemo' | 'version' | 'issuerKind' | 'policyStatus' | 'sources' | 'sourceUrl' | 'checkedOn';

/** Day on which all pages below were read. */
const checkedOn = '2026-11-23';

/** Real policies in our own words: what a page did not say is left out, document numbers too. */
export const real = (row: Omit<PolicySeed, Given> & Partial<Pick<PolicySeed, 'policyStatus'>> & { sources: Source[] }): PolicySeed => ({
  issuerKind: 'government',
  policyStatus: 'in-force',
  version: 1,
  isDemo: false,
  sourceUrl: row.sources[0]?.url,
  checkedOn,
  ...row,
});

const readOn = (kind: Source['kind']) => (title: string, url: string, sentence: string): Source => ({ title, kind, url, checkedOn, sentence });

export const fromIssuer = readOn('issuer');
export const governmentRepost = readOn('government-repost');
export const handlingInstitution = readOn('handling-institution');
export const otherRepost = readOn('other-repost');
