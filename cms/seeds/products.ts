import { bankLoans } from './products/bank-loans.ts';
import { otherFinance } from './products/other-finance.ts';
import type { FinancialProductSeed } from './seed-shapes.ts';

export const products: FinancialProductSeed[] = [...bankLoans, ...otherFinance];
