import type { SearchDocument, SearchType } from '../contract.ts';
import { financialProductSearchDocument } from './financial-product-search-document.ts';
import { institutionSearchDocument } from './institution-search-document.ts';
import { newsSearchDocument } from './news-search-document.ts';
import { policySearchDocument } from './policy-search-document.ts';
import { FinancialProductRow, InstitutionRow, NewsRow, PolicyRow } from './published-row.ts';

const makers: Record<SearchType, (row: unknown) => SearchDocument> = {
  news: (row) => newsSearchDocument(NewsRow.parse(row)),
  policy: (row) => policySearchDocument(PolicyRow.parse(row)),
  institution: (row) => institutionSearchDocument(InstitutionRow.parse(row)),
  financialProduct: (row) => financialProductSearchDocument(FinancialProductRow.parse(row)),
};

/** The one way from a published row to the index: worker, rebuild, reconcile and fallback use it. */
export const searchDocument = (type: SearchType, row: unknown): SearchDocument => makers[type](row);
