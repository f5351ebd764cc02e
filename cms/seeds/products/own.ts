import { wan } from '../amounts.ts';
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

/** What an institution's rows below have in common. */
export const of =
  (institution: string, phone: string, regionCode = '210000') =>
  (row: Omit<FinancialProductSeed, Given | 'institution'> & Partial<FinancialProductSeed>): FinancialProductSeed =>
    demo({ institution, phone, regionCode, ...row });

/** Limits in 万元, in months, in basis points over LPR, in yearly rates. */
export const amount = (least: number, most: number) => ({ amountFenMin: wan(least), amountFenMax: wan(most) });
export const months = (least: number, most: number) => ({ termMonthsMin: least, termMonthsMax: most });
export const overLpr = (least: number, most: number, lprTerm: 'one-year' | 'over-five-years' = 'one-year') =>
  ({ rateKind: 'lpr-spread', lprTerm, spreadBpMin: least, spreadBpMax: most }) as const;
export const yearly = (annualRateMin: string, annualRateMax: string) => ({ rateKind: 'fixed', annualRateMin, annualRateMax }) as const;
/** Where a firm is registered, beside the hard stops. */
export const inRegions = (...regionsIn: string[]) => ({ ...hardStops, regionsIn });
