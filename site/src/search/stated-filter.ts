import type { SearchType } from '@rongqiao/search-sync/contract.ts';
import type { Question } from '@rongqiao/search-sync/domain/understand-question.ts';
import { placeFacet } from '../finders/places.ts';
import { between } from '../finders/product-finder.ts';
import type { Filter } from './filter.ts';

type Figures = Pick<Question, 'yuan' | 'months'>;

/** Products that lend the amount, for the time, that the question names. */
export const fittingFigures = ({ yuan, months }: Figures): Filter[] => [
  ...(yuan === undefined ? [] : [between(yuan, 'amountYuanMin', 'amountYuanMax')]),
  ...(months === undefined ? [] : [between(months, 'termMonthsMin', 'termMonthsMax')]),
];

const standsIn = new Map(placeFacet('').options.map(({ value, filter }) => [value, filter]));

/** What the question states besides its words: amount and term of products, the city of products and policies. */
export function statedFilters(question: Question, type: SearchType): Filter[] {
  const figures = type === 'financialProduct' ? fittingFigures(question) : [];
  const place = type === 'financialProduct' || type === 'policy' ? standsIn.get(question.city?.slug ?? '') : undefined;
  return place ? [...figures, place] : figures;
}
