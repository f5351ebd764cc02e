import type { FinancialProductSeed } from '../seed-shapes.ts';

type Given = 'isDemo' | 'isCustomised' | 'validFrom' | 'regionCode';

/** What demo products have in common unless they say otherwise. */
export const demo = (
  row: Omit<FinancialProductSeed, Given> & Partial<Pick<FinancialProductSeed, Given>>,
): FinancialProductSeed => ({
  regionCode: '210000',
  validFrom: '2026-01-01',
  isCustomised: false,
  isDemo: true,
  ...row,
});

/** Firms that no lender of the demo set takes. */
export const hardStops = {
  exclusions: ['dishonest-debtor', 'serious-violation-list', 'current-overdue', 'ceased-operation'],
} satisfies FinancialProductSeed['criteria'];
