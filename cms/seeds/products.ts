import { capitalAndInsuranceProducts } from './products/capital-and-insurance.ts';
import { liaoheProducts } from './products/liaohe-bank.ts';
import { localFinanceProducts } from './products/local-finance.ts';
import { otherBankProducts } from './products/other-banks.ts';
import type { FinancialProductSeed } from './seed-shapes.ts';

export const products: FinancialProductSeed[] = [
  ...liaoheProducts,
  ...otherBankProducts,
  ...localFinanceProducts,
  ...capitalAndInsuranceProducts,
];
