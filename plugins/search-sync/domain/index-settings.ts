/** How each index searches, filters and sorts: data, read line by line. Searchable attributes: the first weighs most. */
import type { Settings } from 'meilisearch';
import { searchLocales, type SearchType } from '../contract.ts';
import { dictionary, stopWords, synonyms } from './vocabulary.ts';

/** Codes are typed exactly or not at all; pinyin keys are exact already. */
const withoutTypos = ['documentNumber', 'uscc', 'slug', 'pinyin'];

const identity = ['id', 'documentId', 'locale', 'isDemo'];
const place = ['regionCode', 'regionPath'];
const audience = [
  'regionsIn',
  'industriesIn',
  'sizeClasses',
  'entityKinds',
  'ownershipKinds',
  'qualificationTags',
  'lifecycleStages',
  'isFirstLoanOnly',
];

const attributes: Record<SearchType, { searchable: string[]; filterable: string[]; sortable: string[] }> = {
  news: {
    searchable: [
      'title',
      'pinyin',
      'topicLabels',
      'categoryLabel',
      'summary',
      'regionName',
      'sourceName',
      'author',
      'body',
    ],
    filterable: [...identity, ...place, 'category', 'topics', 'newsOnNumber', 'isPinned'],
    sortable: ['newsOnNumber', 'isPinned'],
  },
  policy: {
    searchable: [
      'title',
      'documentNumber',
      'pinyin',
      'topicLabels',
      'kindLabel',
      'supports',
      'summary',
      'issuer',
      'regionName',
      'beneficiaries',
      'trackLabel',
      'conditions',
      'acceptingDepartment',
      'interpretation',
    ],
    filterable: [
      ...identity,
      ...place,
      ...audience,
      'departments',
      'issuerKind',
      'level',
      'kind',
      'topics',
      'policyStatus',
      'track',
      'issuedOnNumber',
      'effectiveFromNumber',
      'effectiveToNumber',
      'windowOpensOnNumber',
      'windowClosesOnNumber',
      'supportYuanMax',
    ],
    sortable: ['issuedOnNumber', 'effectiveToNumber', 'windowClosesOnNumber', 'supportYuanMax'],
  },
  institution: {
    searchable: [
      'name',
      'shortName',
      'pinyin',
      'uscc',
      'kindLabel',
      'regionName',
      'serviceRegionNames',
      'riskAppetite',
      'introduction',
      'address',
      'outlets',
    ],
    filterable: [
      ...identity,
      ...place,
      'kind',
      'serviceRegions',
      'outletRegions',
      'preferredIndustries',
      'preferredSizes',
      'preferredStages',
      'decisionDaysMax',
    ],
    sortable: ['name', 'decisionDaysMax'],
  },
  financialProduct: {
    searchable: [
      'name',
      'pinyin',
      'kindLabel',
      'institution.shortName',
      'institution.name',
      'summary',
      'guaranteeKindLabels',
      'familyLabel',
      'regionName',
      'repaymentMethodLabels',
      'conditions',
      'description',
    ],
    filterable: [
      ...identity,
      ...place,
      ...audience,
      'kind',
      'family',
      'amountYuanMin',
      'amountYuanMax',
      'termMonthsMin',
      'termMonthsMax',
      'rateKind',
      'annualRatePercentMin',
      'annualRatePercentMax',
      'guaranteeKinds',
      'repaymentMethods',
      'promisedDays',
      'isCustomised',
      'validFromNumber',
      'validToNumber',
      'institution.documentId',
      'institution.slug',
      'institution.kind',
    ],
    sortable: ['amountYuanMax', 'annualRatePercentMin', 'promisedDays', 'termMonthsMax', 'validFromNumber'],
  },
};

/** Between equally good matches the newer (or quicker) one first. */
const tieBreakers: Record<SearchType, string[]> = {
  news: ['newsOnNumber:desc'],
  policy: ['issuedOnNumber:desc'],
  institution: ['decisionDaysMax:asc'],
  financialProduct: ['promisedDays:asc'],
};

export const indexSettings = (type: SearchType): Settings => ({
  searchableAttributes: attributes[type].searchable,
  filterableAttributes: attributes[type].filterable,
  sortableAttributes: attributes[type].sortable,
  // An order that the visitor chose comes before the finer points of a match, after having every word.
  rankingRules: ['words', 'sort', 'typo', 'proximity', 'attribute', 'exactness', ...tieBreakers[type]],
  localizedAttributes: [{ attributePatterns: ['*'], locales: [...searchLocales] }],
  typoTolerance: {
    disableOnAttributes: attributes[type].searchable.filter((name) => withoutTypos.includes(name)),
    disableOnNumbers: true,
    minWordSizeForTypos: { oneTypo: 5, twoTypos: 9 },
  },
  synonyms,
  dictionary,
  stopWords,
  faceting: { maxValuesPerFacet: 500, sortFacetValuesBy: { '*': 'count' } },
  pagination: { maxTotalHits: 5000 },
});
