import type { PolicySeed } from '../seed-shapes.ts';

type Given = 'isDemo' | 'version' | 'issuerKind' | 'policyStatus';

/** Invented policies; what they have in common unless they say otherwise. */
export const demo = (row: Omit<PolicySeed, Given> & Partial<Pick<PolicySeed, Given>>): PolicySeed => ({
  issuerKind: 'government',
  policyStatus: 'in-force',
  version: 1,
  isDemo: true,
  ...row,
});
