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

export const contact = (name: string, phone: string) => [{ name: `${name}（演示）`, phone, hours: '工作日 9:00–11:30，13:30–17:00' }];
export const paper = (name: string) => ({ name, isRequired: true, source: 'upload' as const });
export const licence = { name: '营业执照', isRequired: true, source: 'data-call' as const };
