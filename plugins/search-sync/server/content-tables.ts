/**
 * Where Strapi keeps what search reads: the only place of this plugin that knows tables. Columns are the snake case of
 * the fields that `domain/published-row.ts` names; a field that is not listed there is never read.
 */
import { Criteria } from '@rongqiao/contracts/criteria.ts';
import { uids, type PublicUid } from '@rongqiao/contracts/uids.ts';
import type { SearchType } from '../contract.ts';
import { FinancialProductRow, InstitutionRow, NewsRow, PolicyRow } from '../domain/published-row.ts';

export interface ComponentTable {
  component: string;
  table: string;
  many: boolean;
  fields: string[];
}

export interface EmbeddedTable {
  table: string;
  link: string;
  ownColumn: string;
  embeddedColumn: string;
  fields: string[];
}

export interface ContentTable {
  uid: PublicUid;
  table: string;
  fields: string[];
  components: Record<string, ComponentTable>;
  embedded: Record<string, EmbeddedTable>;
  /** Where words are looked for while the search server is away; the heading first. */
  fallbackColumns: [heading: string, ...others: string[]];
}

const criteria: ComponentTable = {
  component: 'rules.criteria',
  table: 'components_rules_criteria',
  many: false,
  fields: Object.keys(Criteria.shape),
};

const scalars = (shape: Record<string, unknown>, ...parts: string[]) =>
  Object.keys(shape).filter((field) => !parts.includes(field));

export const contentTables: Record<SearchType, ContentTable> = {
  news: {
    uid: uids.news,
    table: 'news_items',
    fields: scalars(NewsRow.shape),
    components: {},
    embedded: {},
    fallbackColumns: ['title', 'summary', 'body', 'source_name'],
  },
  policy: {
    uid: uids.policy,
    table: 'policies',
    fields: scalars(PolicyRow.shape, 'criteria', 'supports'),
    components: {
      criteria,
      supports: {
        component: 'policy.support',
        table: 'components_policy_support',
        many: true,
        fields: ['summary', 'capFen', 'fixedFen'],
      },
    },
    embedded: {},
    fallbackColumns: ['title', 'summary', 'document_number', 'issuer', 'beneficiaries'],
  },
  institution: {
    uid: uids.institution,
    table: 'institutions',
    fields: scalars(InstitutionRow.shape, 'outlets'),
    components: {
      outlets: {
        component: 'institution.outlet',
        table: 'components_institution_outlet',
        many: true,
        fields: ['name', 'address', 'regionCode'],
      },
    },
    embedded: {},
    fallbackColumns: ['name', 'short_name', 'uscc', 'introduction', 'risk_appetite'],
  },
  financialProduct: {
    uid: uids.financialProduct,
    table: 'financial_products',
    fields: scalars(FinancialProductRow.shape, 'criteria', 'institution'),
    components: { criteria },
    embedded: {
      institution: {
        table: 'institutions',
        link: 'financial_products_institution_lnk',
        ownColumn: 'financial_product_id',
        embeddedColumn: 'institution_id',
        fields: ['documentId', 'slug', 'name', 'shortName', 'kind', 'regionCode'],
      },
    },
    fallbackColumns: ['name', 'summary', 'description'],
  },
};
