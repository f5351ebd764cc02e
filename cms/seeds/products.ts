import { capitalAndInsuranceProducts } from './products/capital-and-insurance.ts';
import { capitalMarketProducts } from './products/capital-markets.ts';
import { moreCityBankProducts } from './products/city-banks-more.ts';
import { guaranteeProducts } from './products/guarantees.ts';
import { liaoheProducts } from './products/liaohe-bank.ts';
import { moreLiaoheProducts } from './products/liaohe-bank-more.ts';
import { localFinanceProducts } from './products/local-finance.ts';
import { moreLocalFinanceProducts } from './products/local-finance-more.ts';
import { moreBankProducts } from './products/more-banks.ts';
import { otherBankProducts } from './products/other-banks.ts';
import { smallBankProducts } from './products/small-banks.ts';
import type { FinancialProductSeed } from './seed-shapes.ts';

export const products: FinancialProductSeed[] = [
  ...liaoheProducts,
  ...otherBankProducts,
  ...localFinanceProducts,
  ...capitalAndInsuranceProducts,
  ...moreLiaoheProducts,
  ...moreCityBankProducts,
  ...moreBankProducts,
  ...smallBankProducts,
  ...moreLocalFinanceProducts,
  ...guaranteeProducts,
  ...capitalMarketProducts,
];
